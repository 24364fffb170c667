import { cloneElement, type ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { NO_FILTERS } from '../filters/filter-state.ts';
import { createFakeClient } from '../testing/create-fake-client.ts';
import type { FakeBehaviour } from '../testing/fake-behaviour.ts';
import { fixtures } from '../testing/fixtures.ts';
import { ComparePackages } from './ComparePackages.tsx';
import { Dependencies } from './Dependencies.tsx';
import { Dependents } from './Dependents.tsx';
import { EmergingPackages } from './EmergingPackages.tsx';
import { GithubActivity } from './GithubActivity.tsx';
import { GrowingPackages } from './GrowingPackages.tsx';
import { NeedingRefresh } from './NeedingRefresh.tsx';
import { PackageDetails } from './PackageDetails.tsx';
import { RecentReleases } from './RecentReleases.tsx';
import { StarsOverTime } from './StarsOverTime.tsx';
import { TopContributors } from './TopContributors.tsx';
import { VersionAdoption } from './VersionAdoption.tsx';

type Expected = Readonly<{
  widget: ReactElement;
  /** What a reader sees first. */
  shows: RegExp;
  /** The sentence for those who don't see it. */
  sentence: RegExp;
  /** What it says where there is nothing. */
  nothing: RegExp;
  /** A row of its table. */
  row: readonly string[];
}>;

const widgets: Readonly<Record<string, Expected>> = {
  PackageDetails: {
    widget: <PackageDetails package="requests" />,
    shows: /Made-up metadata of requests/,
    sentence: /^requests 1\.8\.1, released Jun 28, 2026: Made-up metadata/,
    nothing: /Nothing is known of this package/,
    row: ['Licence', 'MIT License'],
  },
  Dependencies: {
    widget: <Dependencies package="requests" />,
    shows: /charset-normalizer/,
    sentence: /^Dependencies of requests: urllib3 <3,>=1\.21\.1 138 thousand, /,
    nothing: /No dependencies/,
    row: ['cryptography', '>=1.3.4', 'security', 'extra == "security"', '22,774'],
  },
  Dependents: {
    widget: <Dependents package="requests" />,
    shows: /snowflake-connector-python/,
    sentence: /^Dependents of requests: pytest extra dev 14\.8 thousand/,
    nothing: /No dependents/,
    row: ['requests-oauthlib', '>=2.0.0', '', '10,602'],
  },
  EmergingPackages: {
    widget: <EmergingPackages />,
    shows: /Jun 6, 2026/,
    sentence: /^Emerging · Last 3 months: 1\. watchfiles 217 \(Jun 6, 2026\)/,
    nothing: /No new packages/,
    row: ['uv', 'May 26, 2026', '214'],
  },
  GrowingPackages: {
    widget: <GrowingPackages />,
    shows: /\+9\.5%/,
    sentence: /^Growing fastest · Last 30 days: 1\. tzdata \+9\.5%/,
    nothing: /No package grew/,
    row: ['tzdata', '+9.5%', '1,197', '1,093'],
  },
  NeedingRefresh: {
    widget: <NeedingRefresh />,
    shows: /Jul 20, 2024/,
    sentence: /^No release in 6 months: 1\. six 47\.9 thousand \(Jul 20, 2024\)/,
    nothing: /No such package/,
    row: ['Other packages (1)', '', '2,115'],
  },
  GithubActivity: {
    widget: <GithubActivity package="requests" />,
    shows: /89 by bots/,
    sentence: /^GitHub activity of requests: Stars 995, .*Pull requests 444 \(89 by bots\)/,
    nothing: /No activity/,
    row: ['Pull requests', '444', '89'],
  },
  StarsOverTime: {
    widget: <StarsOverTime package="requests" />,
    shows: /^Total$/,
    sentence: /^GitHub stars of requests per week from .*: Stars from 17 to 995\.$/,
    nothing: /No stars/,
    row: ['week of Feb 3, 2025', '26', '9'],
  },
  VersionAdoption: {
    widget: <VersionAdoption package="requests" />,
    shows: /Days since release/,
    sentence: /^Version adoption of requests: 1\.8\.1 [0-9.]+% after 22 days, 1\.7\.2 /,
    nothing: /No downloads of recent releases/,
    row: ['1.8.1', '1', 'Jun 29, 2026', '20', '10.1%'],
  },
  ComparePackages: {
    widget: <ComparePackages package={['requests', 'urllib3']} />,
    shows: /urllib3/,
    sentence: /^Packages compared of requests and urllib3 per day from Apr 22, 2026 to Jul 20, 2026: /,
    nothing: /No downloads/,
    row: ['Apr 22, 2026', '342', '204', '100', '100', '62.6%', '37.4%'],
  },
  RecentReleases: {
    widget: <RecentReleases />,
    shows: /2026\.4\.28/,
    sentence: /^Recent releases · Last 6 months: boto3 4 releases, last 1\.10\.1 in June 2026; /,
    nothing: /No releases/,
    row: [
      'requests',
      '',
      '1 release, latest 1.7.2',
      '',
      '1 release, latest 1.8.0rc1',
      '',
      '1 release, latest 1.8.1',
      '',
    ],
  },
  TopContributors: {
    widget: <TopContributors package="requests" />,
    shows: /dependabot\[bot\]/,
    sentence: /^Top contributors of requests: 1\. developer-0 222, .*3\. pre-commit-ci\[bot\] bot 50/,
    nothing: /No contributors/,
    row: ['dependabot[bot]', 'bot', '27', '20', '1', '48'],
  },
};

const names = Object.keys(widgets);
const of = (name: string): Expected => {
  const found = widgets[name];
  if (found === undefined) throw new Error(`No widget "${name}".`);
  return found;
};

const figure = () => page.getByRole('figure');

async function show(widget: ReactElement, behaviour: FakeBehaviour = 'answers') {
  const client = createFakeClient({ results: fixtures, behaviour });
  await render(
    <DownpourProvider client={client} theme="light">
      <div style={{ width: 640 }}>{widget}</div>
    </DownpourProvider>,
  );
  return client;
}

describe.each(names)('%s', (name) => {
  const { widget, shows, sentence, nothing, row } = of(name);

  it('is a named figure with a sentence about what it shows', async () => {
    await show(widget);
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    const described = figure().element().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(sentence);
  });

  it('gives all its data as a table, by keyboard', async () => {
    await show(widget);
    const toggle = page.getByRole('button', { name: 'Table' });
    await expect.element(toggle).toBeEnabled();
    (toggle.element() as HTMLElement).focus();
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('table')).toBeVisible();
    const rows = [...document.querySelectorAll('tbody tr')].map((each) =>
      [...each.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(row);
  });

  it('says what there is none of', async () => {
    await show(widget, 'nothing');
    await expect.element(figure()).toHaveAttribute('data-state', 'empty');
    await expect.element(page.getByText(nothing)).toBeVisible();
  });

  it('says what failed, and shows its data once it is asked again', async () => {
    const client = await show(widget, 'upstream-busy');
    await expect.element(figure()).toHaveAttribute('data-state', 'error');
    client.behave('answers');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
  });

  it.each(['no-metadata', 'no-repository', 'query-not-provisioned'] as const)(
    'takes %s for a fact and no failure',
    async (code) => {
      await show(widget, code);
      await expect.element(page.getByRole('status').filter({ hasText: /./ })).toBeVisible();
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
      await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    },
  );

  it('keeps its height from waiting to the chart, at a narrow width too', async () => {
    const client = createFakeClient({ results: fixtures, behaviour: 'never' });
    await render(
      <DownpourProvider client={client}>
        <div style={{ width: 343 }}>{widget}</div>
      </DownpourProvider>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'pending');
    const before = figure().element().getBoundingClientRect().height;
    client.behave('answers');
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    expect(figure().element().getBoundingClientRect().height).toBe(before);
    const body = document.querySelector('.downpour-body');
    expect(body?.scrollHeight).toBeLessThanOrEqual((body?.clientHeight ?? 0) + 1);
    expect(body?.scrollWidth).toBeLessThanOrEqual((body?.clientWidth ?? 0) + 1);
  });
});

describe('packages in a ranking', () => {
  it.each([
    'Dependencies',
    'Dependents',
    'EmergingPackages',
    'GrowingPackages',
    'NeedingRefresh',
    'RecentReleases',
  ])('of %s are links and can be chosen', async (name) => {
    const { widget } = of(name);
    const chosen = vi.fn();
    const actions = { hrefOf: (each: string) => `#/package/${each}`, onSelect: chosen };
    await show(cloneElement(widget as ReactElement<typeof actions>, actions));
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
        <FilterProvider value={{ ...NO_FILTERS, range: '30d' }}>{of(name).widget}</FilterProvider>
      </DownpourProvider>,
    );
    await expect.element(page.getByText(of(name).nothing)).toBeVisible();
    expect(page.getByRole('button', { name: 'Clear all filters' }).elements()).toHaveLength(ways);
  });
});

describe('modes', () => {
  it.each([
    ['StarsOverTime', 'New', /^GitHub stars of requests per week from .*: 995 in total/],
    ['ComparePackages', 'Index', /^Downloads, first bucket = 100 per day from .*: urllib3 from 100 to /],
    ['VersionAdoption', 'Downloads', /^Version adoption of requests: 1\.8\.1 \d+ after 22 days/],
  ] as const)('of %s show the same data otherwise, and say so', async (name, mode, sentence) => {
    await show(of(name).widget);
    const button = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: mode });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    const described = figure().element().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(sentence);
  });
});

describe('VersionAdoption', () => {
  it('reads the values of a day by arrow keys, and says them', async () => {
    await show(<VersionAdoption package="requests" />);
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
    await show(<VersionAdoption package="requests" onSelect={chosen} />);
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
    await show(<PackageDetails package="requests" />);
    await page.getByRole('button', { name: 'Copy: pip install requests' }).click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied' })).toBeInTheDocument();
    expect(write).toHaveBeenCalledExactlyOnceWith('pip install requests');
    write.mockRestore();
  });

  it('says when the clipboard refuses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await show(<PackageDetails package="requests" />);
    await page.getByRole('button', { name: 'Copy: pip install requests' }).click();
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Could not be copied' }))
      .toBeInTheDocument();
    write.mockRestore();
  });

  it('links to the web alone, and tells nobody where its readers come from', async () => {
    await show(<PackageDetails package="requests" />);
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
