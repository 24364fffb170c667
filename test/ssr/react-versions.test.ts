import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled, startChromium } from '../browser/open-dashboard.ts';
import { widget } from '../browser/read-widgets.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { openPainted } from '../support/open-painted.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { pageNames, widgetCases } from './site/widget-cases.ts';

/** High enough that nothing on the page is below the fold, where shifts would not count and layers would not load. */
const TALL = 12_000;
const widths = [375, 1280];
const narrowest = 320;
const bodies = ['svg.downpour-chart', 'table', 'dl', 'ol', 'ul', '.downpour-rank'];

/** Waits until React has taken the page over, and nothing more is on its way. */
async function takenOver(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await settled(page);
}

/** Visible charts that reach beyond the room their widget has for them. */
const picturesBeyondTheirPlace = (page: Page): Promise<readonly string[]> =>
  page.locator('.downpour-body').evaluateAll((all) =>
    all.flatMap((body) => {
      const room = body.getBoundingClientRect();
      return [...body.querySelectorAll('svg.downpour-chart')].flatMap((chart) => {
        const { width, bottom, right, left } = chart.getBoundingClientRect();
        const fits = bottom <= room.bottom + 1 && right <= room.right + 1 && left >= room.left - 1;
        return width === 0 || fits
          ? []
          : [
              `${chart.getAttribute('aria-label')} ${[left, right, bottom]} in ${[room.left, room.right, room.bottom]}`,
            ];
      });
    }),
  );

/** Questions the browser asked although the server had sent their answers. */
const askedAgain = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { answers } = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
    const { asked = [...Object.keys(answers)] } = globalThis as typeof globalThis & {
      asked?: readonly string[];
    };
    return asked.filter((question) => question in answers);
  });

describe.each([18, 19] as const)('React %i', (version) => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(version), startChromium()]);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  const htmlOf = async (path: string): Promise<string> => (await fetch(`${site.url}${path}`)).text();

  it('is the one on the server', async () => {
    expect(/data-react="(\d+)/.exec(await htmlOf('/stream'))?.[1]).toBe(String(version));
  });

  describe.each(['/stream', '/string'])('on a server, by %s', (path) => {
    const cases = widgetCases.map(([name, props], show) => ({ show, name, props }));
    it.each(cases)('draws $name $props in full', async ({ show }) => {
      const html = await htmlOf(`${path}?show=${show}`);
      const figure = /<figure[^>]* data-state=[^>]*>/.exec(html)?.[0] ?? '';
      const attribute = (name: string) => figure.split(` ${name}="`)[1]?.split('"')[0];
      const [state, titleId, sentenceId] = ['data-state', 'aria-labelledby', 'aria-describedby'].map(
        attribute,
      );
      const textOf = (id = ''): string => html.split(`id="${id}"`)[1]?.split('>')[1]?.split('<')[0] ?? '';
      expect(state).toBe('ready');
      expect(textOf(titleId)).toMatch(/^[A-Z].{3,}/);
      expect(textOf(sentenceId)).toMatch(/^.{20,}/);
      expect(html).toContain('Data to Jul 20, 2026 (UTC)');
    });
  });

  const pages = pageNames.flatMap((show) => widths.map((width) => ({ show, width })));

  it.each(pageNames)('%s are readable without JavaScript, down to 320 px', async (show) => {
    const { page } = await openPainted(browser, `${site.url}/stream?show=${show}`, {
      javaScriptEnabled: false,
    });
    const figures = await page.locator('figure[data-state]').all();
    expect(figures.length).toBeGreaterThan(5);
    for (const width of [...widths, narrowest]) {
      await page.setViewportSize({ width, height: TALL });
      for (const figure of figures) {
        const drawn = figure.locator(bodies.map((body) => `.downpour-body ${body}:visible`).join());
        expect(await drawn.count(), `${await figure.textContent()}`).toBeGreaterThan(0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await picturesBeyondTheirPlace(page)).toEqual([]);
    }
  });

  it.each(pages)(
    '$show at $width px are taken over without a complaint, a shift or a question',
    async ({ show, width }) => {
      const { page, complaints } = await openPainted(browser, `${site.url}/stream?show=${show}`, {
        viewport: { width, height: TALL },
      });
      await takenOver(page);
      expect(await layoutShifts(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(site.errors()).toBe('');
      expect(await askedAgain(page)).toEqual([]);
    },
  );

  it('can be used once taken over', async () => {
    const { page, complaints } = await openPainted(browser, `${site.url}/stream`);
    await takenOver(page);
    const versions = widget(page, 'Downloads by version');
    const version = versions.getByRole('button', { name: /^\d[^:]*: / }).first();
    const name = (await version.getAttribute('aria-label'))?.split(':')[0] ?? '';
    await version.click();
    await page.getByRole('button', { name: `Remove filter: Version is ${name}` }).waitFor();
    expect(page.url()).toBe(`${site.url}/stream?version=${name}`);
    await version.press('t');
    await versions.getByRole('table').waitFor();
    expect(complaints).toEqual([]);
  });
});
