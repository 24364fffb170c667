// Takes the pictures of docs/ from a running dashboard: `npm start`, then `node scripts/screenshots.mjs [url] [folder]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { repository } from './repository.mjs';

const [url = 'http://127.0.0.1:4173', folder = join(repository, 'docs')] = process.argv.slice(2);
const pages = { 'package-page': '/package/requests', 'landing-page': '/' };
const widths = [1280, 375];
const phoneHeight = 1600;
const themes = /** @type {const} */ (['light', 'dark']);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
});
mkdirSync(folder, { recursive: true });
for (const colorScheme of themes) {
  for (const width of widths) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
      await page.locator('figure[data-state]').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      const file = join(folder, `${name}-${colorScheme}-${width}.png`);
      const clip = { x: 0, y: 0, width, height: phoneHeight };
      await page.screenshot({ path: file, fullPage: true, ...(width < 600 ? { clip } : {}) });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
