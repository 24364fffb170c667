import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { desiredSchema, type SchemaName } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { selectRows } from '../support/select-rows.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`Not tested with real downloads: ${folder} is not there.\n`);

describe.skipIf(!isThere)('ingest of real downloads', () => {
  let clickhouse: EmbeddedClickHouse;
  let files: readonly string[];

  beforeAll(async () => {
    const names = await readdir(folder);
    files = names.filter((name) => name.startsWith('file_downloads-')).map((name) => `${folder}${name}`);
    clickhouse = await startEmbeddedClickHouse();
  });

  afterAll(() => clickhouse.close());

  it.each(['downpour', 'clickpy'] as const)(
    'loads all of them into %s, every package as often as the files have it',
    async (schema: SchemaName) => {
      const to = ['--schema', schema, '--database', `real_${schema}`, '--url', clickhouse.url];
      expect((await ddlOutcome(['apply', ...to])).err).toBe('');
      const { code, out, err } = await ddlOutcome(['ingest', `${folder}file_downloads-*.parquet`, ...to]);
      expect(code, err).toBe(0);
      expect(out).toContain(
        `real_${schema}: 3,458,668 rows read = 3,458,668 loaded + 0 rejected. Every total is verified.`,
      );

      const parquet = `file('${folder}file_downloads-*.parquet', Parquet)`;
      const inFiles = await selectRows(
        clickhouse.url,
        `SELECT project, toUInt32(count()), toString(min(toDate(timestamp))), toString(max(toDate(timestamp))) FROM ${parquet} GROUP BY project ORDER BY project`,
      );
      expect(inFiles).toHaveLength(9);
      const { base, rollups } = desiredSchema(schema).schema;
      for (const table of [base, ...rollups]) {
        if (table.name === 'pypi_downloads_per_month') continue;
        if (!('count' in table.columns) && table !== base) continue;
        const count = 'count' in table.columns ? 'sum(count)' : 'count()';
        const totals = await selectRows(
          clickhouse.url,
          `SELECT project, toUInt32(${count}) FROM real_${schema}.${table.name} GROUP BY project ORDER BY project`,
        );
        expect(totals, table.name).toEqual(inFiles.map((row) => row.slice(0, 2)));
      }
      if (schema === 'clickpy') {
        expect(
          await selectRows(
            clickhouse.url,
            'SELECT project, toString(min(min_date)), toString(max(max_date)) FROM real_clickpy.pypi_downloads_max_min GROUP BY project ORDER BY project',
          ),
        ).toEqual(inFiles.map(([project, , first, last]) => [project, first, last]));
      }
    },
    180_000,
  );

  it.each([
    ['country_code', `ifNull(country_code, '')`],
    ['installer', `ifNull(installer.name, '')`],
    ['system', `ifNull(system.name, '')`],
    ['python_minor', `ifNull(extract(python, '^[^.]*\\\\.?[^.]*'), '')`],
    ['type', 'file.type'],
    ['version', 'file.version'],
  ])('keeps every value of %s, empty ones too', async (column, sql) => {
    const parquet = `file('${folder}file_downloads-*.parquet', Parquet)`;
    const inFiles = await selectRows(
      clickhouse.url,
      `SELECT ${sql} AS value, toUInt32(count()) AS n FROM ${parquet} GROUP BY value ORDER BY value`,
    );
    expect(inFiles.length).toBeGreaterThan(1);
    expect(
      await selectRows(
        clickhouse.url,
        `SELECT ${column} AS value, toUInt32(sum(count)) AS n FROM real_downpour.downloads GROUP BY value ORDER BY value`,
      ),
    ).toEqual(inFiles);
    expect(
      await selectRows(
        clickhouse.url,
        `SELECT ${column} AS value, toUInt32(count()) AS n FROM real_clickpy.pypi GROUP BY value ORDER BY value`,
      ),
    ).toEqual(inFiles);
    expect(files).toHaveLength(2);
  });
});
