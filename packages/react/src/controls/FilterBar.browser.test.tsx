import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { type AskedQuestions, answer, answered, fetchOf, refused } from '../testing/answers.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { FilterBar, type FilterBarProps } from './FilterBar.tsx';

const start = window.location.href;
beforeEach(() => window.history.replaceState(null, '', start));
afterEach(() => window.history.replaceState(null, '', start));

const extent = {
  ...answer('package-extent', new URLSearchParams()),
  columns: [
    { name: 'first', type: 'date' as const },
    { name: 'last', type: 'date' as const },
  ],
  rows: [['2024-03-01', '2026-07-19']],
};
const withExtent: Parameters<typeof fetchOf>[1] = (query) =>
  query === 'package-extent' ? answered(extent) : undefined;

type Opening = FilterBarProps & Readonly<{ url?: boolean; width?: number }>;

async function open(
  { url = false, width = 900, ...props }: Opening = {},
  override = withExtent,
): Promise<AskedQuestions> {
  const asked: AskedQuestions = [];
  await render(
    <TestPage fetch={fetchOf(asked, override)} width={width}>
      <FilterProvider urlState={url}>
        <FilterBar package="requests" {...props} />
        <DownloadsSummary package="requests" />
      </FilterProvider>
    </TestPage>,
  );
  return asked;
}

const button = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact });
const group = (name: string) => page.getByRole('group', { name, exact: true });
const pill = (filter: string) => button(`Remove filter: ${filter}`);
const values = (by: string) => page.getByRole('dialog', { name: `Filter by ${by}` });
const search = () => window.location.search.slice(new URL(start).search.length).replace(/^&/, '');
const valuesAsked = (asked: AskedQuestions) => [
  ...new Set(asked.filter((one) => one.startsWith('downloads-by'))),
];
const lastSummary = (asked: AskedQuestions) =>
  asked.filter((one) => one.startsWith('downloads-summary')).at(-1);

