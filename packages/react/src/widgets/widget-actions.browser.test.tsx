import { cloneElement, type ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { NO_FILTERS } from '../filters/filter-state.ts';
import { createFakeClient } from '../testing/create-fake-client.ts';
import { fixtures } from '../testing/fixtures.ts';
import { showWidget, widgetCase } from '../testing/widget-cases.tsx';
import { PackageDetails } from './PackageDetails.tsx';
import { VersionAdoption } from './VersionAdoption.tsx';

const figure = () => page.getByRole('figure');

describe('packages in a ranking', () => {
  it.each([
    'Dependencies',
    'Dependents',
    'EmergingPackages',
    'GrowingPackages',
    'NeedingRefresh',
    'RecentReleases',
  ])('of %s are links and can be chosen', async (name) => {
    const { widget } = widgetCase(name);
    const chosen = vi.fn();
    const actions = { hrefOf: (each: string) => `#/package/${each}`, onSelect: chosen };
    await showWidget(cloneElement(widget as ReactElement<typeof actions>, actions));
    const first = page.getByRole('link').filter({ hasNotText: 'CSV' }).first();
    await expect.element(first).toHaveAttribute('href', expect.stringMatching(/^#\/package\/[a-z0-9-]+$/));
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const label = document.activeElement?.getAttribute('href')?.replace('#/package/', '');
    expect(chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'package', package: label });
  });
});

describe('a way out of nothing', () => {
  it.each([
    ['GithubActivity', 1],
    ['NeedingRefresh', 1],
    ['Dependencies', 0],
    ['Dependents', 0],
    ['PackageDetails', 0],
  ] as const)('of %s is to clear the filters where that may help (%i)', async (name, ways) => {
    const client = createFakeClient({ results: fixtures, behaviour: 'nothing' });
    await render(
      <DownpourProvider client={client}>
        <FilterProvider value={{ ...NO_FILTERS, range: '30d' }}>{widgetCase(name).widget}</FilterProvider>
      </DownpourProvider>,
    );
    await expect.element(page.getByText(widgetCase(name).nothing)).toBeVisible();
    expect(page.getByRole('button', { name: 'Clear all filters' }).elements()).toHaveLength(ways);
  });
});

describe('modes', () => {
  it.each([
    ['StarsOverTime', 'New', /^GitHub stars of requests per week from .*: 995 in total/],
    ['ComparePackages', 'Index', /^Downloads, first bucket = 100 per day from .*: urllib3 from 100 to /],
    ['VersionAdoption', 'Downloads', /^Version adoption of requests: 1\.8\.1 \d+ after 22 days/],
  ] as const)('of %s show the same data otherwise, and say so', async (name, mode, sentence) => {
    await showWidget(widgetCase(name).widget);
    const button = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: mode });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    const described = figure().element().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(sentence);
  });
});

describe('VersionAdoption', () => {
  it('reads the values of a day by arrow keys, and says them', async () => {
    await showWidget(<VersionAdoption package="requests" />);
    const chart = page.getByRole('application');
    await expect.element(chart).toBeVisible();
    (chart.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(page.getByText(/^Day 1: 1\.8\.1 10\.1%, 1\.7\.2 /)).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText(/^Day 2\d\d: 1\.7\.1 /)).toBeInTheDocument();
  });

  it('filters the page by a version of its legend', async () => {
    const chosen = vi.fn();
    await showWidget(<VersionAdoption package="requests" onSelect={chosen} />);
    await page.getByRole('button', { name: '1.7.2, released Feb 12, 2026' }).click();
    expect(chosen).toHaveBeenCalledExactlyOnceWith({
      kind: 'value',
      dimension: 'version',
      value: '1.7.2',
      exclude: false,
    });
  });
});

describe('PackageDetails', () => {
  it('copies the command that installs it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await showWidget(<PackageDetails package="requests" />);
    await page.getByRole('button', { name: 'Copy: pip install requests' }).click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied' })).toBeInTheDocument();
    expect(write).toHaveBeenCalledExactlyOnceWith('pip install requests');
    write.mockRestore();
  });

  it('says when the clipboard refuses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await showWidget(<PackageDetails package="requests" />);
    await page.getByRole('button', { name: 'Copy: pip install requests' }).click();
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Could not be copied' }))
      .toBeInTheDocument();
    write.mockRestore();
  });

  it('links to the web alone, and tells nobody where its readers come from', async () => {
    await showWidget(<PackageDetails package="requests" />);
    await expect.element(page.getByRole('link', { name: 'Repository' })).toBeVisible();
    const links = [...document.querySelectorAll('.downpour-details a')];
    expect(
      links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('rel')]),
    ).toEqual([
      ['Home page', 'https://requests.example/', 'noreferrer'],
      ['Repository', 'https://github.com/downpour-sample/requests', 'noreferrer'],
      ['Documentation', 'https://requests.example/docs', 'noreferrer'],
      ['PyPI', 'https://pypi.org/project/requests/', 'noreferrer'],
    ]);
  });
});
