import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, type SourceFile } from './only-places.ts';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));

async function shippedFiles(): Promise<readonly SourceFile[]> {
  const paths = await readdir(join(repository, 'packages'), { recursive: true });
  const sources = paths.filter(
    (path) => /^[^/]+\/src\/.*\.tsx?$/.test(path) && !/\.test(-d)?\.tsx?$/.test(path),
  );
  return Promise.all(
    sources.map(async (path) => ({
      path: `packages/${path}`,
      text: await readFile(join(repository, 'packages', path), 'utf8'),
    })),
  );
}

describe('the only place of each step', () => {
  it('holds in everything that ships', async () => {
    const files = await shippedFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(findViolations(files)).toEqual([]);
  });

  it.each([
    ['packages/core/src/protocol/x.ts', `await fetch(url);`],
    ['packages/server-proxy/src/routes/x.ts', `const get = fetch;`],
    ['packages/react/src/widgets/X.tsx', `globalThis.fetch(url);`],
    ['packages/react/src/widgets/X.tsx', `const { data } = useQuery(options);`],
    ['packages/react/src/query/other.ts', `useSuspenseQueries({ queries });`],
    ['packages/react/src/static/X.tsx', `import { LineChart } from 'recharts';`],
    ['packages/react/src/widgets/X.tsx', `const Chart = lazy(() => import('recharts/lib/chart'));`],
    ['packages/server-proxy/src/routes/x.ts', `import type { Row } from '@clickhouse/client-web';`],
    ['packages/ddl/src/apply.ts', `export { createClient } from '@clickhouse/client';`],
    ['packages/ddl/src/apply.ts', `type Client = import('@clickhouse/client').ClickHouseClient;`],
    ['packages/ddl/src/commands/x.ts', `import { Session } from 'chdb';`],
    ['packages/ddl/src/commands/x.ts', `const path = process.env.PATH;`],
    ['packages/react/src/x.ts', `if (globalThis.process) start();`],
    ['packages/server-proxy/src/routes/x.ts', `import { env } from 'node:process';`],
    ['packages/core/src/planner/x.ts', `const sql = \`SELECT toStartOfWeek(\${column})\`;`],
    ['packages/ddl/src/x.ts', `const sql = 'toStartOfMonth(date)';`],
    ['packages/server-proxy/src/x.ts', `const statement = { sql, parameters } as Statement;`],
    ['packages/server-proxy/src/x.ts', `createStatement('SELECT 1', {});`],
  ])('finds in %s: %s', (path, text) => {
    const found = findViolations([{ path, text: `const first = 1;\n${text}` }]);
    expect(found).toEqual([{ rule: expect.any(String), path, line: 2 }]);
  });

  it.each([
    [
      'a comment',
      'packages/core/src/x.ts',
      `// fetch(url) and toStartOfWeek and process.env\n/* useQuery( */`,
    ],
    [
      'text that mentions it',
      'packages/core/src/x.ts',
      `const hint = 'Call fetch(url), or process.exit, or useQuery().';`,
    ],
    [
      'a property of that name',
      'packages/server-proxy/src/x.ts',
      `export const app = { fetch: handle }; app.fetch(request);`,
    ],
    ['a binding of its own', 'packages/core/src/x.ts', `const process = (row: string) => row; process('a');`],
    [
      'a longer module name',
      'packages/server-proxy/src/clickhouse/x.ts',
      `import { a } from '@clickhouse/client-web';`,
    ],
    ['its own place', 'packages/react/src/client/create-client.ts', `await fetch(url);`],
    ['a test', 'test/clickhouse/x.test.ts', `await fetch(url); process.exit();`],
  ])('does not mistake %s', (_what, path, text) => {
    expect(findViolations([{ path, text }])).toEqual([]);
  });
});

