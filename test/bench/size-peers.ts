import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../scripts/repository.mjs';
import { CommandError, runCommand } from '../../scripts/run-command.mjs';

/** A library that people would take instead: what to install, and one line chart of it. */
export type Peer = Readonly<{ name: string; install: readonly string[]; code: string }>;

const RECHARTS = ['recharts@3.10.1', 'react-is@19.3.1'];

/** The obvious alternative: the chart and the cache that every page with numbers from a server needs. */
export const rechartsWithQuery: Peer = {
  name: 'recharts 3.10.1 line chart + @tanstack/react-query 5.108.0',
  install: [...RECHARTS, '@tanstack/react-query@5.108.0'],
  code: `export { LineChart, Line, XAxis, YAxis, CartesianGrid, Tooltip, Legend, ResponsiveContainer } from 'recharts';
    export { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';`,
};

/** The other ones, whose figures stand beside ours. */
export const otherPeers: readonly Peer[] = [
  {
    name: '@tinybirdco/charts 0.3.0 LineChart',
    install: ['@tinybirdco/charts@0.3.0'],
    code: `export { LineChart } from '@tinybirdco/charts';`,
  },
  {
    name: '@tremor/react 3.18.7 LineChart',
    install: ['@tremor/react@3.18.7'],
    code: `export { LineChart } from '@tremor/react';`,
  },
  {
    name: 'echarts 6.1.0 tree-shaken line, canvas + echarts-for-react 3.0.6',
    install: ['echarts@6.1.0', 'echarts-for-react@3.0.6'],
    code: `import * as echarts from 'echarts/core';
      import { LineChart } from 'echarts/charts';
      import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
      import { CanvasRenderer } from 'echarts/renderers';
      import ReactEChartsCore from 'echarts-for-react/esm/core';
      echarts.use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);
      export { echarts, ReactEChartsCore };`,
  },
];

/** The names of recharts alone, as the interactive layer imports them. */
export const rechartsAlone = (names: readonly string[]): Peer => ({
  name: `recharts 3.10.1 ${names.join(', ')}`,
  install: RECHARTS,
  code: `export { ${names.join(', ')} } from 'recharts';`,
});

/** npm could not be asked, or refused. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}

/** Installs the peer in a folder of its own, unless an earlier run did, and gives the folder. */
export async function installPeer({ name, install }: Peer, say: (text: string) => void): Promise<string> {
  const key = createHash('sha256').update(install.join(' ')).digest('hex').slice(0, 12);
  const folder = join(repository, 'node_modules/.cache/downpour/peers', key);
  if (existsSync(folder)) return folder;
  say(`Install ${install.join(' ')} …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
  try {
    await runCommand('npm', ['install', ...FLAGS, ...install], { cwd: unfinished, env: ownEnvironment() });
  } catch (cause) {
    if (!(cause instanceof CommandError)) throw cause;
    throw new InstallError(
      `npm could not install ${name}: the registry cannot be reached or does not have it. Check the network, or leave ` +
        `the peers out with --no-peers. npm said:\n${cause.output.trim()}\n${cause.message}`,
      { cause },
    );
  }
  await rename(unfinished, folder);
  return folder;
}

const FLAGS = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];

/** Without what pnpm tells the scripts it runs: npm would take it for its own configuration. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
