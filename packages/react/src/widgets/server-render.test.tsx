import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterPills } from '../filters/FilterPills.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { answer } from '../testing/answers.ts';
import { CountryMap } from './CountryMap.tsx';
import { DownloadsBreakdown } from './DownloadsBreakdown.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';
import { DownloadsSummary } from './DownloadsSummary.tsx';
import { PackageRank } from './PackageRank.tsx';
import { PackageSearch } from './PackageSearch.tsx';
import { RegistryTotals } from './RegistryTotals.tsx';
import { TopPackages } from './TopPackages.tsx';

const of = (query: string) => answer(query, new URLSearchParams());
const page = (widget: ReactElement): string =>
  renderToString(
    <DownpourProvider url="https://proxy.example">
      <FilterProvider urlState>
        <FilterPills />
        {widget}
      </FilterProvider>
    </DownpourProvider>,
  );

const drawn: readonly (readonly [name: string, widget: ReactElement, shows: RegExp])[] = [
  [
    'DownloadsOverTime',
    <DownloadsOverTime key="a" package="requests" initialResult={of('downloads-over-time')} />,
    /<path d="M/,
  ],
  [
    'DownloadsSummary',
    <DownloadsSummary key="b" package="requests" initialResult={of('downloads-summary')} />,
    /9\.88K/,
  ],
  [
    'DownloadsBreakdown as bars',
    <DownloadsBreakdown
      key="c"
      package="requests"
      dimension="version"
      initialResult={of('downloads-by-version')}
    />,
    /2\.10\.0/,
  ],
  [
    'DownloadsBreakdown as a donut',
    <DownloadsBreakdown
      key="d"
      package="requests"
      dimension="version"
      variant="donut"
      initialResult={of('downloads-by-version')}
    />,
    /2\.10\.0/,
  ],
  [
    'DownloadsBreakdown as a heat map',
    <DownloadsBreakdown
      key="e"
      package="requests"
      dimension="type"
      variant="heatmap"
      initialResult={of('file-types-by-installer')}
    />,
    /bdist_wheel/,
  ],
  [
    'CountryMap',
    <CountryMap key="f" package="requests" initialResult={of('downloads-by-country')} />,
    /Not on the map: XX 7/,
  ],
  ['PackageRank', <PackageRank key="g" package="requests" initialResult={of('package-rank')} />, /#12/],
  ['TopPackages', <TopPackages key="h" initialResult={of('top-packages')} />, /boto3/],
  ['RegistryTotals', <RegistryTotals key="i" initialResult={of('registry-totals')} />, /71\.7K/],
];

describe('on a server', () => {
  it.each(drawn)('%s is drawn from an answer at hand', (_name, widget, shows) => {
    const html = page(widget);
    expect(html).toMatch(shows);
    expect(html).toContain('data-state="ready"');
    expect(html).toContain('Data to Jul 19, 2026 (UTC)');
  });

  it('a widget without an answer is a skeleton', () => {
    const html = page(<DownloadsOverTime package="requests" />);
    expect(html).toContain('data-state="pending"');
    expect(html).toContain('downpour-skeleton');
  });

  it('a search is an input', () => {
    expect(page(<PackageSearch onSelect={() => undefined} />)).toContain('role="combobox"');
  });

  it('a widget without a provider says what to do', () => {
    expect(() => renderToString(<DownloadsOverTime package="requests" />)).toThrow(
      /Wrap the page.*<DownpourProvider url=/,
    );
  });

  it('pills without a filter provider say what to do', () => {
    expect(() => renderToString(<FilterPills />)).toThrow(/<FilterProvider>/);
  });
});
