import { type PypiCatalogue, pypiCatalogue, type QueryName, type Result } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { runDdl } from '../support/run-ddl.ts';
import { selectRows } from '../support/select-rows.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';
import { exportedRows, hasExportedRows } from '../support/start-stack.ts';

const ROWS = 3_458_668;
const schemas = ['downpour', 'clickpy'] as const;
const queries = Object.keys(pypiCatalogue.queries) as QueryName<PypiCatalogue>[];

/** Queries whose rows are parts of one total, so that their downloads add up to it. */
const wholes = queries.filter((name) =>
  ['series', 'breakdown', 'matrix'].includes(pypiCatalogue.queries[name].kind),
);

function downloadsIn({ columns, rows }: Result): number {
  const index = columns.findIndex(({ name }) => name === 'downloads');
  return rows.reduce((sum, row) => sum + Number(row[index]), 0);
}

function cell({ columns, rows }: Result, column: string, row = 0) {
  return rows[row]?.[columns.findIndex(({ name }) => name === column)];
}

describe.skipIf(!hasExportedRows)('the exported downloads (skipped without ../shared/data)', () => {
  let clickhouse: EmbeddedClickHouse;
  /** Counted over the Parquet files themselves, most downloaded first. */
  let counted: readonly Readonly<{ name: string; downloads: number; first: string; last: string }>[];
  const reports = new Map<string, unknown>();
  const proxies = new Map<string, TestProxy>();
  const proxyOf = (schema: string): TestProxy => {
    const proxy = proxies.get(schema);
    if (proxy === undefined) throw new Error(`No proxy for ${schema}.`);
    return proxy;
  };

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse({ readerPort: 0, databases: ['downpour', 'pypi'] });
    const rows = await selectRows(
      clickhouse.url,
      `SELECT project, count(), toString(min(toDate(timestamp, 'UTC'))), toString(max(toDate(timestamp, 'UTC')))
       FROM file('${exportedRows}', Parquet) GROUP BY project ORDER BY count() DESC, project`,
    );
    counted = rows.map(([name, downloads, first, last]) => ({
      name: String(name),
      downloads: Number(downloads),
      first: String(first),
      last: String(last),
    }));
    for (const schema of schemas) {
      const connection = ['--url', clickhouse.url, '--schema', schema, '--json'];
      await runDdl('apply', ...connection);
      reports.set(schema, JSON.parse(await runDdl('ingest', exportedRows, ...connection)));
      proxies.set(schema, await startProxy({ clickhouse: { url: clickhouse.readerUrl ?? '' }, schema }));
    }
  });

  afterAll(async () => {
    for (const proxy of proxies.values()) await proxy.close();
    await clickhouse?.close();
  });

  it('are nine packages', () => {
    expect(counted).toHaveLength(9);
    expect(counted.reduce((sum, { downloads }) => sum + downloads, 0)).toBe(ROWS);
  });

  describe.each(schemas)('in schema %s', (schema) => {
    it('are all loaded, and the report says so', () => {
      expect(reports.get(schema)).toMatchObject({
        total: { rowsRead: ROWS, rowsLoaded: ROWS, rowsRejected: 0 },
      });
    });

    it.each(wholes)('add up in %s, for every package, to what the files hold', async (query) => {
      const sums = await Promise.all(
        counted.map(async ({ name }) => {
          const result = await proxyOf(schema).result(`/v1/queries/${query}?package=${name}`);
          return { name, downloads: downloadsIn(result) };
        }),
      );
      expect(sums).toEqual(counted.map(({ name, downloads }) => ({ name, downloads })));
    });

    it('have the total, the days and the place of every package', async () => {
      const proxy = proxyOf(schema);
      for (const [index, { name, downloads, first, last }] of counted.entries()) {
        const summary = await proxy.result(`/v1/queries/downloads-summary?package=${name}`);
        const extent = await proxy.result(`/v1/queries/package-extent?package=${name}`);
        const rank = await proxy.result(`/v1/queries/package-rank?package=${name}`);
        const search = await proxy.result(`/v1/queries/package-search?search=${name}`);
        expect({
          total: cell(summary, 'downloads', 3),
          days: extent.rows,
          rank: rank.rows[0]?.slice(0, 3),
          found: search.rows[0],
        }).toEqual({
          total: String(downloads),
          days: [[first, last]],
          rank: [String(index + 1), '9', String(downloads)],
          found: [name, String(downloads), 'exact'],
        });
      }
    });

    it('make up the registry', async () => {
      const proxy = proxyOf(schema);
      const top = await proxy.result('/v1/queries/top-packages');
      expect(top.rows).toEqual(counted.map(({ name, downloads }) => [name, false, '1', String(downloads)]));
      const totals = await proxy.result('/v1/queries/registry-totals');
      expect(totals.rows).toEqual([['9', String(ROWS)]]);
    });
  });
});
