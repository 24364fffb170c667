import { PackageDashboard, PrefetchedAnswers } from '@downpour/react';
import { filtersAt, prefetch, widgetRequests } from '@downpour/react/server';
import { patienceMs, serverClient } from '../../../downpour.ts';
import { PageFilters } from '../../PageFilters.tsx';
import type { PackagePageProps } from '../page.tsx';

const initial = { range: '6m' } as const;

export default async function DashboardPage({ params, searchParams }: PackagePageProps) {
  const named = { package: decodeURIComponent((await params).name) };
  const filters = filtersAt(await searchParams, { initial });
  const requests = widgetRequests('PackageDashboard', named, filters);
  const answers = await prefetch(serverClient(), requests, {
    timeoutMs: patienceMs(),
    onProblem: (request, { code }) => console.error(`${request}: ${code}`),
  });
  return (
    <PrefetchedAnswers answers={answers}>
      <h1>{named.package}</h1>
      <PageFilters initial={initial}>
        <PackageDashboard {...named} />
      </PageFilters>
    </PrefetchedAnswers>
  );
}
