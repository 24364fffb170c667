import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../support/start-stack.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectLandingPage, expectPackagePage } from './expect-raw-counts.ts';
import { type Dashboard, openDashboard, settled, startChromium } from './open-dashboard.ts';
import { type RawRows, rawRowsOfSample } from './raw-rows.ts';
import { readCounts, widget } from './read-widgets.ts';

const name = 'requests';
const path = `/package/${name}`;

describe('the dashboard on sample data', () => {
  let stack: Stack;
  let raw: RawRows;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack('sample'), startChromium()]);
    raw = await rawRowsOfSample(stack.clickhouseUrl);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.[Symbol.asyncDispose]();
  });

  type Options = Parameters<typeof openDashboard>[3];
  const open = (address: string, options: Options = {}): Promise<Dashboard> =>
    openDashboard(browser, stack.url, address, options);

  const background = ({ page }: Dashboard): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('figure') ?? document.body).backgroundColor);

  it('shows the raw counts, says that they are sample data, asks nobody else and complains of nothing', async () => {
    const { page, complaints, strayRequests } = await open(path);
    expect(await page.title()).toBe('requests downloads · Downpour');
    expect(await page.locator('main').getByText('Sample data').count()).toBeGreaterThan(5);
    await page.getByText('Data to 20 Jul 2026').waitFor();
    await expectPackagePage(page, raw, name);
    await page.goto('/');
    await expectLandingPage(page, raw);
    expect(await page.title()).toBe('Downpour: downloads of Python packages');
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  it('filters by a country of the map and by CI, chosen by keyboard alone', async () => {
    const { page } = await open(path);
    const map = widget(page, 'Downloads by country').locator('[role="application"], [tabindex="0"]').first();
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('US');
    await page
      .getByRole('group', { name: 'CI', exact: true })
      .getByRole('button', { name: 'Only' })
      .press('Enter');
    await expectPackagePage(page, raw, name, `country = 'US' AND ci = 'true'`);
  });

  it('zooms by keyboard: Shift and arrows select days, Enter shows them, a button returns', async () => {
    const { page } = await open(`${path}?range=30d`);
    await widget(page, 'Downloads over time').getByRole('application').focus();
    for (const key of ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter'])
      await page.keyboard.press(key);
    await expect.poll(() => page.url()).toMatch(/from=2026-06-21&to=2026-06-24$/);
    await expectPackagePage(page, raw, name, `date BETWEEN '2026-06-21' AND '2026-06-23'`);
    const chart = widget(page, 'Downloads over time');
    await chart.getByRole('button', { name: 'Table', exact: true }).click();
    await chart.getByRole('button', { name: 'Reset zoom' }).click();
    await expectPackagePage(page, raw, name);
  });

  it('finds a package by keyboard alone', async () => {
    const { page } = await open(path);
    await page.keyboard.press('/');
    await page.keyboard.type('bot');
    await page.getByRole('option', { name: /^boto3/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'boto3' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/package/boto3');
    await settled(page);
    expect((await readCounts(page, 'Downloads')).get('Total')).toBe(await raw.total(`package = 'boto3'`));
    await page.goBack();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('shows the table of a chart at the key t, which a list of choices keeps for itself', async () => {
    const { page } = await open(path);
    const chart = widget(page, 'Downloads over time');
    const table = chart.getByRole('button', { name: 'Table', exact: true });
    await chart.getByRole('application').press('t');
    await expect.poll(() => table.getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('Split by').press('t');
    expect(await table.getAttribute('aria-pressed')).toBe('true');
    await table.press('t');
    await expect.poll(() => table.getAttribute('aria-pressed')).toBe('false');
  });

  it('takes any spelling of a name', async () => {
    const { page } = await open('/package/Typing_Extensions');
    await page.getByRole('heading', { level: 1, name: 'typing-extensions' }).waitFor();
    expect((await readCounts(page, 'Downloads')).get('Total')).toBe(
      await raw.total(`package = 'typing-extensions'`),
    );
  });

  it('says that a package is unknown, and offers a way on', async () => {
    const { page } = await open('/package/no-such-package');
    await page.getByRole('heading', { level: 1, name: 'No downloads of “no-such-package”' }).waitFor();
    await page.locator('main').getByRole('combobox').fill('numpy');
    await page
      .getByRole('option', { name: /^numpy/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'numpy' }).waitFor();
  });

  it('says that there is no such page', async () => {
    const { page } = await open('/');
    await page.goto('/nowhere/at/all');
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
  });

  it('opens a package from the most downloaded without loading the page anew', async () => {
    const { page } = await open('/');
    const [first] = [...(await raw.by('package', '1'))].sort(([, a], [, b]) => b - a);
    await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
    await widget(page, 'Top packages')
      .getByRole('link', { name: `${first?.[0]}: ` })
      .click();
    await page.getByRole('heading', { level: 1, name: first?.[0] ?? '', exact: true }).waitFor();
    expect(await page.locator('body[data-same-document]').count()).toBe(1);
  });

  it('explains that the proxy is away, and recovers when asked again', async () => {
    const { page } = await open('/');
    await stack.stopProxy();
    try {
      await page.getByRole('button', { name: '30d: last 30 days' }).click();
      await widget(page, 'Top packages').getByRole('alert').waitFor();
      await page.goto(path);
      const alert = widget(page, 'Downloads over time').getByRole('alert');
      await alert.waitFor();
      await expect.poll(() => alert.textContent()).toMatch(/The statistics proxy does not answer/);
      await page.locator('header').getByRole('button', { name: 'Try again' }).waitFor();
      for (const figure of await page.locator('figure').all()) await figure.getByRole('alert').waitFor();
    } finally {
      await stack.startProxy();
    }
    await page.locator('header').getByRole('button', { name: 'Try again' }).click();
    for (const figure of await page.locator('figure').all()) {
      await figure.getByRole('button', { name: 'Try again' }).click();
    }
    await page.getByText('Downloads from 2').waitFor();
    await settled(page);
    await expectPackagePage(page, raw, name);
  });

  it('is light or dark as the system or the reader says, and remembers it', async () => {
    const dark = await open('/', { colorScheme: 'dark' });
    const light = await open('/', { colorScheme: 'light' });
    expect(await background(dark)).not.toBe(await background(light));
    await light.page.getByRole('button', { name: 'Dark' }).click();
    await expect.poll(() => background(light)).toBe(await background(dark));
    await light.page.reload();
    await settled(light.page);
    await expect.poll(() => background(light)).toBe(await background(dark));
  });

  it.each([
    ['light', '/'],
    ['light', path],
    ['dark', '/'],
    ['dark', path],
  ] as const)('has no serious fault of accessibility: %s, %s', async (colorScheme, address) => {
    const { page } = await open(address, { colorScheme });
    await expectAccessible(page);
  });

  it('fits a telephone', async () => {
    const { page } = await open(path, { viewport: { width: 375, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.getByRole('button', { name: 'Custom' }).click();
    await page.getByRole('button', { name: 'Show these days' }).click({ trial: true });
    await expectAccessible(page);
  });
});
