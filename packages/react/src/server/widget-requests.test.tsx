import type { PypiCatalogue } from '@downpour/core';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createClient } from '../client/create-client.ts';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { PrefetchedAnswers } from '../context/PrefetchedAnswers.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import * as everything from '../index.ts';
import type { Prefetched } from '../query/prefetched.ts';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { filtersAt } from './filters-at.ts';
import { prefetch } from './prefetch.ts';
import { type AskingWidgets, widgetRequests } from './widget-requests.ts';

type Case = {
  [W in keyof AskingWidgets]: readonly [widget: W, props: AskingWidgets[W]];
}[keyof AskingWidgets];

const named = { package: 'requests' } as const;
const cases: readonly Case[] = [
  ['CountryMap', named],
  ['DownloadsBreakdown', { ...named, dimension: 'version', limit: 3 }],
  ['DownloadsBreakdown', { ...named, dimension: 'python', variant: 'over-time' }],
  ['DownloadsBreakdown', { ...named, dimension: 'type', variant: 'heatmap' }],
  ['DownloadsOverTime', { ...named, granularity: 'week' }],
  ['DownloadsOverTime', { ...named, split: 'system', limit: 2, filters: { country: 'DE' }, range: '30d' }],
  ['DownloadsSummary', { ...named, mirrors: 'only' }],
  ['FileTypesByInstaller', { ...named, limit: 5 }],
  ['PackageRank', named],
  ['RegistryTotals', {}],
  ['TopPackages', {}],
  ['PackageDetails', named],
  ['Dependencies', named],
  ['Dependents', { ...named, limit: 3 }],
  ['EmergingPackages', { window: '30d' }],
  ['GrowingPackages', { minimum: 10 }],
  ['NeedingRefresh', { idle: '2y' }],
  ['GithubActivity', named],
  ['TopContributors', named],
  ['ComparePackages', { package: ['requests', 'urllib3'], granularity: 'week' }],
  ['RecentReleases', { window: '3m' }],
  ['StarsOverTime', named],
  ['VersionAdoption', { ...named, limit: 2 }],
  ['PackageDashboard', { ...named, omit: ['ci'] }],
  ['RegistryDashboard', {}],
];
const askNothing: Readonly<Record<string, string>> = {
  DateRangePicker: 'asks nothing',
  FilterBar: 'is complete without what it asks: which days the data has',
  GranularityToggle: 'asks nothing',
  ShareLink: 'asks nothing',
  DownpourProvider: 'asks nothing',
  FilterPills: 'asks nothing',
  FilterProvider: 'asks nothing',
  PackageSearch: 'asks when somebody types',
  PrefetchedAnswers: 'asks nothing',
};

const search = '?country=US&range=90d&mirrors=exclude&granularity=month';
const page = filtersAt(search);

const render = (answers: Prefetched | undefined, widget: ReactNode): string =>
  renderToString(
    <DownpourProvider url="" answers={answers}>
      <FilterProvider address={{ search, push: () => undefined }}>{widget}</FilterProvider>
    </DownpourProvider>,
  );

const components: ReadonlyMap<string, unknown> = new Map(
  Object.entries(everything).filter(([name]) => /^[A-Z][a-z]/.test(name) && !name.endsWith('Error')),
);

const elementOf = ([name, props]: Case): ReactNode => {
  const Widget = components.get(name) as (props: object) => ReactNode;
  return <Widget {...props} />;
};

const fetchFor = async ([name, props]: Case, asked: AskedQuestions = []): Promise<Prefetched> => {
  const client = createClient<PypiCatalogue>({ url: 'https://proxy.internal', fetch: fetchOf(asked) });
  return prefetch(client, widgetRequests(name, props as never, page));
};

describe('widgetRequests', () => {
  it.each(cases)('of %s %o are what the widget asks, so that a server draws it', async (...widget) => {
    expect(render(undefined, elementOf(widget as Case))).toContain('data-state="pending"');
    const html = render(await fetchFor(widget as Case), elementOf(widget as Case));
    expect(html).toContain('data-state="ready"');
    expect(html).not.toContain('data-state="pending"');
  });

  it('knows every widget there is', () => {
    const known = new Set([...cases.map(([name]) => name), ...Object.keys(askNothing)]);
    expect([...known].sort()).toEqual([...components.keys()].sort());
  });

  it('follow the filters of the page, and the props before them', async () => {
    const asked: AskedQuestions = [];
    await fetchFor(['DownloadsSummary', { ...named, filters: { country: 'DE' } }], asked);
    expect(asked).toEqual(['downloads-summary?country=DE&mirrors=exclude&package=requests&range=90d']);
  });

  it('are answered by the nearest answers, and by those above', async () => {
    const totals: Case = ['RegistryTotals', {}];
    const top: Case = ['TopPackages', {}];
    const html = render(
      await fetchFor(totals),
      <PrefetchedAnswers answers={await fetchFor(top)}>
        {elementOf(totals)}
        {elementOf(top)}
      </PrefetchedAnswers>,
    );
    expect(html.match(/data-state="[a-z]+"/g)).toEqual(['data-state="ready"', 'data-state="ready"']);
  });
});
