import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Connection,
  connect,
  desiredSchema,
  type IngestReport,
  ingest,
  type Loader,
  type SchemaName,
} from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { cutConnection } from '../support/cut-connection.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { exportSelect, writeParquet } from '../support/parquet-file.ts';
import { runStatement, selectRows, selectValue } from '../support/select-rows.ts';

const now = (): Date => new Date('2026-08-01T12:00:00Z');

/** A loader whose earlier processes have all ended. */
const loader: Loader = { host: 'here', pid: 100, isAlive: () => false };

let clickhouse: EmbeddedClickHouse;
let connection: Connection;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downpour-interrupted-'));
  clickhouse = await startEmbeddedClickHouse();
  connection = await connect({ url: clickhouse.url });
  file = await writeParquet(
    clickhouse.url,
    folder,
    'three-months.parquet',
    exportSelect(
      `SELECT toDateTime64('2026-05-20 00:00:00', 6, 'UTC') + number * 3600 AS ts, ['alpha', 'beta'][1 + number % 2] AS project,
        toString(number % 3) AS version, 'sdist' AS type, 'US' AS country, 'pip' AS installer, '3.12.1' AS python, 'Linux' AS system,
        CAST(NULL, 'Nullable(Bool)') AS ci FROM numbers(1200)`,
    ),
  );
});

afterAll(async () => {
  await connection.close();
  await clickhouse.close();
  await rm(folder, { recursive: true, force: true });
});

async function makeDatabase(schema: SchemaName, database: string): Promise<void> {
  await runStatement(clickhouse.url, `DROP DATABASE IF EXISTS ${database} SYNC`);
  await applySchema(connection, schema, database);
}

const load = (schema: SchemaName, database: string, over: Connection = connection): Promise<IngestReport> =>
  ingest({ connection: over, desired: desiredSchema(schema, database), files: [file], now, loader });

const everything = (database: string): Promise<readonly (readonly unknown[])[]> =>
  selectRows(
    clickhouse.url,
    `SELECT * FROM (SELECT 'base', project, toString(date), sum(count) FROM ${database}.downloads GROUP BY ALL
    UNION ALL SELECT 'day', project, toString(date), sum(count) FROM ${database}.downloads_per_day GROUP BY ALL
    UNION ALL SELECT 'total', project, '', sum(count) FROM ${database}.downloads_by_package GROUP BY ALL
    UNION ALL SELECT 'country', project, toString(date), sum(count) FROM ${database}.downloads_per_day_by_country_by_system GROUP BY ALL) ORDER BY ALL`,
  );

const leftovers = (database: string): Promise<readonly unknown[]> =>
  selectRows(
    clickhouse.url,
    `SELECT name FROM system.tables WHERE database = '${database}' AND startsWith(name, '_')`,
  );

const attaching = /ATTACH PARTITION/;