describe('FilterBar', () => {
  it('sets days, buckets, mirrors and CI for the page, in its address', async () => {
    const asked = await open({ url: true });
    await button('90d: Last 90 days').click();
    await group('Counted per').getByRole('button', { name: 'Week' }).click();
    await group('Mirrors').getByRole('button', { name: 'Exclude' }).click();
    await group('CI').getByRole('button', { name: 'Only' }).click();
    expect(search()).toBe('range=90d&granularity=week&mirrors=exclude&ci=true');
    await vi.waitFor(() =>
      expect(lastSummary(asked)).toBe('downloads-summary?ci=true&mirrors=exclude&package=requests&range=90d'),
    );
    await button('Clear all').click();
    expect(search()).toBe('');
  });

  it('shows the filters of the address it is opened with', async () => {
    const address = new URL(start);
    address.search += '&from=2026-06-01&to=2026-07-01&granularity=day&country=!US&mirrors=only';
    window.history.replaceState(null, '', address);
    await open({ url: true });
    await expect.element(button('Jun 1, 2026 – Jun 30, 2026')).toBeVisible();
    await expect
      .element(group('Counted per').getByRole('button', { name: 'Day' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(group('Mirrors').getByRole('button', { name: 'Only' }))
      .toHaveAttribute('aria-pressed', 'true');
    await button('Country 1').click();
    await expect
      .element(values('country').getByRole('button', { name: 'Not United States' }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('keeps and leaves out values by keyboard alone', async () => {
    const asked = await open();
    (button('Version').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('searchbox', { name: 'Find a value' })).toHaveFocus();
    await expect.element(button('2.10.0 400 downloads')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{ArrowRight}{Enter}');
    await expect.element(pill('Version is 2.10.0')).toBeVisible();
    await expect.element(pill('Version is not 2.9.1')).toBeVisible();
    expect(valuesAsked(asked)).toEqual(['downloads-by-version?limit=200&package=requests']);
    await vi.waitFor(() =>
      expect(lastSummary(asked)).toBe('downloads-summary?package=requests&version=2.10.0&version=%212.9.1'),
    );
    await userEvent.keyboard('{Enter}{Home}{ArrowLeft}{Enter}');
    await expect.element(pill('Version is 2.10.0')).not.toBeInTheDocument();
    await expect.element(pill('Version is not 2.9.1')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(values('version')).not.toBeInTheDocument();
    await expect.element(button('Version')).toHaveFocus();
  });

  it('finds values by what people call them, and takes one that is not listed', async () => {
    await open();
    await button('Country').click();
    await userEvent.fill(page.getByRole('searchbox'), 'germ');
    await expect.element(page.getByRole('row')).toHaveLength(1);
    await button('Germany 800 downloads').click();
    await expect.element(pill('Country is Germany')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await button('Version').click();
    await userEvent.fill(page.getByRole('searchbox'), '0.1.0a1');
    await button('Only “0.1.0a1”').click();
    await expect.element(pill('Version is 0.1.0a1')).toBeVisible();
    await expect.element(values('version').getByRole('status')).toHaveTextContent('3 values with most');
  });

  it('asks for the values under all other filters when they are opened, and not before', async () => {
    const asked = await open();
    await group('Mirrors').getByRole('button', { name: 'Exclude' }).click();
    expect(valuesAsked(asked)).toEqual([]);
    await button('Country').click();
    await button(/^United States/).click();
    await userEvent.keyboard('{Escape}');
    await button('Python').click();
    await vi.waitFor(() =>
      expect(valuesAsked(asked)).toEqual([
        'downloads-by-country?limit=200&mirrors=exclude&package=requests',
        'downloads-by-python?country=US&limit=200&mirrors=exclude&package=requests',
      ]),
    );
  });

  it('takes values typed in full where the list cannot be had', async () => {
    await open({}, (query, parameters) =>
      query === 'downloads-by-version' ? refused('upstream-busy', 'busy') : withExtent(query, parameters),
    );
    await button('Version').click();
    await expect.element(values('version').getByRole('status')).toHaveTextContent('could not be loaded');
    await userEvent.fill(page.getByRole('searchbox'), '2.9.1');
    await button('Only “2.9.1”').click();
    await expect.element(pill('Version is 2.9.1')).toBeVisible();
  });

  it.each([
    ['in the address', true],
    ['without an address', false],
  ])('takes steps back and makes them again: %s', async (_case, url) => {
    await open({ url });
    await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await button('30d: Last 30 days').click();
    await group('CI').getByRole('button', { name: 'Exclude' }).click();
    await button('Undo').click();
    await expect.element(pill('Without CI')).not.toBeInTheDocument();
    await expect.element(pill('Last 30 days')).toBeVisible();
    await button('Undo').click();
    await expect.element(pill('Last 30 days')).not.toBeInTheDocument();
    await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await button('Redo').click();
    await button('Redo').click();
    await expect.element(pill('Last 30 days')).toBeVisible();
    await expect.element(pill('Without CI')).toBeVisible();
    await expect.element(button('Redo')).toHaveAttribute('aria-disabled', 'true');
    if (url) expect(search()).toBe('range=30d&ci=%21true');
  });

  it("agrees with the browser's back button", async () => {
    await open({ url: true });
    await button('30d: Last 30 days').click();
    window.history.back();
    await expect.element(pill('Last 30 days')).not.toBeInTheDocument();
    await button('Redo').click();
    await expect.element(pill('Last 30 days')).toBeVisible();
  });

  it('offers only widths that suit the days of the package', async () => {
    await open();
    await expect.element(group('Counted per').getByRole('button', { name: 'Year' })).toBeEnabled();
    await button('30d: Last 30 days').click();
    await expect.element(group('Counted per').getByRole('button', { name: 'Year' })).toBeDisabled();
  });

  it.each([280, 375])('puts what is seldom changed behind a button at %i px', async (width) => {
    await open({ width });
    await expect.element(group('Mirrors')).not.toBeInTheDocument();
    await button('Filters').click();
    await group('Mirrors').getByRole('button', { name: 'Only' }).click();
    await button('Python').click();
    await expect.element(values('Python version').getByRole('searchbox')).toHaveFocus();
    const bar = page.getByRole('region', { name: 'Filters' }).element();
    const { left, right } = bar.getBoundingClientRect();
    const boxes = [...bar.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
    expect(Math.max(...boxes.map((box) => box.right))).toBeLessThanOrEqual(right);
    expect(Math.min(...boxes.map((box) => box.left).filter((x) => x > 0))).toBeGreaterThanOrEqual(left - 1);
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Filters 1')).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows only what it is told to, and controls of the page beside its own', async () => {
    await open({ dimensions: ['ci'], share: false, children: <button type="button">Mine</button> });
    await expect.element(button('Mine')).toBeVisible();
    await expect.element(button('Version')).not.toBeInTheDocument();
    await expect.element(button('Copy link')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'CI', exact: true }).click();
    await button(/^No CI detected/).click();
    await expect.element(pill('CI is No CI detected')).toBeVisible();
  });

  it.each([
    ['light', '#f4f6f9'],
    ['dark', '#0b1017'],
  ] as const)('shuts nobody out, with a menu open: %s', async (theme, background) => {
    await open({ theme });
    document.body.style.background = background;
    onTestFinished(() => document.body.removeAttribute('style'));
    await group('CI').getByRole('button', { name: 'Only' }).click();
    await button('Country').click();
    await expect.element(button(/^Germany/)).toBeVisible();
    await expectAccessible();
  });
});
