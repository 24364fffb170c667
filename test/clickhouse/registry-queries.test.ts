import type { Cell } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchemaAt } from '../support/apply-schema.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { REGISTRY_DOWNLOADS, REGISTRY_FILES, REGISTRY_NOW } from '../support/registry-scene.ts';
import { runStatement } from '../support/select-rows.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';
import { insertFiles } from '../support/uploaded-files.ts';

const rows = REGISTRY_DOWNLOADS.map(([date, name, count]) => `(toDate('${date}'), '${name}', ${count})`);
const values = `values('date Date, project String, n UInt64', ${rows.join(', ')})`;

let clickhouse: EmbeddedClickHouse;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ readerPort: 0, readonly: 1, databases: ['downpour', 'pypi'] });
  const { url } = clickhouse;
  for (const schema of ['downpour', 'clickpy'] as const) await applySchemaAt({ url }, schema);
  await runStatement(
    url,
    `INSERT INTO downpour.downloads (date, project, version, country_code, system, installer, count) SELECT date, project, toString(part), toString(part), toString(part), toString(part), if(part = 3, n - 3, 1) FROM ${values} ARRAY JOIN range(least(n, 4)) AS part`,
  );
  await runStatement(
    url,
    `INSERT INTO pypi.pypi (date, project) SELECT date, project FROM ${values} ARRAY JOIN range(n)`,
  );
  await insertFiles(url, REGISTRY_FILES);
});
afterAll(() => clickhouse?.close());

