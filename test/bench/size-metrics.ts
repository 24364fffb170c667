import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../../scripts/repository.mjs';
import type { Metric } from './metric.ts';
import { type BundleSize, measureBundle, measureChunks, measureFirstLoad } from './size-bundle.ts';
import { compositeNames, importedNames, interactiveChunks, widgetNames } from './size-names.ts';
import { installPeer, otherPeers, type Peer, rechartsAlone, rechartsWithQuery } from './size-peers.ts';

/** What the metrics say, and rows of a table for the reader. */
export type Sizes = Readonly<{
  metrics: readonly Metric[];
  rows: readonly (readonly [name: string, bytes: number])[];
}>;

const BASE = ['DownpourProvider', 'DownloadsOverTime'];
const FIRST = 'provider and DownloadsOverTime, React external';
const here = fileURLToPath(new URL('..', import.meta.url));

const kb = (bytes: number): number => bytes / 1024;
const statement = (names: readonly string[]): string =>
  `export { ${names.join(', ')} } from '@downpour/react';`;
const firstBytesOf = async (names: readonly string[]): Promise<number> =>
  (await measureFirstLoad(statement(names), here)).firstBytes;

/** Our built package: the first widget, what every other one adds to it, all of them, a static chart. */
export async function measureOurs(): Promise<Sizes & { readonly first: BundleSize }> {
  const widgets = widgetNames(await exportedNames());
  const first = await measureBundle(statement(BASE), here);
  const added: [string, number][] = [];
  for (const name of widgets) {
    if (BASE.includes(name)) continue;
    added.push([name, (await firstBytesOf([...BASE, name])) - first.firstBytes]);
  }
  added.sort(([, a], [, b]) => b - a);
  const [most] = added;
  if (most === undefined) throw new Error(`@downpour/react exports no widget but ${BASE.join(' and ')}.`);
  const all = await firstBytesOf(['DownpourProvider', ...widgets]);
  const still = await measureFirstLoad(`export { TimeSeriesSvg } from '@downpour/react/static';`, here);
  return {
    first,
    metrics: [
      metric('size.first_widget_gzip_kb', first.firstBytes, {
        baseline: 'aim 25',
        note: `first load of ${FIRST}; later ${lazyNote(first)}`,
      }),
      metric('size.widget_most_gzip_kb', most[1], {
        baseline: 'aim 6',
        note: `${most[0]} beside DownloadsOverTime, the most of ${added.length} widgets`,
      }),
    ],
    rows: [
      ['first widget', first.firstBytes],
      ...first.lazy.map(({ name, gzipBytes }) => [`  later: ${name}`, gzipBytes] as const),
      ...added.map(([name, more]) => [`  + ${name}`, more] as const),
      ['provider and all widgets', all],
      ['static chart', still.firstBytes],
    ],
  };
}

/** Whole pages in one component. */
export async function measureComposites(): Promise<Sizes> {
  const names = compositeNames(await exportedNames());
  const rows: [string, number][] = [];
  for (const name of names) rows.push([name, await firstBytesOf(['DownpourProvider', name])]);
  const dashboard = await measureBundle(statement(['DownpourProvider', 'PackageDashboard']), here);
  return {
    metrics: [
      metric('size.dashboard_gzip_kb', dashboard.firstBytes, {
        baseline: 'the first widget alone',
        note: `first load of provider and PackageDashboard, React external; later ${lazyNote(dashboard)}`,
      }),
    ],
    rows: rows.map(([name, bytes]) => [`provider and ${name}`, bytes]),
  };
}

/** The same of libraries people would take instead, and of recharts without us. */
export async function measurePeers(first: BundleSize, say: (text: string) => void): Promise<Sizes> {
  const measured: [Peer, number][] = [];
  const measure = async (peer: Peer): Promise<number> => {
    const { firstBytes } = await measureFirstLoad(peer.code, await installPeer(peer, say));
    measured.push([peer, firstBytes]);
    return firstBytes;
  };
  const baseline = await measure(rechartsWithQuery);
  const alone = await measure(rechartsAlone(await rechartsNames()));
  for (const peer of otherPeers) await measure(peer);
  const layer = interactiveChunks(first.lazy);
  const interactive = await measureChunks(statement(BASE), here, layer);
  return {
    metrics: [
      {
        metric: 'size.first_widget_over_recharts',
        value: first.firstBytes / baseline,
        unit: 'ratio',
        baseline: `${rechartsWithQuery.name}: ${kb(baseline).toFixed(1)} KB`,
        note: FIRST,
      },
      metric('size.interactive_over_recharts_kb', interactive - alone, {
        baseline: `the same imports of recharts alone: ${kb(alone).toFixed(1)} KB; aim 5`,
        note: `what DownloadsOverTime loads to become interactive: ${kb(interactive).toFixed(1)} KB (${layer.map(({ name }) => name).join(', ')}); what both layers need is there already`,
      }),
    ],
    rows: measured.map(([{ name }, bytes]) => [name, bytes]),
  };
}

const exportedNames = async (): Promise<readonly string[]> =>
  (await measureFirstLoad(`export * from '@downpour/react';`, here)).names;

const metric = (
  name: string,
  bytes: number,
  about: Readonly<{ baseline: string; note: string }>,
): Metric => ({ metric: name, value: kb(bytes), unit: 'KB', ...about });

const lazyNote = ({ lazy }: BundleSize): string =>
  lazy.map(({ name, gzipBytes }) => `${name} ${kb(gzipBytes).toFixed(1)} KB`).join(', ') || 'nothing';

/** What our built package imports of recharts. */
async function rechartsNames(): Promise<readonly string[]> {
  const folder = join(repository, 'packages/react/dist');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(texts.flatMap((text) => importedNames(text, 'recharts')))];
}