describe('the direction of imports', () => {
  let folder = '';
  const clean: Readonly<Record<string, string>> = {
    'packages/core/src/index.ts': `export * from './time/day.ts';`,
    'packages/core/src/errors.ts': 'export const core = 1;',
    'packages/core/src/time/day.ts': 'export const day = 1;',
    'packages/core/src/catalogue/source.ts': `import { day } from '../time/day.ts';\nexport const source = day;`,
    'packages/core/src/protocol/request.ts': `import { source } from '../catalogue/source.ts';\nexport const request = source;`,
    'packages/core/src/sql/index.ts': `import { source } from '../catalogue/source.ts';\nexport const sql = source;`,
    'packages/core/src/planner/index.ts': `import { sql } from '../sql/index.ts';\nexport const planner = sql;`,
    'packages/react/src/index.ts': `import { day } from '@downpour/core';\nexport const react = day;`,
    'packages/react/src/static/index.ts': 'export const chart = 1;',
    'packages/server-proxy/src/index.ts': `import { planner } from '@downpour/core/planner';\nexport const proxy = planner;`,
    'packages/ddl/src/index.ts': `import { sql } from '@downpour/core/sql';\nexport const ddl = sql;`,
    'stories/a.stories.tsx': `import { react } from '@downpour/react';\nexport const story = react;`,
    'examples/a/src/main.ts': `import { react } from '@downpour/react';\nexport const main = react;`,
    'test/a.test.ts': `import { ddl } from '@downpour/ddl';\nexport const test = ddl;`,
  };

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${text}\n`);
    }
  }

  /** `rule: from` of each violation that dependency-cruiser finds under the repository's own rules. */
  async function violations(): Promise<readonly string[]> {
    const cruise = join(repository, 'node_modules/.bin/depcruise');
    const args = ['--config', join(repository, '.dependency-cruiser.cjs'), '--output-type', 'json'];
    const { stdout } = await run(cruise, [...args, 'packages', 'examples', 'stories', 'test'], {
      cwd: folder,
      maxBuffer: 1e8,
    }).catch((error: { stdout: string }) => error);
    const report: { summary: { violations: { from: string; rule: { name: string } }[] } } =
      JSON.parse(stdout);
    return report.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`).sort();
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downpour-boundaries-'));
    await write(clean);
    await write({ 'tsconfig.json': '{}', 'package.json': '{ "name": "root" }' });
    await mkdir(join(folder, 'node_modules/@downpour'), { recursive: true });
    for (const name of ['core', 'react', 'server-proxy', 'ddl']) {
      const { exports } = JSON.parse(
        await readFile(join(repository, 'packages', name, 'package.json'), 'utf8'),
      );
      const manifest = { name: `@downpour/${name}`, exports, dependencies: { '@downpour/core': '*' } };
      await write({ [`packages/${name}/package.json`]: JSON.stringify(manifest) });
      await symlink(join(folder, 'packages', name), join(folder, 'node_modules/@downpour', name));
    }
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('accepts the allowed ones', async () => {
    expect(await violations()).toEqual([]);
  });

  describe('with each of them broken once', () => {
    const broken = [
      ['react-imports', 'packages/react/src/p1.ts', `import '@downpour/core/planner';`],
      ['react-imports', 'packages/react/src/p2.ts', `import type { sql } from '@downpour/core/sql';`],
      ['react-imports', 'packages/react/src/p3.ts', `import '@downpour/server-proxy';`],
      ['server-proxy-imports', 'packages/server-proxy/src/p4.ts', `import '@downpour/core/sql';`],
      ['server-proxy-imports', 'packages/server-proxy/src/p5.ts', `import '@downpour/react/static';`],
      [
        'server-proxy-imports',
        'packages/server-proxy/src/p6.ts',
        `export const load = () => import('@downpour/ddl');`,
      ],
      ['ddl-imports', 'packages/ddl/src/p11.ts', `import '@downpour/core/planner';`],
      ['ddl-imports', 'packages/ddl/src/p12.ts', `import '@downpour/server-proxy';`],
      ['core-imports', 'packages/core/src/p13.ts', `import '@downpour/react';`],
      ['core-time-imports', 'packages/core/src/time/p14.ts', `import '../catalogue/source.ts';`],
      ['core-catalogue-imports', 'packages/core/src/catalogue/p15.ts', `import '../sql/index.ts';`],
      ['core-protocol-imports', 'packages/core/src/protocol/p16.ts', `import '../planner/index.ts';`],
      ['core-sql-imports', 'packages/core/src/sql/p17.ts', `import '../protocol/request.ts';`],
      ['core-runs-anywhere', 'packages/core/src/p18.ts', `import 'node:fs';`],
      ['proxy-runs-anywhere', 'packages/server-proxy/src/routes/p27.ts', `import 'node:http';`],
      ['stories-import-react', 'stories/p19.stories.tsx', `import '@downpour/ddl';`],
      [
        'examples-import-published-names',
        'examples/a/src/p20.ts',
        `import '../../../stories/a.stories.tsx';`,
      ],
      ['examples-stand-alone', 'examples/b/src/p21.ts', `import '../../a/src/main.ts';`],
      ['nothing-imports-examples-stories-test', 'stories/p22.stories.tsx', `import '../test/a.test.ts';`],
      ['packages-import-no-stories', 'packages/react/src/p23.ts', `import '../../../stories/a.stories.tsx';`],
      ['by-published-name', 'test/p24.test.ts', `import '../packages/core/src/time/day.ts';`],
      ['resolvable', 'packages/ddl/src/p25.ts', `import './missing.ts';`],
      ['no-cycles', 'packages/ddl/src/p26.ts', `import './p26.ts';`],
    ] as const;
    let found: readonly string[] = [];

    beforeAll(async () => {
      await write(Object.fromEntries(broken.map(([, path, text]) => [path, text])));
      found = await violations();
    });

    it.each(broken)('refuses %s: %s with %s', (rule, path) => {
      expect(found).toContain(`${rule}: ${path}`);
    });
  });
});
