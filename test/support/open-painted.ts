import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { countLayoutShifts, watchLayoutShifts } from './layout-shifts.ts';

/** A page whose scripts arrived after the server's HTML had been painted, and what it complained of. */
export type PaintedPage = Readonly<{ page: Page; complaints: readonly string[] }>;

/** Opens an address and lets its scripts in once its HTML has been painted, so that what they change is seen as a shift. */
export async function openPainted(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<PaintedPage> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'America/St_Johns',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await watchLayoutShifts(page);
  let painted: Promise<void> | undefined;
  await page.route('**/*.js', async (route) => {
    painted ??= countLayoutShifts(page);
    await painted;
    // A page closed since then wants no script.
    await route.continue().catch(() => {});
  });
  await page.goto(url);
  return { page, complaints };
}
