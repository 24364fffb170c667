import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { createFakeClient, type FakeClient } from '../testing/create-fake-client.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { fixtures } from '../testing/fixtures.ts';
import { PackageDashboard } from './PackageDashboard.tsx';
import { RegistryDashboard } from './RegistryDashboard.tsx';

const figures = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('figure')];
const titles = (): readonly (string | null | undefined)[] =>
  figures().map((figure) => figure.querySelector('.downpour-title')?.textContent);
const settled = () =>
  vi.waitFor(() => expect(figures().filter((figure) => figure.dataset.state === 'pending')).toEqual([]), {
    timeout: 10_000,
  });

async function show(
  dashboard: ReactNode,
  { client = createFakeClient({ results: fixtures }), width = 1200, page = '#ffffff' } = {},
): Promise<FakeClient> {
  await render(
    <DownpourProvider client={client} theme="light">
      <div style={{ width, background: page }}>{dashboard}</div>
    </DownpourProvider>,
  );
  return client;
}

const OF_METADATA = [
  'package-details',
  'package-dependencies',
  'package-dependents',
  'version-adoption',
] as const;
const OF_GITHUB = ['github-activity', 'github-contributors', 'github-stars-over-time'] as const;

describe('PackageDashboard', () => {
  it('shows everything there is of a package', async () => {
    await show(<PackageDashboard package="requests" />);
    await settled();
    expect(figures().map((figure) => figure.dataset.state)).toEqual(Array(22).fill('ready'));
    await expect.element(page.getByRole('region', { name: 'Downloads of requests' })).toBeVisible();
  });

  it('leaves out what the server has no tables for, and still says how to install the package', async () => {
    const client = createFakeClient({ results: fixtures });
    for (const query of [...OF_METADATA, ...OF_GITHUB]) client.behave('query-not-provisioned', query);
    await show(<PackageDashboard package="requests" />, { client });
    await settled();
    await vi.waitFor(() => expect(figures()).toHaveLength(16));
    expect(titles()).not.toContain('Dependencies');
    expect(document.querySelector('[data-problem], [role=alert]')).toBeNull();
    await expect.element(page.getByText('pip install requests')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'PyPI' })).toBeVisible();
  });

  it('leaves out the repository of a package that has none', async () => {
    const client = createFakeClient({ results: fixtures });
    for (const query of OF_GITHUB) client.behave('no-repository', query);
    await show(<PackageDashboard package="requests" />, { client });
    await settled();
    await vi.waitFor(() => expect(figures()).toHaveLength(19));
  });

  it('keeps a failure where it is', async () => {
    const client = createFakeClient({ results: fixtures });
    client.behave('upstream-timeout', 'downloads-by-country');
    await show(<PackageDashboard package="requests" widgets={['summary', 'countries', 'rank']} />, {
      client,
    });
    await settled();
    expect(figures().map((figure) => figure.dataset.state)).toEqual(['ready', 'error', 'ready']);
  });

  it('filters all its widgets by what is chosen in one', async () => {
    const client = await show(
      <PackageDashboard package="requests" widgets={['summary', 'systems', 'map']} controls={false} />,
    );
    await settled();
    await page.getByRole('button', { name: /^Windows: / }).click();
    await vi.waitFor(() =>
      expect(client.asked).toEqual(
        expect.arrayContaining([
          'downloads-summary?package=requests&system=Windows',
          'downloads-by-country?limit=300&package=requests&system=Windows',
        ]),
      ),
    );
  });

  it('begins with the days it is given, and with the page where there is one', async () => {
    const own = await show(
      <PackageDashboard package="requests" widgets={['summary']} range="90d" mirrors="exclude" />,
    );
    await settled();
    expect(own.asked).toContain('downloads-summary?mirrors=exclude&package=requests&range=90d');
  });

  it('follows the filters of the page around it', async () => {
    const client = await show(
      <FilterProvider initial={{ range: '30d' }}>
        <PackageDashboard package="requests" widgets={['summary']} range="90d" />
      </FilterProvider>,
    );
    await settled();
    expect(client.asked).toContain('downloads-summary?package=requests&range=30d');
    expect(client.asked).not.toContain('downloads-summary?package=requests&range=90d');
  });

  it('changes its filters by a bar of its own', async () => {
    const client = await show(<PackageDashboard package="requests" widgets={['summary']} />);
    await settled();
    await page
      .getByRole('button', { name: '90d' })
      .or(page.getByRole('radio', { name: '90d' }))
      .first()
      .click();
    await vi.waitFor(() => expect(client.asked).toContain('downloads-summary?package=requests&range=90d'));
  });

  it.each([
    [360, 1, 1],
    [800, 2, 2],
    [1200, 2, 3],
  ])(
    'at %i pixels has %i figures in its first row and %i in that of its lists',
    async (width, first, lists) => {
      await show(
        <PackageDashboard
          package="requests"
          widgets={['details', 'rank', 'summary', 'dependencies', 'dependents', 'contributors']}
        />,
        { width },
      );
      await settled();
      const tops = figures().map((figure) => Math.round(figure.getBoundingClientRect().top));
      expect(tops.filter((top) => top === tops[0])).toHaveLength(first);
      expect(tops.filter((top) => top === tops[3])).toHaveLength(lists);
      for (const figure of figures()) {
        const { left, right } = figure.getBoundingClientRect();
        expect(right - left).toBeLessThanOrEqual(width);
      }
      const wide = document.querySelector('.downpour-dashboard');
      expect(wide?.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  it('leads to other packages', async () => {
    await show(
      <PackageDashboard
        package="requests"
        widgets={['dependencies', 'dependents']}
        hrefOf={(name) => `#/package/${name}`}
      />,
    );
    await expect
      .element(page.getByRole('link', { name: /^urllib3: / }))
      .toHaveAttribute('href', '#/package/urllib3');
    await expect
      .element(page.getByRole('link', { name: /^pytest: / }))
      .toHaveAttribute('href', '#/package/pytest');
  });
});

describe.each(['light', 'dark'] as const)('for assistive technology, %s', (theme) => {
  it.each([
    ['PackageDashboard', <PackageDashboard key="package" package="requests" theme={theme} />],
    ['RegistryDashboard', <RegistryDashboard key="registry" theme={theme} hrefOf={(name) => `#${name}`} />],
  ])('%s has nothing that keeps a reader out', async (_, dashboard) => {
    await show(dashboard, { page: theme === 'dark' ? '#0d1117' : '#ffffff' });
    await settled();
    await expectAccessible();
  });
});

describe('RegistryDashboard', () => {
  it('shows everything there is of the registry', async () => {
    await show(<RegistryDashboard />);
    await settled();
    expect(figures().map((figure) => figure.dataset.state)).toEqual(Array(14).fill('ready'));
  });

  it('leaves out what the server has no tables for', async () => {
    const client = createFakeClient({ results: fixtures });
    for (const query of ['emerging-packages', 'packages-needing-refresh', 'recent-releases'] as const) {
      client.behave('query-not-provisioned', query);
    }
    await show(<RegistryDashboard omit={['map']} />, { client });
    await settled();
    await vi.waitFor(() => expect(figures()).toHaveLength(10));
  });

  it('tells which package was chosen, by keyboard too', async () => {
    const chosen = vi.fn();
    await show(<RegistryDashboard widgets={['top', 'growing']} onSelect={chosen} />);
    const first = page.getByRole('button', { name: /^boto3: / });
    await expect.element(first).toBeVisible();
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'package', package: 'urllib3' });
  });
});
