import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { desiredSchema, sample } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type IngestScene, ingestScene, now, plain } from '../support/ingest-scene.ts';
import { selectRows, selectValue } from '../support/select-rows.ts';
import { serveFolder } from '../support/serve-folder.ts';

let scene: IngestScene;

beforeAll(async () => {
  scene = await ingestScene();
});

afterAll(() => scene.close());

/** Everything the database's tables say, for comparison. */
const contents = (database: string): Promise<readonly (readonly unknown[])[]> =>
  selectRows(
    scene.clickhouse.url,
    `SELECT * FROM (SELECT project, toString(date), sum(count) FROM ${database}.downloads_per_day GROUP BY ALL
    UNION ALL SELECT project, '', sum(count) FROM ${database}.downloads_by_package GROUP BY ALL
    UNION ALL SELECT project, country_code, sum(count) FROM ${database}.downloads_per_day_by_country_by_system GROUP BY ALL) ORDER BY ALL`,
  );

describe('ingest of a file that was loaded before', () => {
  it('skips it under any name, in any run, and loads it again when forced', async () => {
    await scene.emptyDatabase('downpour', 'known');
    const first = await scene.parquet('first.parquet', plain(500));
    const copy = join(scene.folder, 'copy.parquet');
    await writeFile(copy, await readFile(first));
    const other = await scene.parquet('other.parquet', plain(300, 'beta'));

    const report = await scene.load('downpour', 'known', [first, copy, other]);
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['loaded', 'skipped', 'loaded']);
    expect(await scene.total('downpour', 'known')).toBe(800);
    const before = await contents('known');

    const again = await ddlOutcome([
      ...['ingest', join(scene.folder, '{first,copy,other}.parquet'), '--database', 'known'],
      ...['--url', scene.clickhouse.url],
    ]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toBe(
      ['copy', 'first', 'other']
        .map((name) => `${name}.parquet: skipped, its content was loaded before (--force loads it again)\n`)
        .join('')
        .concat('Nothing new for known.\n'),
    );
    expect(await contents('known')).toEqual(before);

    const forced = await ddlOutcome([
      ...['ingest', other, '--database', 'known', '--url', scene.clickhouse.url, '--force', '--json'],
    ]);
    expect(JSON.parse(forced.out).total.rowsLoaded).toBe(300);
    expect(await scene.total('downpour', 'known')).toBe(1100);
  });

  it('recognises a file that the server reads from a URL', async () => {
    await scene.emptyDatabase('downpour', 'remote');
    const file = await scene.parquet('remote.parquet', plain(100));
    await using server = await serveFolder(scene.folder);
    const report = await scene.load('downpour', 'remote', [
      `${server.url}/remote.parquet?signature=secret`,
      file,
    ]);
    expect(report.files.map(({ name, outcome }) => [name, outcome])).toEqual([
      [`${server.url}/remote.parquet`, 'loaded'],
      ['remote.parquet', 'skipped'],
    ]);
    expect(await selectValue(scene.clickhouse.url, 'SELECT any(source) FROM remote.ingest_log')).toBe(
      `${server.url}/remote.parquet`,
    );
    expect(await scene.total('downpour', 'remote')).toBe(100);
  });
});

describe('ingest and sample data', () => {
  it('are kept apart, until --fresh removes the sample data', async () => {
    await scene.emptyDatabase('downpour', 'mixed');
    const desired = desiredSchema('downpour', 'mixed');
    await sample({
      connection: scene.connection,
      desired,
      shape: { downloads: 2000, days: 30, until: '2026-06-30' },
      now,
    });
    const file = await scene.parquet('real.parquet', plain(70));
    const refused = await ddlOutcome([
      ...['ingest', file, '--database', 'mixed', '--url', scene.clickhouse.url],
    ]);
    expect(refused.code).toBe(15);
    expect(refused.err).toContain('[holds-sample-data]');
    expect(refused.err).toContain('--fresh');
    expect(await scene.total('downpour', 'mixed')).toBe(2000);

    const fresh = await ddlOutcome([
      ...['ingest', file, '--database', 'mixed', '--url', scene.clickhouse.url, '--fresh'],
    ]);
    expect(fresh.code).toBe(0);
    expect(await scene.total('downpour', 'mixed')).toBe(70);
    expect(
      await selectValue(
        scene.clickhouse.url,
        "SELECT comment FROM system.tables WHERE database = 'mixed' AND name = 'downloads'",
      ),
    ).toBe('');
    await expect(sample({ connection: scene.connection, desired, now })).rejects.toMatchObject({
      code: 'holds-real-data',
      exitCode: 15,
    });
    await expect(sample({ connection: scene.connection, desired, now, fresh: true })).rejects.toMatchObject({
      code: 'holds-real-data',
    });
    expect(await scene.total('downpour', 'mixed')).toBe(70);
  });
});
