import { parseArgs } from 'node:util';
import { pnpm } from '../../scripts/pnpm.mjs';
import { CommandError } from '../../scripts/run-command.mjs';
import { stamp } from '../../scripts/stamp.mjs';
import { startChromium } from '../browser/open-dashboard.ts';
import { startStack } from '../support/start-stack.ts';
import { type Metric, metricLine } from './metric.ts';
import { measureComposites, measureOurs, measurePeers, type Sizes } from './size-metrics.ts';
import { measurePageScripts } from './size-page.ts';
import { InstallError } from './size-peers.ts';

const help = `pnpm bench:size [options]

Measures what a page loads: minified by esbuild, gzip -9, React external, KB of 1,024 bytes. Ours are the built packages,
built first unless that was done; peers are installed from npm into node_modules/.cache and measured in the same run; the
package page of examples/vite-dashboard is loaded in Chromium, and its JavaScript counted as it comes over the network.
One metric per line goes to standard output, everything else to standard error.

  --no-peers   ours alone, without npm
  --no-page    without Chromium and the embedded ClickHouse
  --help       this text`;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const report = ({ metrics, rows }: Sizes): void => {
  say(rows.map(([name, bytes]) => `${(bytes / 1024).toFixed(1).padStart(7)} KB  ${name}`).join('\n'));
  for (const metric of metrics) console.log(metricLine(metric));
};

/** Builds core and react as they would be published, unless nothing changed since this command did. */
async function buildPackages(): Promise<void> {
  const folders = ['packages/core', 'packages/react'];
  const built = stamp('bench-size', {
    inputs: ['tsconfig.base.json', 'pnpm-lock.yaml', ...folders],
    products: folders.map((folder) => `${folder}/dist`),
  });
  if (built.upToDate()) return;
  say('Build the packages …');
  await pnpm(['--recursive', ...folders.flatMap((folder) => ['--filter', `./${folder}`]), 'run', 'build']);
  built.write();
}

async function pageMetric(): Promise<Metric> {
  say('Start ClickHouse, the proxy and the dashboard …');
  await using stack = await startStack('sample');
  const browser = await startChromium();
  try {
    const { loaded, used } = await measurePageScripts(browser, new URL('/package/requests', stack.url).href);
    return {
      metric: 'size.page_gzip_kb',
      value: loaded / 1024,
      unit: 'KB',
      baseline: "ClickPy's package page: 1,362 KB; aim 250",
      note: `all JavaScript of the package page of examples/vite-dashboard, React included, loaded and idle; ${(used / 1024).toFixed(1)} KB when every widget was pointed at`,
    };
  } finally {
    await browser.close();
  }
}

async function main({ peers, page }: Readonly<{ peers: boolean; page: boolean }>): Promise<void> {
  await buildPackages();
  const ours = await measureOurs();
  report(ours);
  report(await measureComposites());
  if (peers) report(await measurePeers(ours.first, say));
  if (page) console.log(metricLine(await pageMetric()));
}

try {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      'no-peers': { type: 'boolean', default: false },
      'no-page': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(help);
  else await main({ peers: !values['no-peers'], page: !values['no-page'] });
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (error instanceof CommandError) say(error.output);
  console.error(
    isUsage
      ? `${error.message}\nSee pnpm bench:size --help.`
      : error instanceof CommandError || error instanceof InstallError
        ? error.message
        : error,
  );
  process.exitCode = isUsage ? 2 : 1;
}
