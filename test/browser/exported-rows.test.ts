import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportedRows, hasExportedRows, type Stack, startStack } from '../support/start-stack.ts';
import { expectLandingPage, expectPackagePage } from './expect-raw-counts.ts';
import { openDashboard, settled, startChromium } from './open-dashboard.ts';
import { type RawRows, rawRowsOfExport } from './raw-rows.ts';
import { readCounts, widget } from './read-widgets.ts';

const name = 'eli5';
const path = `/package/${name}`;
const mirrors = `lower(installer_name) IN ('bandersnatch', 'z3c.pypimirror', 'pep381client', 'devpi', 'artifactory', 'nexus')`;

describe.skipIf(!hasExportedRows)('the dashboard on exported rows (skipped without ../shared/data)', () => {
  let stack: Stack;
  let raw: RawRows;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack('exported'), startChromium()]);
    raw = await rawRowsOfExport(stack.clickhouseUrl, exportedRows);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.[Symbol.asyncDispose]();
  });

  const open = async (address: string): Promise<Page> =>
    (await openDashboard(browser, stack.url, address)).page;

  const choose = async (page: Page, title: string, value: string, index = 0): Promise<void> => {
    await widget(page, title, index)
      .getByRole('button', { name: new RegExp(`^${value}: `) })
      .click();
    await settled(page);
  };

  /** The condition of the days in the page's address. */
  const daysOf = (page: Page): string => {
    const parameters = new URL(page.url()).searchParams;
    return `date >= '${parameters.get('from')}' AND date < '${parameters.get('to')}'`;
  };

  it.each([name, 'zc-buildout'])('shows the raw counts of %s', async (packageName) => {
    const page = await open(`/package/${packageName}`);
    await expectPackagePage(page, raw, packageName);
    const summary = await readCounts(page, 'Downloads');
    const own = `package = '${packageName}'`;
    expect(summary.get('Last day')).toBe(await raw.total(`${own} AND date = '2026-07-20'`));
    expect(summary.get('Last week')).toBe(await raw.total(`${own} AND date >= '2026-07-14'`));
    expect(summary.get('Last month')).toBe(await raw.total(`${own} AND date >= '2026-06-21'`));
  });

  it('filters every widget by what is clicked, and by what is clicked with Alt left out', async () => {
    const page = await open(path);
    await choose(page, 'Downloads by country', 'United States', 1);
    await choose(page, 'Downloads by system', 'Linux');
    await widget(page, 'Downloads by version')
      .getByRole('button', { name: /^0\.16\.0: / })
      .click({ modifiers: ['Alt'] });
    await expect
      .poll(() => page.getByRole('list', { name: 'Filters in force' }).getByRole('listitem').count())
      .toBe(4);
    await expectPackagePage(
      page,
      raw,
      name,
      `country = 'US' AND system_name = 'Linux' AND version != '0.16.0'`,
    );
    await page.getByRole('button', { name: 'Remove filter: System is Linux' }).click();
    await expectPackagePage(page, raw, name, `country = 'US' AND version != '0.16.0'`);
  });

  it('filters by several values, file types and values that the data does not know', async () => {
    const page = await open(`${path}?installer=pip&installer=Browser`);
    await choose(page, 'Downloads by Python version', 'Unknown');
    await choose(page, 'By file type', 'sdist');
    const where = `python_minor = 'unknown' AND type = 'sdist' AND installer_name IN ('pip', 'Browser')`;
    expect(await raw.total(`package = '${name}' AND ${where}`)).toBeGreaterThan(0);
    await expectPackagePage(page, raw, name, where);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expectPackagePage(page, raw, name);
  });

  it.each([
    ['Exclude', `NOT ${mirrors}`],
    ['Only', mirrors],
  ])('counts mirrors as the switch says: %s', async (choice, where) => {
    const page = await open(path);
    await page.getByRole('group', { name: 'Mirrors' }).getByRole('button', { name: choice }).click();
    await expectPackagePage(page, raw, name, where);
  });

  it('zooms every widget to the days brushed, and the back button undoes it', async () => {
    const page = await open(path);
    const plot = widget(page, 'Downloads over time').getByRole('application');
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (box === null) throw new Error('The chart has no place on the page.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    const brushed = daysOf(page);
    await expectPackagePage(page, raw, name, brushed);
    const days = await raw.by('date', brushed);
    expect(days.size).toBeGreaterThan(15);
    expect(days.size).toBeLessThan(40);

    await page.goBack();
    await expectPackagePage(page, raw, name);
    await page.goForward();
    await expectPackagePage(page, raw, name, brushed);
  });

  it('counts the days picked, first and last included', async () => {
    const page = await open(path);
    await page.getByRole('button', { name: 'Custom' }).click();
    await page.getByLabel('First day').fill('2026-04-30');
    await page.getByLabel('Last day').fill('2026-06-01');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await expectPackagePage(page, raw, name, `date BETWEEN '2026-04-30' AND '2026-06-01'`);

    await page.getByRole('button', { name: 'Apr 30, 2026 – Jun 1, 2026', exact: true }).click();
    await page.getByRole('button', { name: 'Previous month' }).click();
    await page.getByRole('button', { name: /May 15, 2026/ }).click();
    await page.getByRole('button', { name: 'Show these days' }).click();
    await expectPackagePage(page, raw, name, `date = '2026-05-15'`);
  });

  it('offers no day after the end of the data', async () => {
    const page = await open(path);
    await page.getByRole('button', { name: 'Custom' }).click();
    await expect.poll(() => page.getByRole('button', { name: /July 20, 2026/ }).isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: /July 21, 2026/ }).isDisabled()).toBe(true);
    expect(await page.getByLabel('Last day').getAttribute('max')).toBe('2026-07-20');
  });

  it('restores the whole view from a copied link', async () => {
    const page = await open(`${path}?range=30d`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(page, 'Downloads by installer', 'pip');
    await page.getByLabel('Split by').selectOption('system');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const { pathname, search } = new URL(link);
    const restored = await open(`${pathname}${search}`);
    const where = `installer_name = 'pip' AND date >= '2026-06-21'`;
    const split = await readCounts(restored, 'Downloads over time by system', 0);
    expect(split.size).toBe(30);
    expect(
      await restored.getByRole('button', { name: '30d: last 30 days' }).getAttribute('aria-pressed'),
    ).toBe('true');
    await restored.getByLabel('Split by').selectOption('');
    await expectPackagePage(restored, raw, name, where);
  });

  it('shows the raw counts of all packages, and the most downloaded of the days chosen', async () => {
    const page = await open('/');
    await expectLandingPage(page, raw);
    await page.getByRole('button', { name: '30d: last 30 days' }).click();
    await expectLandingPage(page, raw, `date >= '2026-06-21'`);
  });
});