describe.each([
  { schema: 'downpour', perDay: 'downloads_per_day', files: 'files' },
  { schema: 'clickpy', perDay: 'pypi_downloads_per_day', files: 'projects' },
] as const)('on schema $schema', ({ schema, perDay, files }) => {
  let proxy: TestProxy;
  beforeAll(async () => {
    const connection = { url: clickhouse.readerUrl ?? '' };
    proxy = await startProxy({ clickhouse: connection, schema, plan: true, now: () => REGISTRY_NOW });
  });
  afterAll(() => proxy?.close());

  const ask = async (question: string) => {
    const { rows, meta } = await proxy.result(`/v1/queries/${question}`);
    return { rows, tables: [meta.table, ...(meta.sideTables ?? [])], range: meta.range };
  };

  describe('compare-packages', () => {
    it('sets each package against its first whole bucket with downloads, and against all compared', async () => {
      const { rows, tables, range } = await ask(
        'compare-packages?package=right&package=Left&from=2026-01-15&granularity=month',
      );
      expect(rows).toEqual([
        ['2026-01-01', 'left', '10', 0.25, 1, true],
        ['2026-02-01', 'left', '40', 1, 1, false],
        ['2026-03-01', 'left', '20', 0.5, 0.25, true],
        ['2026-01-01', 'right', '0', null, 0, true],
        ['2026-02-01', 'right', '0', null, 0, false],
        ['2026-03-01', 'right', '60', null, 0.75, true],
      ]);
      expect(tables).toEqual([perDay]);
      expect(range).toEqual({ from: '2026-01-15', to: '2026-03-11' });
    });

    it('begins with the first day of the earliest of them where no range is asked for', async () => {
      const { rows, range } = await ask('compare-packages?package=left&package=right&granularity=day');
      expect(range?.from).toBe('2026-01-20');
      expect(rows).toHaveLength(2 * 50);
      expect(rows.slice(0, 2)).toEqual([
        ['2026-01-20', 'left', '10', 1, 1, false],
        ['2026-01-21', 'left', '0', 0, null, false],
      ]);
    });

    it('asks with the same text for one package and for ten', async () => {
      const sqlFor = async (...names: readonly string[]): Promise<unknown> => {
        const parameters = new URLSearchParams(names.map((name) => ['package', name]));
        const response = await proxy.get(`/v1/queries/compare-packages/plan?${parameters}&range=30d`);
        return (await response.json()).sql;
      };
      const ten = [...new Set(REGISTRY_DOWNLOADS.map(([, name]) => name))].slice(0, 10);
      const one = await sqlFor('left');
      expect(one).toContain('IN {');
      expect(await sqlFor(...ten)).toBe(one);
    });

    it.each([
      ['', 400, 'missing-parameter'],
      ['package=left&package=!right', 400, 'invalid-parameter'],
      ['package=left&package=nobody-has-this', 404, 'unknown-package'],
    ])('refuses what cannot be compared: ?%s', async (question, status, code) => {
      const problem = await proxy.problem(`/v1/queries/compare-packages?${question}`);
      expect(problem).toMatchObject({ status, code, parameter: 'package' });
    });
  });

  describe('growing-packages', () => {
    it('counts windows without downloads as 0, leaves out packages that are new, and no running day in', async () => {
      const { rows, tables, range } = await ask('growing-packages?minimum=100&limit=5');
      expect(rows).toEqual([
        ['pause', '800', '600', 3, 3],
        ['big', '1500', '3000', 3, 0.5],
        ['steady', '600', '1200', 3, 0.5],
        ['twin-a', '300', '600', 3, 0.5],
        ['twin-b', '300', '600', 3, 0.5],
      ]);
      expect(tables).toEqual([perDay]);
      expect(range).toEqual({ from: '2026-02-09', to: '2026-03-11' });
    });

    it.each([
      ['', ['big']],
      ['minimum=1&limit=2', ['small', 'pause']],
      ['minimum=401', ['big']],
      ['minimum=400', ['big', 'steady']],
    ])('takes packages that had the minimum per window before: ?%s', async (question, names) => {
      const { rows } = await ask(`growing-packages?${question}`);
      expect(rows.map(([name]) => name)).toEqual(names);
    });

    it('leaves out packages that shrank: 600 downloads after 800', async () => {
      expect((await ask('growing-packages?window=45d&minimum=100')).rows).toEqual([]);
    });

    it('takes fewer windows where the data begins later, and gives no rows where there is none', async () => {
      const one = await ask('growing-packages?window=45d&minimum=10&limit=1');
      expect(one.rows).toEqual([['newcomer', '5000', '10', 1, 499]]);
      expect((await ask('growing-packages?window=90d&minimum=1')).rows).toEqual([]);
      expect((await ask('growing-packages?window=9999y&minimum=0')).rows).toEqual([]);
    });
  });

  describe('emerging-packages', () => {
    it('takes the first upload for the beginning, not the first download, in half-open UTC days', async () => {
      const { rows, tables, range } = await ask('emerging-packages');
      expect(rows).toEqual([
        ['em-first', false, '1', '2025-12-11', '50'],
        ['em-three', false, '1', '2026-02-01', '20'],
        ['em-last', false, '1', '2026-03-10', '5'],
      ]);
      expect(tables).toEqual([perDay, files]);
      expect(range).toEqual({ from: '2025-12-11', to: '2026-03-11' });
    });

    it('joins the rest, so that the parts add up', async () => {
      expect((await ask('emerging-packages?limit=1')).rows).toEqual([
        ['em-first', false, '1', '2025-12-11', '50'],
        ['other', true, '2', null, '25'],
      ]);
    });

    it('gives no rows, and no rest, where nothing is new', async () => {
      expect((await ask('emerging-packages?window=1d&installer=unknown&version=!unknown')).rows).toEqual([]);
    });
  });

  describe('packages-needing-refresh', () => {
    it('ranks by downloads in the range, not of all time, what had no upload in the idle time', async () => {
      const recent = await ask('packages-needing-refresh?range=30d');
      expect(recent.rows).toEqual([
        ['re-older', false, '1', '2020-01-01', '35'],
        ['re-old', false, '1', '2025-09-10', '30'],
      ]);
      expect(recent.tables).toEqual([perDay, files]);
      expect((await ask('packages-needing-refresh?limit=1')).rows).toEqual([
        ['re-old', false, '1', '2025-09-10', '1030'],
        ['other', true, '1', null, '35'],
      ]);
    });

    it('takes the last upload of any spelling of the name', async () => {
      const { rows } = await ask('packages-needing-refresh?idle=1w');
      expect(rows.map(([name]) => name)).toContain('re-fresh');
      expect((await ask('packages-needing-refresh?idle=7m')).rows.map(([name]) => name)).toEqual([
        're-older',
      ]);
    });
  });

  describe('recent-releases', () => {
    it('keeps months of two years in order, fills those without, and orders versions by PEP 440', async () => {
      const { rows, tables, range } = await ask('recent-releases?limit=1');
      const month = (date: string, releases: string, version: string | null, partial = false): Cell[] => {
        return ['rel-top', date, releases, version, partial];
      };
      expect(rows).toEqual([
        month('2025-09-01', '0', null, true),
        month('2025-10-01', '0', null),
        month('2025-11-01', '2', '1.10'),
        month('2025-12-01', '1', '2.0'),
        month('2026-01-01', '1', '2.0.1'),
        month('2026-02-01', '2', '3.0a1'),
        month('2026-03-01', '0', null, true),
      ]);
      expect(tables).toEqual([perDay, files]);
      expect(range).toEqual({ from: '2025-09-11', to: '2026-03-11' });
    });

    it('lists the most downloaded packages that have releases in the window', async () => {
      const { rows } = await ask('recent-releases');
      const names = [...new Set(rows.map(([name]) => name))];
      expect(names).toEqual(['rel-top', 'em-three', 'em-old', 'em-before', 'em-first']);
    });
  });
});
