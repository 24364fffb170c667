import type { QueryPlan } from '@downpour/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fetchOf, refused } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { PackageRank } from '../widgets/PackageRank.tsx';

const PLAN: QueryPlan = {
  query: 'downloads-by-version',
  schema: 'downpour',
  table: 'downloads_by_version',
  tables: ['downloads_by_version'],
  estimatedRows: 12,
  mismatches: [{ description: 'downloads_by_country has no column for version.' }],
  range: { from: '2026-05-01', to: '2026-07-20' },
  granularity: null,
  sql: 'SELECT version, sum(count) FROM downloads_by_version WHERE project = {p0:String} GROUP BY version',
  parameters: { p0: 'requests' },
};

type Saved = Readonly<{ name: string; content: Promise<Blob> }>;

let saved: Saved[];
let listener: (event: MouseEvent) => void;

/** Files are taken as the browser is about to save them. */
beforeEach(() => {
  saved = [];
  listener = (event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith('blob:')) return;
    event.preventDefault();
    saved.push({ name: link.download, content: fetch(link.href).then((response) => response.blob()) });
  };
  document.addEventListener('click', listener);
});

afterEach(() => document.removeEventListener('click', listener));

const openMenu = async (): Promise<void> => {
  await expect.element(page.getByRole('img', { name: 'Downloads by version' })).toBeInTheDocument();
  await page.getByRole('button', { name: /copy, download, share$/ }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Copy as CSV' })).toHaveFocus();
};

const page720 = (fetch: typeof globalThis.fetch, playUrl?: string) => (
  <TestPage fetch={fetch} playUrl={playUrl}>
    <DownloadsBreakdown package="requests" dimension="version" />
  </TestPage>
);

describe('the menu of a widget', () => {
  it('copies the numbers as CSV, in full', async () => {
    await render(page720(fetchOf()));
    await openMenu();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Copied as CSV')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(
      'value,other,members,downloads\n2.10.0,false,1,400\n2.9.1,false,1,300\nunknown,false,1,100\nother,true,12,200',
    );
    await expect.element(page.getByRole('button', { name: /copy, download, share$/ })).toHaveFocus();
  });

  it.each([
    ['CSV', 'downloads-by-version-of-requests-2026-07-19.csv', 'text/csv'],
    ['SVG', 'downloads-by-version-of-requests-2026-07-19.svg', 'image/svg+xml'],
    ['PNG', 'downloads-by-version-of-requests-2026-07-19.png', 'image/png'],
  ])('saves a %s file', async (kind, name, type) => {
    await render(page720(fetchOf()));
    await openMenu();
    await page.getByRole('menuitem', { name: `Download ${kind}` }).click();
    await expect.element(page.getByText(`Saved ${name}`)).toBeInTheDocument();
    expect(saved.map((file) => file.name)).toEqual([name]);
    const content = await saved[0]?.content;
    expect(content?.type).toBe(type);
    expect(content?.size).toBeGreaterThan(50);
  });

  it('saves an SVG that needs nothing of the page', async () => {
    await render(page720(fetchOf()));
    await openMenu();
    await page.getByRole('menuitem', { name: 'Download SVG' }).click();
    await expect.element(page.getByText(/^Saved /)).toBeInTheDocument();
    const text = (await (await saved[0]?.content)?.text()) ?? '';
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(text).not.toContain('var(--');
    expect(picture.documentElement.textContent).toContain('Downloads by version of requests');
    expect(picture.documentElement.textContent).toContain('Data to Jul 19, 2026 (UTC)');
    expect(picture.querySelectorAll('svg svg rect').length).toBeGreaterThan(3);
  });

  it('shows the SQL with its values, why no other table answers, and where it can be tried', async () => {
    const fetch = fetchOf([], (query) => (query === 'plan' ? Response.json(PLAN) : undefined));
    await render(page720(fetch, 'https://play.example/play?user=play'));
    await openMenu();
    await page.getByRole('menuitem', { name: 'Show SQL' }).click();
    await expect
      .element(page.getByRole('dialog'))
      .toHaveAccessibleName('SQL of Downloads by version of requests');
    await expect.element(page.getByText(/WHERE project = 'requests' GROUP/)).toBeVisible();
    await expect.element(page.getByText('downloads_by_country has no column for version.')).toBeVisible();
    const link = page.getByRole('link', { name: 'Open in ClickHouse' }).element() as HTMLAnchorElement;
    expect(link.href.split('#')[0]).toBe('https://play.example/play?user=play');
    expect(atob(link.hash.slice(1))).toContain("project = 'requests'");
    await page.getByRole('button', { name: 'Copy SQL' }).click();
    await expect.element(page.getByText('SQL copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain("project = 'requests'");
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('says so where the proxy does not show SQL', async () => {
    const fetch = fetchOf([], (query) =>
      query === 'plan'
        ? refused('plan-disabled', 'Plans show SQL, so this proxy does not show them.')
        : undefined,
    );
    await render(page720(fetch));
    await openMenu();
    await page.getByRole('menuitem', { name: 'Show SQL' }).click();
    await expect.element(page.getByText('Plans show SQL, so this proxy does not show them.')).toBeVisible();
  });

  it('is left by Escape, by its button and by a press elsewhere, and moves by arrow keys', async () => {
    await render(page720(fetchOf()));
    await openMenu();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('menuitem', { name: 'Show SQL' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: 'Download CSV' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await openMenu();
    await page.getByRole('button', { name: /copy, download, share$/ }).click();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await openMenu();
    await page.getByText('Data to Jul 19, 2026 (UTC)').click();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  });

  it('offers no picture where there is none', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <PackageRank package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByText('#12')).toBeVisible();
    await page.getByRole('button', { name: /copy, download, share$/ }).click();
    await expect.element(page.getByRole('menuitem', { name: 'Download CSV' })).toBeVisible();
    await expect.element(page.getByRole('menuitem', { name: 'Download PNG' })).not.toBeInTheDocument();
  });
});
