import type { Result } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { SCENE } from '../support/metadata-scene.ts';
import { AFTER_LAST_DAY, loadRawDownloads, RAW_TABLE } from '../support/raw-downloads.ts';
import { runStatement, selectRows } from '../support/select-rows.ts';
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

/** Downloads by package of the raw rows. */
async function countRaw(where: string): Promise<(name: string) => number> {
  const rows = await selectRows(
    clickhouse.url,
    `SELECT project, count() FROM ${RAW_TABLE} WHERE ${where} GROUP BY project`,
  );
  const counts = new Map(rows.map(([name, count]) => [String(name), Number(count)]));
  return (name) => counts.get(name) ?? 0;
}

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

  describe('dependencies', () => {
    const perPackage = schema === 'downpour' ? /^downloads_by_package/ : /^pypi_downloads$/;

    it('are those of the latest stable release: whole names, normalised, hard ones first, then by extra', async () => {
      const { rows, tables } = await ask('package-dependencies?package=alpha');
      expect(tables).toEqual([expect.stringMatching(perPackage), table]);
      const downloadsOf = await countRaw('1');
      const row = (
        dependency: string,
        extra: string | null,
        specifier: string | null,
        marker: string | null,
      ) => ({
        dependency,
        extra,
        specifier,
        marker,
        downloads: String(downloadsOf(dependency)),
      });
      expect(rows).toEqual([
        row('beta-lib', null, '>=0.1', null),
        row('pyyaml', null, null, 'python_version < "3.11"'),
        row('zope-interface', null, '>=4.0', null),
        row('typing-extensions', 'dev-tools', null, 'extra == "Dev.Tools"'),
        row('gamma', 'test', '>=1', 'extra=="test"'),
        row('beta-lib', 'test', null, 'extra == "test"'),
      ]);
      expect(downloadsOf('gamma')).toBeGreaterThan(downloadsOf('beta-lib'));
    });

    it('are those of the release asked for, and of no other', async () => {
      const { rows } = await ask('package-dependencies?package=alpha&release=1.0');
      expect(rows.map(({ dependency }) => dependency)).toEqual(['old-friend', 'six']);
      expect((await ask('package-dependencies?package=alpha&release=1.1')).rows).toEqual([]);
    });

    it('count the downloads of each under the filters, in the range', async () => {
      const { rows, tables } = await ask(
        'package-dependencies?package=alpha&country=US&from=2026-01-15&to=2026-02-10&limit=1',
      );
      expect(tables).toEqual([expect.stringMatching(/_per_day_.*by_country/), table]);
      const downloadsOf = await countRaw(
        "country_code = 'US' AND date >= '2026-01-15' AND date < '2026-02-10'",
      );
      expect(rows).toMatchObject([{ dependency: 'beta-lib', downloads: String(downloadsOf('beta-lib')) }]);
      expect(downloadsOf('beta-lib')).toBeGreaterThan(0);
    });

    it('say that a release does not exist', async () => {
      expect(await proxy.problem('/v1/queries/package-dependencies?package=alpha&release=9.9')).toMatchObject(
        {
          status: 404,
          code: 'unknown-value',
          parameter: 'release',
          detail: expect.stringContaining('Package "alpha" has no release "9.9"'),
        },
      );
    });

    it('are known of a package that nobody downloads', async () => {
      const { rows } = await ask('package-dependencies?package=no-downloads');
      expect(rows).toMatchObject([{ dependency: 'beta-lib', specifier: '==0.2' }]);
    });
  });

  describe('dependents', () => {
    it('are packages whose latest stable release requires the very package, one row each, hard before extra', async () => {
      const { rows, tables } = await ask('package-dependents?package=beta-lib');
      expect(tables).toEqual([
        expect.stringMatching(schema === 'downpour' ? /^downloads_by_package/ : /^pypi_downloads$/),
        table,
      ]);
      const downloadsOf = await countRaw('1');
      const row = (value: string, extra: string | null, specifier: string | null) => ({
        value,
        other: false,
        members: '1',
        extra,
        specifier,
        downloads: String(downloadsOf(value)),
      });
      const byDownloads = [row('alpha', null, '>=0.1'), row('gamma', null, '>=0.1')].sort(
        (a, b) => Number(b.downloads) - Number(a.downloads),
      );
      expect(rows).toEqual([...byDownloads, row('newborn', 'all', null), row('no-downloads', null, '==0.2')]);
    });

    it('beyond the top are one row, so that all add up to the total under the filters', async () => {
      const { rows } = await ask('package-dependents?package=beta-lib&limit=1&country=US');
      const downloadsOf = await countRaw("country_code = 'US'");
      const [first, second] = ['alpha', 'gamma'].sort((a, b) => downloadsOf(b) - downloadsOf(a));
      const rest = downloadsOf(second ?? '') + downloadsOf('newborn');
      expect(rows).toMatchObject([
        { value: first, other: false, members: '1', downloads: String(downloadsOf(first ?? '')) },
        { value: 'other', other: true, members: '3', extra: null, downloads: String(rest) },
      ]);
    });

    it('of a package whose name another begins with are its own', async () => {
      const { rows } = await ask('package-dependents?package=beta-lib-extras');
      expect(rows).toMatchObject([{ value: 'alphabet', specifier: '>=1' }]);
    });

    it('are none of a package that only a backport or a candidate requires', async () => {
      for (const name of ['ordering', 'yanked']) {
        expect((await ask(`package-dependents?package=${name}`)).rows).toEqual([]);
      }
      expect(await proxy.problem('/v1/queries/package-dependents?package=backport-only')).toMatchObject({
        code: 'unknown-package',
      });
    });
  });

  describe('adoption', () => {
    const versionsOf = (rows: readonly Readonly<Record<string, unknown>>[]) => [
      ...new Set(rows.map(({ version }) => version)),
    ];

    it('follows the latest stable releases day by day by their age, with their share of all downloads', async () => {
      const { rows, tables } = await ask(
        'version-adoption?package=Alpha&from=2026-01-01&to=2026-02-09&limit=3',
      );
      expect(tables).toEqual([expect.stringMatching(/downloads_per_day_by_version/), table]);
      expect(versionsOf(rows)).toEqual(['1.10.1', '2.0', '1.10']);
      const counts = await selectRows(
        clickhouse.url,
        `SELECT version, toString(date), count() FROM ${RAW_TABLE} WHERE project = 'alpha' GROUP BY version, date`,
      );
      const count = (day: unknown, version?: unknown): number =>
        counts.reduce((sum, [of, on, n]) => sum + (on === day && (version ?? of) === of ? Number(n) : 0), 0);
      const second = rows.filter(({ version }) => version === '2.0');
      expect(second).toHaveLength(37);
      for (const [i, row] of second.entries()) {
        const whole = count(row.date);
        const downloads = count(row.date, '2.0');
        expect(row).toEqual({
          version: '2.0',
          released: '2026-01-03',
          date: new Date(Date.UTC(2026, 0, 3 + i)).toISOString().slice(0, 10),
          age: i,
          downloads: String(downloads),
          share: whole === 0 ? null : downloads / whole,
        });
      }
      expect(second.some(({ downloads }) => downloads !== '0')).toBe(true);
      expect(rows.filter(({ version }) => version === '1.10.1')).toMatchObject([
        { date: '2026-02-05', age: 0, downloads: '0' },
        { age: 1 },
        { age: 2 },
        { age: 3, date: '2026-02-08' },
      ]);
    });

    it('follows the releases a version filter names instead, pre-releases too', async () => {
      const { rows } = await ask('version-adoption?package=alpha&version=2.0rc1&version=1.0&limit=1');
      expect(versionsOf(rows)).toEqual(['2.0rc1', '1.0']);
      expect(rows[0]).toMatchObject({ version: '2.0rc1', date: '2025-12-28', age: 0 });
      expect(rows.at(-1)).toMatchObject({ version: '1.0', date: '2026-02-10', age: 101 });
    });

    it('leaves out yanked releases where the metadata says so, and releases after the range', async () => {
      const yankedRows = (await ask('version-adoption?package=yanked&to=2025-11-07')).rows;
      expect(versionsOf(yankedRows)).toEqual(schema === 'downpour' ? ['1.1', '1.0'] : ['1.2', '1.1', '1.0']);
      expect(yankedRows[0]?.share).toBeNull();
      const { rows } = await ask('version-adoption?package=alpha&to=2025-12-01&limit=5');
      expect(versionsOf(rows)).toEqual(['1.1', '1.0']);
    });

    it('says that nobody knows a version that a filter names', async () => {
      expect(await proxy.problem('/v1/queries/version-adoption?package=alpha&version=9.9')).toMatchObject({
        code: 'unknown-value',
        parameter: 'version',
      });
    });
  });

  describe.each(['package-releases', 'package-details', 'package-dependencies', 'version-adoption'])(
    '%s',
    (query) => {
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
    },
  );

  it.each(['package-releases', 'package-details'])('takes no filters in %s', async (query) => {
    expect(await proxy.problem(`/v1/queries/${query}?package=alpha&country=US`)).toMatchObject({
      code: 'unknown-parameter',
      parameter: 'country',
    });
  });
});
