// Takes the pictures of docs/: of the example dashboard, and of PackageDashboard on the docs site made with Next. Both must run:
// `npm start`, and in examples/next-docs `DOWNPOUR_URL=http://127.0.0.1:8080 pnpm start --port 4180`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { repository } from './repository.mjs';

const help = `Usage: pnpm screenshots [--dashboard url] [--site url] [--folder path]

  --dashboard   the example dashboard (http://127.0.0.1:4173)
  --site        the docs site made with Next (http://127.0.0.1:4180)
  --folder      where the pictures go (docs)`;

const { values } = parseArgs({
  options: {
    dashboard: { type: 'string', default: 'http://127.0.0.1:4173' },
    site: { type: 'string', default: 'http://127.0.0.1:4180' },
    folder: { type: 'string', default: join(repository, 'docs') },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const widths = [1280, 375];
const phoneHeight = 1600;
/**
 * Each picture's name, address, and how it is looked at.
 * @type {{ name: string, url: URL, scheme: string, javaScriptEnabled?: boolean }[]}
 */
const pictures = [
  ...['light', 'dark'].flatMap((scheme) => [
    { name: `package-page-${scheme}`, url: new URL('/package/requests', values.dashboard), scheme },
    { name: `landing-page-${scheme}`, url: new URL('/', values.dashboard), scheme },
    {
      name: `package-dashboard-${scheme}`,
      url: new URL('/packages/requests/dashboard', values.site),
      scheme,
    },
  ]),
  { name: 'package-dashboard-german', url: new URL('/de/requests', values.site), scheme: 'light' },
  {
    name: 'package-dashboard-without-javascript',
    url: new URL('/packages/requests/dashboard', values.site),
    scheme: 'light',
    javaScriptEnabled: false,
  },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
});
mkdirSync(values.folder, { recursive: true });
for (const { name, url, scheme, javaScriptEnabled = true } of pictures) {
  for (const width of widths) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      javaScriptEnabled,
    });
    const page = await context.newPage();
    await page.goto(url.href, { waitUntil: 'networkidle' });
    await page.locator('figure[data-state]').first().waitFor();
    if (javaScriptEnabled) {
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    }
    const file = join(values.folder, `${name}-${width}.png`);
    const clip = { x: 0, y: 0, width, height: phoneHeight };
    await page.screenshot({ path: file, fullPage: true, ...(width < 600 ? { clip } : {}) });
    console.log(file);
    await context.close();
  }
}
await browser.close();
