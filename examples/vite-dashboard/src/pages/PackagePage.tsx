import { FilterBar, useCatalogueQuery } from '@downpour/react';
import { PackagePanels } from '../panels/PackagePanels.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { PackageHead } from './PackageHead.tsx';
import { UnknownPackage } from './UnknownPackage.tsx';

type PackagePageProps = Readonly<{ name: string }>;

/** Everything about the downloads of one package. */
export function PackagePage({ name }: PackagePageProps) {
  const extent = useCatalogueQuery('package-extent', { package: name });
  const isUnknown = extent.status === 'error' && extent.problem.code === 'unknown-package';
  useTitle(isUnknown ? `${name}: no downloads` : `${name} downloads`);
  if (isUnknown) return <UnknownPackage name={name} />;

  return (
    <>
      <PackageHead name={name} />
      <FilterBar className="filters" package={name} />
      <PackagePanels name={name} />
    </>
  );
}
