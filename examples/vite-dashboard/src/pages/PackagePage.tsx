import { addDays, type TimeRange } from '@downpour/core';
import { useCatalogueQuery } from '@downpour/react';
import { PackagePanels } from '../panels/PackagePanels.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { FilterBar } from './FilterBar.tsx';
import { PackageHead } from './PackageHead.tsx';
import { UnknownPackage } from './UnknownPackage.tsx';

type PackagePageProps = Readonly<{ name: string }>;

/** Everything about the downloads of one package. */
export function PackagePage({ name }: PackagePageProps) {
  const extent = useCatalogueQuery('package-extent', { package: name });
  const isUnknown = extent.status === 'error' && extent.problem.code === 'unknown-package';
  useTitle(isUnknown ? `${name}: no downloads` : `${name} downloads`);
  if (isUnknown) return <UnknownPackage name={name} />;

  const [days] = 'data' in extent ? extent.data.rows : [];
  const available: TimeRange | undefined =
    'data' in extent && days?.first != null
      ? { from: days.first, to: addDays(extent.data.provenance.asOf, 1) }
      : undefined;
  return (
    <>
      <PackageHead name={name} />
      <FilterBar available={available} />
      <PackagePanels name={name} />
    </>
  );
}
