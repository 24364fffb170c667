import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Blocking, readBlocking, TRACED } from './long-tasks.ts';

/** One visit of a page in a profile of its own; milliseconds since the navigation began. */
export type Visit = Readonly<{
  /** The first figure had a mark. */
  firstMs: number;
  /** All figures had. */
  doneMs: number;
  /** Long tasks until the page had settled. */
  blocking: Blocking;
  figures: number;
  /** Paths and parameters asked of the proxy, in order of their text. */
  questions: readonly string[];
}>;

type Watched = Readonly<{ first?: number; done?: number; figures: number; drawn: number }>;

declare global {
  interface Window {
    /** Set by pages/watch-figures.js. */
    watched: Watched;
    expectedFigures: number;
  }
}

const watchFigures = fileURLToPath(new URL('pages/watch-figures.js', import.meta.url));
const WITHIN_MS = 30_000;
/** Longer than a widget waits for an idle page before it loads its interactive layer. */
const SETTLE_MS = 3_000;

/** Visits the page until at least `figures` figures, and all there are, have marks. */
export async function visitPage(
  browser: Browser,
  url: string,
  options: Readonly<{ figures: number; screenshot?: string }>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const questions: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/v1/queries/')) questions.push(pathname.slice('/v1/queries/'.length) + search);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript({ content: `window.expectedFigures = ${options.figures};` });
    await page.addInitScript({ path: watchFigures });
    await browser.startTracing(page, { categories: TRACED });
    await page.goto(url);
    await allDrawn(page, url, complaints);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE_MS);
    const blocking = readBlocking((await browser.stopTracing()).toString());
    if (options.screenshot !== undefined) {
      await page.screenshot({ path: options.screenshot, fullPage: true });
    }
    const { first = 0, done = 0 } = await page.evaluate(() => window.watched);
    const figures = await page.locator('figure').count();
    if (complaints.length > 0) throw new Error(`${url} failed while it was drawn: ${complaints.join('; ')}`);
    return { firstMs: first, doneMs: done, blocking, figures, questions: questions.toSorted() };
  } finally {
    await context.close();
  }
}

async function allDrawn(page: Page, url: string, complaints: readonly string[]): Promise<void> {
  try {
    await page.waitForFunction(() => window.watched.done !== undefined, undefined, { timeout: WITHIN_MS });
  } catch (cause) {
    const { figures, drawn } = await page.evaluate(() => window.watched);
    throw new Error(
      `Of the ${figures} figures of ${url} only ${drawn} had marks after ${WITHIN_MS / 1000} s. ${complaints.join('; ')}`,
      { cause },
    );
  }
}
