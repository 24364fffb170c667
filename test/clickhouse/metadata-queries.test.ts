import type { Result } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { SCENE } from '../support/metadata-scene.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { runStatement } from '../support/select-rows.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';
import { insertFiles } from '../support/uploaded-files.ts';

let clickhouse: EmbeddedClickHouse;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({
    readerPort: 0,
    readonly: 1,
    databases: ['downpour', 'pypi'],
  });
  await loadRawDownloads(clickhouse.url);
  await runStatement(
    clickhouse.url,
    "INSERT INTO pypi.pypi (date, project, version) VALUES ('2026-02-01', 'delta', '1.0')",
  );
  await runStatement(
    clickhouse.url,
    "INSERT INTO downpour.downloads (date, project, version, count) VALUES ('2026-02-01', 'delta', '1.0', 1)",
  );
  await insertFiles(clickhouse.url, SCENE);
});
afterAll(() => clickhouse?.close());

/** Rows as objects, and the tables that gave them. */
const read = ({ columns, rows, meta }: Result) => ({
  tables: [meta.table, ...(meta.sideTables ?? [])],
  rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]]))),
});

describe.each([
  ['downpour', 'files'],
  ['clickpy', 'projects'],
] as const)('what uploaded files say, on schema %s', (schema, table) => {
  let proxy: TestProxy;

  beforeAll(async () => {
    proxy = await startProxy({
      clickhouse: { url: clickhouse.readerUrl ?? '' },
      schema,
      plan: true,
      now: () => AFTER_LAST_DAY,
    });
  });
  afterAll(() => proxy.close());

  const ask = async (question: string) => read(await proxy.result(`/v1/queries/${question}`));
  const yanked = (value: boolean): boolean | null => (schema === 'downpour' ? value : null);

  describe('releases', () => {
    it('orders versions by PEP 440: epochs, large parts, post-releases, text that is no version last', async () => {
      const { rows, tables } = await ask('package-releases?package=ordering');
      expect(tables).toEqual([table]);
      expect(rows.map(({ version, prerelease }) => [version, prerelease])).toEqual([
        ['1!1.1.dev3', true],
        ['1!1.0', false],
        ['2024.1', false],
        ['2.31.0.20240406', false],
        ['2.31.0.6', false],
        ['2.9.9', false],
        ['1.0.post1', false],
        ['final', false],
      ]);
    });

    it('counts a file that is in the export twice once, and takes the day of the first upload in UTC', async () => {
      const { rows } = await ask('package-releases?package=alpha');
      expect(rows.at(-1)).toEqual({
        version: '1.0',
        released: '2025-11-01',
        prerelease: false,
        yanked: null,
        files: '2',
        bytes: '1000',
        requiresPython: '>=3.8',
      });
    });

    it('finds every release under any spelling of the name', async () => {
      const { rows } = await ask('package-releases?package=Beta__LIB');
      expect(rows.map(({ version }) => version)).toEqual(['0.2', '0.1']);
      expect((await ask('package-releases?package=AlPhA')).rows).toHaveLength(7);
    });

    it('calls a release yanked when all its files are, where the metadata says so', async () => {
      const { rows } = await ask('package-releases?package=yanked');
      expect(rows.map((row) => [row.version, row.yanked])).toEqual([
        ['1.2', yanked(true)],
        ['1.1', yanked(false)],
        ['1.0', yanked(false)],
      ]);
    });

    it('gives as many as asked for, the greatest', async () => {
      const { rows } = await ask('package-releases?package=alpha&limit=2');
      expect(rows.map(({ version }) => version)).toEqual(['3.0a1', '2.0']);
    });
  });

  describe('details', () => {
    it('come from the latest stable release, not from a later backport upload or a pre-release', async () => {
      const { rows, tables } = await ask('package-details?package=alpha');
      expect(tables).toEqual([table]);
      expect(rows).toEqual([
        {
          package: 'alpha',
          name: 'ALPHA',
          version: '2.0',
          released: '2026-01-03',
          prerelease: false,
          summary: 'The newest',
          author: 'Ann Author',
          license: 'MIT',
          homePage: 'https://alpha.example.org/',
          repository: 'https://github.com/Acme/Alpha',
          documentation: 'https://alpha.readthedocs.io/',
          requiresPython: '>=3.10',
          firstReleased: '2025-11-01',
          releases: '7',
        },
      ]);
    });

    it.each([
      ['an epoch before a year', 'ordering', '1!1.0', false],
      ['the greatest pre-release where there is nothing else', 'early', '0.1a10', true],
      ['one of which a file is left rather than one that is yanked', 'yanked', undefined, false],
    ])('take %s', async (_what, name, version, prerelease) => {
      const { rows } = await ask(`package-details?package=${name}`);
      const latest = version ?? (schema === 'downpour' ? '1.1' : '1.2');
      expect(rows).toMatchObject([{ version: latest, prerelease }]);
    });

    it('leave out what the metadata does not say', async () => {
      const { rows } = await ask('package-details?package=beta-lib');
      expect(rows).toMatchObject([
        { name: 'beta.lib', summary: null, author: null, license: null, repository: null, homePage: null },
      ]);
    });
  });

  describe.each(['package-releases', 'package-details'])('%s', (query) => {
    it('says that nobody knows a package which has neither files nor downloads', async () => {
      expect(await proxy.problem(`/v1/queries/${query}?package=nosuchpackage`)).toMatchObject({
        status: 404,
        code: 'unknown-package',
        parameter: 'package',
        detail: expect.stringContaining('no package "nosuchpackage"'),
      });
    });

    it('says that a package has downloads, but no files that are known', async () => {
      expect(await proxy.problem(`/v1/queries/${query}?package=delta`)).toMatchObject({
        status: 404,
        code: 'no-metadata',
        parameter: 'package',
      });
    });

    it('takes no filters', async () => {
      expect(await proxy.problem(`/v1/queries/${query}?package=alpha&country=US`)).toMatchObject({
        code: 'unknown-parameter',
        parameter: 'country',
      });
    });
  });
});
