import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page of the dashboard in Chromium, and everything that must not happen on it. */
export type Dashboard = Readonly<{
  page: Page;
  /** Errors and warnings on the console, and errors nobody caught. */
  complaints: readonly string[];
  /** Requests to anything but the dashboard's own origin. */
  strayRequests: readonly string[];
}>;

/** Starts Chromium. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });

/** Opens a path of the dashboard in a profile of its own, and waits until all its numbers are there. */
export async function openDashboard(
  browser: Browser,
  base: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Dashboard> {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'en-US',
    timezoneId: 'America/St_Johns',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  const { origin } = new URL(base);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) strayRequests.push(request.url());
  });
  await page.goto(path);
  await settled(page);
  return { page, complaints, strayRequests };
}

/** Waits until no widget is waiting for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.locator('figure[data-state]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('figure[aria-busy="true"]') === null);
}
