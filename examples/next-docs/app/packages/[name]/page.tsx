import {
  CountryMap,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  FilterPills,
  PrefetchedAnswers,
} from '@downpour/react';
import { type AddressSearch, filtersAt, prefetch, widgetRequests } from '@downpour/react/server';
import { patienceMs, serverClient } from '../../downpour.ts';
import { PageFilters } from '../PageFilters.tsx';

/** What Next gives a page of a package. */
export type PackagePageProps = Readonly<{
  params: Promise<Readonly<{ name: string }>>;
  searchParams: Promise<Exclude<AddressSearch, string | URLSearchParams>>;
}>;

const initial = { range: '6m' } as const;
const python = { dimension: 'python', variant: 'donut' } as const;
const versions = { dimension: 'version', limit: 6 } as const;

export default async function PackagePage({ params, searchParams }: PackagePageProps) {
  const named = { package: decodeURIComponent((await params).name) };
  const filters = filtersAt(await searchParams, { initial });
  const answers = await prefetch(
    serverClient(),
    [
      ...widgetRequests('DownloadsSummary', named, filters),
      ...widgetRequests('DownloadsOverTime', named, filters),
      ...widgetRequests('DownloadsBreakdown', { ...named, ...python }, filters),
      ...widgetRequests('DownloadsBreakdown', { ...named, ...versions }, filters),
      ...widgetRequests('CountryMap', named, filters),
    ],
    { timeoutMs: patienceMs(), onProblem: (request, { code }) => console.error(`${request}: ${code}`) },
  );
  return (
    <PrefetchedAnswers answers={answers}>
      <h1>{named.package}</h1>
      <PageFilters initial={initial}>
        <FilterPills />
        <DownloadsSummary {...named} />
        <DownloadsOverTime {...named} />
        <div className="columns">
          <DownloadsBreakdown {...named} {...python} />
          <DownloadsBreakdown {...named} {...versions} />
        </div>
        <CountryMap {...named} />
      </PageFilters>
    </PrefetchedAnswers>
  );
}