describe('a load that breaks off', () => {
  it('is finished by the next run, wherever its publishing stopped', async () => {
    await makeDatabase('downpour', 'whole');
    const counting = cutConnection(connection, attaching, Number.POSITIVE_INFINITY);
    await load('downpour', 'whole', counting);
    const expected = await everything('whole');
    const steps = counting.seen();
    expect(steps).toBe(desiredSchema('downpour').schema.rollups.length + 3);

    for (let done = 0; done <= steps; done += 4) {
      await makeDatabase('downpour', 'cut');
      const cut =
        done < steps
          ? cutConnection(connection, attaching, done)
          : cutConnection(connection, /"status":"done"/, 0);
      await expect(load('downpour', 'cut', cut)).rejects.toThrow('The connection is gone');
      expect(await selectRows(clickhouse.url, 'SELECT status, source FROM cut.ingest_log')).toEqual([
        ['publishing', 'three-months.parquet'],
      ]);

      const report = await load('downpour', 'cut');
      expect(report.repaired).toEqual([{ source: 'three-months.parquet', outcome: 'finished' }]);
      expect(report.files.map(({ outcome }) => outcome)).toEqual(['skipped']);
      expect(await everything('cut'), `after ${done} of ${steps} steps`).toEqual(expected);
      expect(await leftovers('cut')).toEqual([]);
    }
  });

  it("is finished in ClickPy's tables too, whose extremes can be attached twice", async () => {
    await makeDatabase('clickpy', 'cut_clickpy');
    const cut = cutConnection(connection, attaching, 14);
    await expect(load('clickpy', 'cut_clickpy', cut)).rejects.toThrow('The connection is gone');
    const report = await load('clickpy', 'cut_clickpy');
    expect(report.repaired.map(({ outcome }) => outcome)).toEqual(['finished']);
    expect(
      await selectRows(
        clickhouse.url,
        `SELECT toUInt32(count()), (SELECT toUInt32(sum(count)) FROM cut_clickpy.pypi_downloads), (SELECT min(min_date) FROM cut_clickpy.pypi_downloads_max_min) FROM cut_clickpy.pypi`,
      ),
    ).toEqual([[1200, 1200, '2026-05-20']]);
  });

  it.each([
    ['while the file is read', /FORMAT Parquet/],
    ['while rows are sorted', /INSERT INTO `early`.`_staging_downloads` /],
    ['while rollups are filled', /INSERT INTO `early`.`_staging_downloads_per_day_by_country_by_system` /],
    ['while totals are compared', /FROM `early`.`_staging_downloads_per_day`$/],
    ['before publishing begins', /"status":"publishing"/],
  ])('leaves nothing where it stops %s', async (_, kind) => {
    await makeDatabase('downpour', 'early');
    await expect(load('downpour', 'early', cutConnection(connection, kind, 0))).rejects.toThrow();
    expect(await selectValue(clickhouse.url, 'SELECT toUInt32(count()) FROM early.downloads')).toBe(0);
    const report = await load('downpour', 'early');
    expect(report.repaired).toEqual([]);
    expect(report.total.rowsLoaded).toBe(1200);
    expect(await leftovers('early')).toEqual([]);
  });

  it('counts as never loaded where none of it was published and its staging tables are gone', async () => {
    await makeDatabase('downpour', 'gone');
    await expect(load('downpour', 'gone', cutConnection(connection, attaching, 0))).rejects.toThrow();
    for (const [name] of await selectRows(
      clickhouse.url,
      "SELECT name FROM system.tables WHERE database = 'gone' AND startsWith(name, '_staging_')",
    )) {
      await runStatement(clickhouse.url, `DROP TABLE gone.${name} SYNC`);
    }
    const report = await load('downpour', 'gone');
    expect(report.repaired).toEqual([{ source: 'three-months.parquet', outcome: 'undone' }]);
    expect(report.total.rowsLoaded).toBe(1200);
  });

  it('says what to do where it cannot be told what was published', async () => {
    await makeDatabase('downpour', 'unclear');
    await expect(load('downpour', 'unclear', cutConnection(connection, attaching, 9))).rejects.toThrow();
    await runStatement(
      clickhouse.url,
      "INSERT INTO unclear.downloads (date, project, count) VALUES ('2026-05-21', 'gamma', 7)",
    );
    await expect(load('downpour', 'unclear')).rejects.toMatchObject({
      code: 'publish-interrupted',
      exitCode: 17,
      hint: expect.stringContaining('--database'),
    });
  });

  it('keeps another load out while it works', async () => {
    await makeDatabase('downpour', 'held');
    await runStatement(
      clickhouse.url,
      "CREATE TABLE held._loading (nothing UInt8) ENGINE = Memory COMMENT 'pid 7 on elsewhere'",
    );
    await expect(load('downpour', 'held')).rejects.toMatchObject({
      code: 'another-load-running',
      exitCode: 16,
      message: expect.stringContaining('pid 7 on elsewhere'),
    });
    await runStatement(clickhouse.url, 'DROP TABLE held._loading SYNC');
    const alive: Loader = { ...loader, isAlive: (pid) => pid === 100 };
    const [first, second] = await Promise.allSettled([
      ingest({ connection, desired: desiredSchema('downpour', 'held'), files: [file], now, loader: alive }),
      ingest({ connection, desired: desiredSchema('downpour', 'held'), files: [file], now, loader: alive }),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await selectValue(clickhouse.url, 'SELECT toUInt32(sum(count)) FROM held.downloads')).toBe(1200);
  });

  it('takes over from a process of the same machine that has ended', async () => {
    await makeDatabase('downpour', 'taken');
    await runStatement(
      clickhouse.url,
      "CREATE TABLE taken._loading (nothing UInt8) ENGINE = Memory COMMENT 'pid 99 on here'",
    );
    expect((await load('downpour', 'taken')).total.rowsLoaded).toBe(1200);
  });
});
