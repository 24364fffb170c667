import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Advice,
  advise,
  type Connection,
  connect,
  desiredSchema,
  exitCodes,
  sample,
} from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { selectRows, selectValue } from '../support/select-rows.ts';

const shape = { seed: 3, downloads: 30_000, days: 100, until: '2026-06-30' };
const desired = desiredSchema('downpour', 'advised');
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`Not advised on real downloads: ${folder} is not there.\n`);

let clickhouse: EmbeddedClickHouse;
let connection: Connection;
let scratch: string;
/** The advice without any flag. */
let plain: Advice;

const provision = (database: string) => applySchema(connection, 'downpour', database);

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'downpour-advise-'));
  clickhouse = await startEmbeddedClickHouse();
  connection = await connect({ url: clickhouse.url });
  await provision('advised');
  await sample({ connection, desired, shape, now: () => new Date('2026-08-01T12:00:00Z') });
  plain = await adviceOf();
});

afterAll(async () => {
  await connection.close();
  await clickhouse.close();
  await rm(scratch, { recursive: true, force: true });
});

const cli = (...args: readonly string[]) => ddlOutcome(['advise', '--url', clickhouse.url, ...args]);

const adviceOf = async (...args: readonly string[]): Promise<Advice> => {
  const { code, out, err } = await cli('--database', 'advised', '--json', ...args);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

/** The rows a table of the proposal would have, counted exactly. */
const countedRows = (database: string, columns: readonly string[]): Promise<unknown> =>
  selectValue(
    clickhouse.url,
    `SELECT toUInt32(uniqExact(${columns.length === 0 ? '1' : columns.join(', ')})) FROM ${database}.downloads`,
  );

const named = ({ proposed }: Advice): readonly string[] => proposed.map(({ name }) => name);

/** All that is decided; seconds differ from run to run. */
const decided = (advice: Advice): unknown =>
  JSON.parse(JSON.stringify(advice, (key, value) => (key === 'timeShare' ? 0 : value)));

describe('downpour-ddl advise on sample data', () => {
  it('proposes rollups whose rows, keys and savings are those of the data', async () => {
    const advice = plain;
    expect([advice.isSampleData, advice.singleValued]).toEqual([true, []]);
    expect(advice.data.packages).toBe(
      await selectValue(clickhouse.url, 'SELECT toUInt32(uniqExact(project)) FROM advised.downloads'),
    );
    expect(advice.proposed.length).toBeGreaterThan(2);
    expect(advice.proposed.length).toBeLessThanOrEqual(16);
    let before = advice.rowsRead.base.mean;
    for (const rollup of advice.proposed) {
      const counted = Number(await countedRows('advised', rollup.sortingKey));
      expect(Math.abs(rollup.rows - counted) / counted, rollup.name).toBeLessThan(0.02);
      expect(new Set(rollup.sortingKey).size).toBe(rollup.dimensions.length + (rollup.perDay ? 1 : 0));
      expect(rollup.saves).toBeGreaterThan(0);
      expect(rollup.rowsRead.mean).toBeLessThan(before);
      expect(rollup.insert.timeShare).toBeGreaterThan(0);
      before = rollup.rowsRead.mean;
    }
    expect(advice.rowsRead.proposed.mean).toBe(before);
    expect(advice.rowsRead.proposed.mean).toBeLessThan(0.75 * advice.rowsRead.base.mean);
    const bytes = advice.proposed.reduce((sum, rollup) => sum + rollup.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(3 * advice.data.bytes);
  });

  it('says of every rollup there is whether it is kept, and which are missing', async () => {
    const advice = plain;
    expect(advice.present.map(({ name }) => name)).toEqual(desired.schema.rollups.map(({ name }) => name));
    const kept = advice.present.filter(({ verdict }) => verdict === 'kept').map(({ name }) => name);
    expect(kept.toSorted()).toEqual(
      named(advice)
        .filter((name) => !advice.missing.includes(name))
        .toSorted(),
    );
    for (const { name, rows } of advice.present) {
      const stored = await selectValue(clickhouse.url, `SELECT toUInt32(count()) FROM advised.${name}`);
      expect(rows, name).toBe(stored);
    }
    const { rowsRead } = advice;
    expect(rowsRead.present.mean).toBeLessThan(rowsRead.base.mean);
    expect(rowsRead.proposed.mean).toBeLessThanOrEqual(rowsRead.present.mean);
  });

  it('accounts for every query of the catalogue', () => {
    const { queries, fromBase, rowsRead } = plain;
    const whole = (value: (query: Advice['queries'][number]) => number): number =>
      queries.reduce((sum, query) => sum + query.weight * value(query), 0);
    expect(whole(() => 1)).toBeCloseTo(1, 9);
    expect(whole((query) => query.fromBase.proposed)).toBeCloseTo(fromBase.proposed, 9);
    expect(whole((query) => query.rowsRead.proposed) / rowsRead.proposed.mean).toBeCloseTo(1, 9);
    expect(queries.map(({ query }) => query)).toContain('downloads-by-country');
  });

  it('gives the same advice again, and changes nothing', async () => {
    const state = (): Promise<readonly (readonly unknown[])[]> =>
      selectRows(
        clickhouse.url,
        "SELECT name, create_table_query, total_rows FROM system.tables WHERE database = 'advised' ORDER BY name",
      );
    const before = await state();
    expect(decided(await adviceOf())).toEqual(decided(plain));
    expect(await state()).toEqual(before);
  });

  it.each([
    [['--max-rollups', '2'], 2],
    [['--max-bytes-ratio', '0'], 0],
  ])('keeps to %j', async (flags, most) => {
    expect((await adviceOf(...flags)).proposed).toHaveLength(most);
  });

  it('follows a file of weights', async () => {
    const file = join(scratch, 'weights.json');
    const others = Object.fromEntries(plain.queries.map(({ query }) => [query, 0]));
    await writeFile(
      file,
      JSON.stringify({ queries: { ...others, 'downloads-by-ci': 1 }, filters: [1], packages: { all: 0 } }),
    );
    const advice = await adviceOf('--weights', file, '--max-rollups', '1');
    expect(advice.queries.map(({ query }) => query)).toEqual(['downloads-by-ci']);
    expect(advice.proposed.map(({ dimensions }) => dimensions)).toEqual([['package', 'ci']]);
  });

  it('chooses otherwise for the typical question, which reads fewer rows with every rollup', async () => {
    const total = await adviceOf('--goal', 'total');
    const typical = plain;
    expect([plain.goal, total.goal]).toEqual(['typical', 'total']);
    expect(named(total)).not.toEqual(named(typical));
    let before = typical.rowsRead.base.typical;
    for (const { name, rowsRead } of typical.proposed) {
      expect(rowsRead.typical, name).toBeLessThan(before);
      before = rowsRead.typical;
    }
  });

  it('estimates from a sample of the days and packages what all of them have', async () => {
    const all = plain;
    const some = await advise({ connection, desired, sampleRows: 5_000 });
    expect(some.data.sampledDays).toBeLessThan(all.data.sampledDays);
    expect(Math.abs(some.data.rows - all.data.rows) / all.data.rows).toBeLessThan(0.1);
  });

  it('prints it for people: what to have, what there is, each query, and how far it is', async () => {
    const { code, out, err } = await cli('--database', 'advised');
    expect(code).toBe(0);
    expect(out).toMatch(/^advised \(sample data\): [\d,]+ rows, /);
    expect(out).toContain('Proposed, most worth its cost first');
    expect(out).toContain('Rollups the schema has:');
    expect(out).toMatch(/^ {2}downloads-by-country +[\d,]+ +[\d,]+ +[\d,]+/m);
    expect(err).toContain('Count the rows of every possible rollup: done');
  });
});

describe('downpour-ddl advise without what it needs', () => {
  it.each([
    ['a database that does not exist', [], 'nowhere', exitCodes.schemaNotApplied, 'nowhere does not exist'],
    ['a database without the schema', [], 'bare', exitCodes.schemaNotApplied, 'bare has no table downloads'],
    ['a schema without downloads', [], 'empty', exitCodes.noData, 'of the database empty has no rows'],
    ['ClickPy’s schema', ['--schema', 'clickpy'], 'empty', exitCodes.usage, 'are those of ClickPy'],
    ['no file of weights', ['--weights', '/nowhere.json'], 'advised', exitCodes.usage, 'cannot be read'],
    [
      'an unknown goal',
      ['--goal', 'speed'],
      'advised',
      exitCodes.usage,
      'Allowed choices are total, typical',
    ],
    ['half a rollup', ['--max-rollups', '1.5'], 'advised', exitCodes.usage, 'a whole number of 0 or more'],
  ])('says what to do about %s', async (_, flags, database, exitCode, message) => {
    await connection.command('CREATE DATABASE IF NOT EXISTS bare');
    await provision('empty');
    const { code, out, err } = await cli('--database', database, ...flags);
    expect([code, out]).toEqual([exitCode, '']);
    expect(err).toContain(message);
  });
});

describe.skipIf(!isThere)('downpour-ddl advise on real downloads', () => {
  it('counts the rows of what it proposes, and saves most of the rows read', async () => {
    await provision('real');
    const loaded = await ddlOutcome([
      ...['ingest', `${folder}file_downloads-*.parquet`, '--database', 'real', '--url', clickhouse.url],
    ]);
    expect(loaded.code, loaded.err).toBe(0);
    const { code, out, err } = await cli('--database', 'real', '--json');
    expect(code, err).toBe(0);
    const advice: Advice = JSON.parse(out);
    expect([advice.isSampleData, advice.singleValued]).toEqual([false, ['ci']]);
    expect([advice.data.packages, advice.data.downloads]).toEqual([9, 3_458_668]);
    expect(advice.proposed.length).toBeGreaterThan(2);
    for (const { name, sortingKey, rows } of advice.proposed) {
      const counted = Number(await countedRows('real', sortingKey));
      expect(Math.abs(rows - counted) / counted, name).toBeLessThan(0.02);
    }
    expect(advice.rowsRead.proposed.mean).toBeLessThan(advice.rowsRead.base.mean / 3);
  }, 300_000);
});
