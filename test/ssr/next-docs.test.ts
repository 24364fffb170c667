import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled, startChromium } from '../browser/open-dashboard.ts';
import { widget } from '../browser/read-widgets.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { openPainted, type PaintedPage } from '../support/open-painted.ts';
import { type Docs, startDocs } from '../support/start-docs.ts';
import { type Service, startService } from '../support/start-stack.ts';

const path = '/packages/requests';
const titles = [
  'Downloads',
  'Downloads over time',
  'Downloads by Python version',
  'Downloads by version',
  'Downloads by country',
];

describe('the docs site made with Next', () => {
  let service: Service;
  let docs: Docs;
  let browser: Browser;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService('sample'), startChromium()]);
    docs = await startDocs(service.proxyUrl);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await docs?.[Symbol.asyncDispose]();
    await service?.[Symbol.asyncDispose]();
  });

  type Opened = PaintedPage & Readonly<{ asked: readonly string[] }>;

  /** Opens a path of the site, and keeps what the browser itself asks the proxy. */
  async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const opened = await openPainted(browser, `${docs.url}${address}`, options);
    const asked: string[] = [];
    opened.page.on('request', (request) => {
      if (request.url().startsWith(service.proxyUrl)) asked.push(request.url());
    });
    return { ...opened, asked };
  }

  /** Waits until the widgets draw for their measured width what the server had drawn for any. */
  const hydrated = async (page: Page): Promise<void> => {
    await page.locator('.downpour-picture').first().waitFor({ state: 'detached' });
    await settled(page);
  };

  it('has every chart in its first HTML', async () => {
    const response = await fetch(new URL(path, docs.url));
    const html = await response.text();
    expect(response.status).toBe(200);
    const states = [...html.matchAll(/<figure[^>]* data-state="([a-z]+)"/g)].map(([, state]) => state);
    expect(states).toEqual(titles.map(() => 'ready'));
    expect(html.match(/Data to Jul 20, 2026 \(UTC\)/g)).toHaveLength(titles.length);
  });

  it('has the charts of the filters in the address in its first HTML', async () => {
    const countries = async (search: string): Promise<string | undefined> =>
      /Downloads by country of requests[^<]*/.exec(
        await (await fetch(new URL(`${path}${search}`, docs.url))).text(),
      )?.[0];
    const german = await countries('?country=DE&range=90d');
    expect(german).toMatch(/Germany/);
    expect(german).not.toMatch(/United States/);
    expect(await countries('')).toMatch(/United States/);
  });

  it('has a whole dashboard in its first HTML', async () => {
    const html = await (await fetch(new URL(`${path}/dashboard`, docs.url))).text();
    const states = [...html.matchAll(/<figure[^>]* data-state="([a-z]+)"/g)].map(([, state]) => state);
    expect(states.length).toBeGreaterThan(15);
    expect(new Set(states)).toEqual(new Set(['ready']));
  });

  it.each([375, 1280])(
    'hydrates a dashboard at %i px without a complaint or a shift, and asks only which days there are',
    async (width) => {
      const { page, complaints, asked } = await open(`${path}/dashboard`, {
        viewport: { width, height: 900 },
      });
      await hydrated(page);
      expect(await layoutShifts(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(asked.map((url) => new URL(url).pathname)).toEqual(['/v1/queries/package-extent']);
    },
  );

  it('keeps filters in the address by its router: they act on all widgets, and the back button undoes them', async () => {
    const { page, complaints, asked } = await open(path);
    await hydrated(page);
    await page.evaluate(() => document.querySelector('nav')?.setAttribute('data-kept', ''));
    const [summary, versions] = [widget(page, 'Downloads'), widget(page, 'Downloads by version')];
    const before = await summary.textContent();
    const version = versions.getByRole('button', { name: /^\d[^:]*: / }).first();
    const name = (await version.getAttribute('aria-label'))?.split(':')[0] ?? '';
    await version.click();
    await page.getByRole('button', { name: `Remove filter: Version is ${name}` }).waitFor();
    await settled(page);
    expect(page.url()).toBe(`${docs.url}${path}?version=${name}`);
    expect(await summary.textContent()).not.toBe(before);
    expect(asked).toHaveLength(titles.length);
    await page.goBack();
    await expect.poll(() => summary.textContent()).toBe(before);
    expect(page.url()).toBe(`${docs.url}${path}`);
    expect(asked).toHaveLength(titles.length);
    expect(await page.locator('nav[data-kept]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is readable without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    for (const title of titles) {
      expect(await widget(page, title).locator('svg:visible').count()).toBeGreaterThan(0);
    }
    expect(await page.locator('.downpour-skeleton').count()).toBe(0);
  });

  it('draws static charts in server components, and sends no script of Downpour for them', async () => {
    const { page, complaints } = await open('/static');
    await page.waitForLoadState('load');
    expect(await page.locator('main svg:visible').count()).toBe(2);
    const sources = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? ''));
    const texts = await Promise.all(
      sources.map(async (source) => (await fetch(new URL(source, docs.url))).text()),
    );
    expect(texts.join('')).toContain('webpack');
    expect(texts.filter((text) => text.includes('downpour-'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is there while the proxy is down, and the widgets ask again in the browser', async () => {
    await service.stopProxy();
    const { page } = await open('/packages/flask');
    await page.locator('figure[data-state=error]').first().waitFor();
    expect(docs.errors()).toContain('downloads-summary?package=flask&range=6m: proxy-unreachable');
    await service.startProxy();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('figure[data-state=ready]').first().waitFor();
  });
});
