import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FilterPills } from '../filters/FilterPills.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { type FilterState, NO_FILTERS } from '../filters/filter-state.ts';
import { type AskedQuestions, answer, answered, fetchOf, NEVER } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { CountryMap } from './CountryMap.tsx';
import { DownloadsBreakdown } from './DownloadsBreakdown.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';
import { DownloadsSummary } from './DownloadsSummary.tsx';
import { PackageRank } from './PackageRank.tsx';
import { RegistryTotals } from './RegistryTotals.tsx';
import { TopPackages } from './TopPackages.tsx';

const start = window.location.href;
beforeEach(() => window.history.replaceState(null, '', start));
afterEach(() => window.history.replaceState(null, '', start));

const of = (query: string) => answer(query, new URLSearchParams());
const filtersInAddress = () => new URL(window.location.href).searchParams;

describe('the filters of a page', () => {
  it('act on all widgets at once, and the back button undoes them one by one', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters="url">
        <DownloadsSummary package="requests" />
        <DownloadsBreakdown package="requests" dimension="version" />
        <DownloadsBreakdown package="requests" dimension="ci" />
      </TestPage>,
    );
    await page.getByRole('button', { name: /^2\.9\.1: / }).click();
    await vi.waitFor(() => expect(asked).toContain('downloads-summary?package=requests&version=2.9.1'));
    await page.getByRole('button', { name: /^Unknown: 600/ }).click();
    await vi.waitFor(() =>
      expect(asked).toContain('downloads-by-version?ci=unknown&package=requests&version=2.9.1'),
    );
    expect([filtersInAddress().get('version'), filtersInAddress().get('ci')]).toEqual(['2.9.1', 'unknown']);
    window.history.back();
    await expect
      .element(page.getByRole('button', { name: 'Remove filter: CI is Unknown' }))
      .not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Remove filter: Version is 2.9.1' })).toBeVisible();
    window.history.back();
    await expect.element(page.getByRole('list', { name: 'Filters in force' })).not.toBeInTheDocument();
  });

  it('are those of the address a page is opened with', async () => {
    const address = new URL(start);
    address.searchParams.append('country', '!US');
    address.searchParams.append('range', '90d');
    window.history.replaceState(null, '', address);
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters="url">
        <DownloadsSummary package="requests" />
      </TestPage>,
    );
    await expect
      .element(page.getByRole('button', { name: 'Remove filter: Country is not United States' }))
      .toBeVisible();
    expect(asked.at(-1)).toBe('downloads-summary?country=%21US&package=requests&range=90d');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await vi.waitFor(() => expect(asked.at(-1)).toBe('downloads-summary?package=requests'));
    expect(filtersInAddress().get('range')).toBeNull();
  });

  it('can be taken off by keyboard', async () => {
    const address = new URL(start);
    address.searchParams.append('mirrors', 'exclude');
    window.history.replaceState(null, '', address);
    await render(
      <TestPage fetch={fetchOf()} filters="url">
        <DownloadsSummary package="requests" />
      </TestPage>,
    );
    const pill = page.getByRole('button', { name: 'Remove filter: Without mirrors' });
    await expect.element(pill).toBeVisible();
    (pill.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(pill).not.toBeInTheDocument();
  });
});

describe('filters kept elsewhere', () => {
  it('are told every change and show what they are given', async () => {
    const told: FilterState[] = [];
    const asked: AskedQuestions = [];
    const fetch = fetchOf(asked);
    const kept: FilterState = {
      ...NO_FILTERS,
      filters: [{ dimension: 'country', operator: 'in', values: ['DE'] }],
    };
    await render(
      <TestPage fetch={fetch}>
        <FilterProvider value={kept} onChange={(next) => told.push(next)} initial={{ range: '90d' }}>
          <FilterPills />
          <DownloadsBreakdown package="requests" dimension="ci" />
        </FilterProvider>
      </TestPage>,
    );
    await page.getByRole('button', { name: /^Unknown: 600/ }).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(told.map(({ filters, range }) => [filters.length, range])).toEqual([
      [2, undefined],
      [0, '90d'],
    ]);
    expect(asked.at(-1)).toBe('downloads-by-ci?country=DE&package=requests');
    await expect.element(page.getByRole('button', { name: 'Remove filter: All time' })).toBeVisible();
  });
});

describe('a page from a server', () => {
  it('is taken over without a difference, and shows what it has while it asks anew', async () => {
    const markup = (fetch: typeof globalThis.fetch) => (
      <TestPage fetch={fetch} filters="url">
        <DownloadsOverTime package="requests" initialResult={of('downloads-over-time')} />
        <DownloadsSummary package="requests" initialResult={of('downloads-summary')} />
        <DownloadsBreakdown package="requests" dimension="version" variant="donut" />
        <CountryMap package="requests" initialResult={of('downloads-by-country')} />
        <TopPackages initialResult={of('top-packages')} />
      </TestPage>
    );
    const host = document.createElement('div');
    document.body.append(host);
    host.innerHTML = renderToString(markup(fetchOf()));
    expect(
      [...host.querySelectorAll('svg.downpour-chart')].filter((svg) => svg.checkVisibility()),
    ).toHaveLength(4);
    const problems: unknown[] = [];
    const root = hydrateRoot(host, <StrictMode>{markup(fetchOf([], () => NEVER))}</StrictMode>, {
      onRecoverableError: (error) => problems.push(error),
    });
    await vi.waitFor(() => expect(host.querySelector('[data-state=pending]')).not.toBeNull());
    await expect.element(page.getByRole('application', { name: /^Downloads over time/ })).toBeVisible();
    expect(problems).toEqual([]);
    root.unmount();
    host.remove();
  });
});

describe('numbers by themselves', () => {
  it('show a rank with its share of packages', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <PackageRank package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByText('#12')).toBeVisible();
    await expect.element(page.getByText('top 0.01%', { exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('figure', { name: 'Rank' }))
      .toHaveAccessibleDescription(
        'requests is number 12 of 600,000 packages by downloads, with 9,876: top 0.01%.',
      );
  });

  it('show the registry and lead to its top packages', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <RegistryTotals />
        <TopPackages hrefOf={(name) => `/package/${name}`} />
      </TestPage>,
    );
    await expect
      .element(page.getByRole('link', { name: 'boto3: 900 downloads' }))
      .toHaveAttribute('href', '/package/boto3');
    await expect.element(page.getByText('71.7K')).toBeVisible();
  });

  it('show a summary and its changes as a table too', async () => {
    await render(
      <TestPage fetch={fetchOf([], () => answered(of('downloads-summary')))}>
        <DownloadsSummary package="requests" />
      </TestPage>,
    );
    await page.getByRole('button', { name: 'Table' }).click();
    await expect.element(page.getByRole('row', { name: 'Last week 900 -10%' })).toBeVisible();
  });
});
