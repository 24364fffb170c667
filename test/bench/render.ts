import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveDashboard } from '../../scripts/dashboard-server.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { startChromium } from '../browser/open-dashboard.ts';
import { startStack } from '../support/start-stack.ts';
import { type Metric, metricLine } from './metric.ts';
import { measureDashboards, medianVisit } from './render-dashboard.ts';
import { measureHeavy } from './render-heavy.ts';
import { blockingMetric, dashboardMetrics, heavyMetrics } from './render-metrics.ts';
import { buildPages } from './render-pages.ts';
import { type Visit, visitPage } from './render-visit.ts';

const help = `pnpm bench:render [options]

Draws in Chromium, in turns, what Downpour and what plain recharts 3 with react-query make of the same answers: a package's
page (the embedded ClickHouse and the proxy answer both), and a chart of ten years of days. Then it loads the package page
of examples/vite-dashboard. One metric per line goes to standard output, everything else to standard error.

  --pairs N           visits of each side, medians count (default 7)
  --only NAME         dashboard, heavy or page
  --screenshots DIR   pictures of both pages, to see that they show the same
  --help              this text`;

const PARTS = ['dashboard', 'heavy', 'page'] as const;
type Part = (typeof PARTS)[number];

class UsageError extends Error {}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const report = (metrics: readonly Metric[]): void => {
  for (const metric of metrics) console.log(metricLine(metric));
};

type Options = Readonly<{ pairs: number; parts: readonly Part[]; screenshots?: string }>;

function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      pairs: { type: 'string', default: '7' },
      only: { type: 'string' },
      screenshots: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const pairs = Number(values.pairs);
  if (!Number.isInteger(pairs) || pairs < 1) {
    throw new UsageError(`--pairs is "${values.pairs}". Give a whole number above 0.`);
  }
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (parts.length === 0)
    throw new UsageError(`--only is "${values.only}". Choose one of ${PARTS.join(', ')}.`);
  return { pairs, parts, ...(values.screenshots === undefined ? {} : { screenshots: values.screenshots }) };
}

async function measureHeavyCharts(browser: Browser, folder: string, pairs: number): Promise<void> {
  say('Ten years of days …');
  await buildPages(['heavy'], folder, { profiling: true });
  const server = await serveDashboard({
    folder,
    proxyUrl: 'http://127.0.0.1:9',
    port: await freePort('pages', 0),
  });
  try {
    const draw = (series: number): ReturnType<typeof measureHeavy> =>
      measureHeavy(browser, server.url, { series, pairs });
    report(heavyMetrics({ one: await draw(1), eight: await draw(8), twenty: await draw(20) }, pairs));
  } finally {
    await server.stop();
  }
}

async function measurePages(browser: Browser, folder: string, options: Options): Promise<void> {
  say('Start ClickHouse, the proxy and the dashboard …');
  await using stack = await startStack('sample');
  if (options.parts.includes('page')) {
    say('The package page of the example …');
    const url = new URL('/package/requests', stack.url).href;
    const { figures } = await visitPage(browser, url, { figures: 1 });
    const visits: Visit[] = [];
    for (let visit = 0; visit < options.pairs; visit++) {
      visits.push(await visitPage(browser, url, { figures }));
    }
    report([blockingMetric(medianVisit(visits), options.pairs)]);
  }
  if (options.parts.includes('dashboard')) {
    await buildPages(['ours', 'plain'], folder);
    const server = await serveDashboard({
      folder,
      proxyUrl: stack.proxyUrl,
      port: await freePort('pages', 0),
    });
    try {
      say('PackageDashboard and the plain page …');
      report(dashboardMetrics(await measureDashboards(browser, server.url, options), options.pairs));
    } finally {
      await server.stop();
    }
  }
}

async function main(options: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-pages-'));
  const browser = await startChromium();
  try {
    const [processor] = cpus();
    say(
      `Chromium ${browser.version()}, ${cpus().length} × ${processor?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}`,
    );
    if (options.parts.includes('heavy'))
      await measureHeavyCharts(browser, join(folder, 'heavy'), options.pairs);
    if (options.parts.some((part) => part !== 'heavy'))
      await measurePages(browser, join(folder, 'pages'), options);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(help);
  else await main(options);
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  console.error(isUsage ? `${error.message}\nSee pnpm bench:render --help.` : error);
  process.exitCode = isUsage ? 2 : 1;
}
