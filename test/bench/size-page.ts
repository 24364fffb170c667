import type { Browser, Page, Response } from 'playwright-core';
import { settled } from '../browser/open-dashboard.ts';

/** JavaScript that a page had transferred, as it came over the network, in bytes. */
export type PageScripts = Readonly<{
  /** When the page was loaded and idle. */
  loaded: number;
  /** When every widget of it had been used as well. */
  used: number;
}>;

/** Longer than a widget waits for an idle page before it loads its interactive layer. */
const IDLE_MS = 3_000;

/** Loads the page in a profile of its own, then points at every widget. */
export async function measurePageScripts(browser: Browser, url: string): Promise<PageScripts> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (isScript(response)) scripts.push(transferred(response));
    });
    const total = async (): Promise<number> =>
      (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    await page.goto(url);
    await settled(page);
    await idle(page);
    const loaded = await total();
    for (const figure of await page.locator('figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.hover();
    }
    await idle(page);
    return { loaded, used: await total() };
  } finally {
    await context.close();
  }
}

const isScript = (response: Response): boolean => /javascript/.test(response.headers()['content-type'] ?? '');

async function transferred(response: Response): Promise<number> {
  await response.finished();
  const { responseBodySize } = await response.request().sizes();
  return responseBodySize;
}

async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(IDLE_MS);
  await page.waitForLoadState('networkidle');
}
