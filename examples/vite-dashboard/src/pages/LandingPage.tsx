import { FilterBar, PackageSearch } from '@downpour/react';
import { RegistryPanels } from '../panels/RegistryPanels.tsx';
import { navigate } from '../router/location.ts';
import { packagePath } from '../router/route.ts';
import { useTitle } from '../shell/useTitle.ts';
import { RegistrySentence } from './RegistrySentence.tsx';

/** The whole registry at a glance, and the way to a package. */
export function LandingPage() {
  useTitle(undefined);
  return (
    <>
      <section className="hero">
        <h1>Who downloads your Python package?</h1>
        <RegistrySentence />
        <div className="hero-search">
          <PackageSearch onSelect={(name) => navigate(packagePath(name))} />
        </div>
      </section>
      <FilterBar className="filters" />
      <RegistryPanels />
    </>
  );
}
