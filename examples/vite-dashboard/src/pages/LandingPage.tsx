import type { TimeRange } from '@downpour/core';
import { PackageSearch, useCatalogueQuery } from '@downpour/react';
import { RegistryPanels } from '../panels/RegistryPanels.tsx';
import { navigate } from '../router/location.ts';
import { packagePath } from '../router/route.ts';
import { useTitle } from '../shell/useTitle.ts';
import { FilterBar } from './FilterBar.tsx';
import { RegistrySentence } from './RegistrySentence.tsx';

/** The whole registry at a glance, and the way to a package. */
export function LandingPage() {
  useTitle(undefined);
  const totals = useCatalogueQuery('registry-totals', {});
  const available: TimeRange | undefined = 'data' in totals ? totals.data.provenance.range : undefined;
  return (
    <>
      <section className="hero">
        <h1>Who downloads your Python package?</h1>
        <RegistrySentence />
        <div className="hero-search">
          <PackageSearch onSelect={(name) => navigate(packagePath(name))} />
        </div>
      </section>
      <FilterBar available={available} />
      <RegistryPanels />
    </>
  );
}
