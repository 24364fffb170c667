import type { pypiCatalogue } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { connectEngine, type Engine } from '../truth/engine.ts';
import { QUERIES } from '../truth/meanings.ts';
import { loadGeneratedRows, type RawTable } from '../truth/raw-table.ts';
import { mismatchReport } from '../truth/report-truth.ts';
import { type Outcome, runTruth } from '../truth/run-truth.ts';
import { type Stage, stageSchemas } from '../truth/stage-schemas.ts';

const SEED = 'continuous';
const CASES = 2_000;

let clickHouse: EmbeddedClickHouse;
let engine: Engine;
let raw: RawTable;
let stages: readonly Stage[];
let outcome: Outcome;

beforeAll(async () => {
  clickHouse = await startEmbeddedClickHouse();
  engine = connectEngine(clickHouse.url);
  raw = await loadGeneratedRows(engine, SEED, 0.15);
  stages = await stageSchemas(engine, raw, { schemas: ['clickpy', 'downpour'], withPublic: true });
  outcome = await runTruth(engine, raw, stages, { seed: SEED, cases: CASES });
}, 600_000);

afterAll(async () => {
  await engine?.close();
  await clickHouse?.close();
});

/** Tables that answered queries of the sample, by schema and query. */
const answers = (): readonly Readonly<{ schema: string; query: string; table: string }>[] =>
  [...outcome.answered.keys()].map((key) => {
    const [schema = '', query = '', table = ''] = key.split('\t');
    return { schema, query, table };
  });

describe('truth', () => {
  it('keeps several parts of the rollups for one half of the cases, and merges them for the other', async () => {
    const { rows } = await engine.ask(
      "SELECT database, toString(max(parts)) AS most FROM (SELECT database, table, count() AS parts FROM system.parts WHERE active AND partition = 'tuple()' GROUP BY database, table) GROUP BY database ORDER BY database",
    );
    const most = String(raw.batches);
    expect(rows.filter(({ database }) => String(database).startsWith('clickpy'))).toEqual([
      { database: 'clickpy_merged', most: '1' },
      { database: 'clickpy_merged_github', most: '1' },
      { database: 'clickpy_parts', most },
      { database: 'clickpy_parts_github', most },
      { database: 'clickpy_public_merged', most: '1' },
      { database: 'clickpy_public_merged_github', most: '1' },
      { database: 'clickpy_public_parts', most },
      { database: 'clickpy_public_parts_github', most },
    ]);
  });

  it(`finds ${CASES.toLocaleString('en')} sampled cases equal to the raw rows`, () => {
    expect(outcome.mismatches.slice(0, 3).map(mismatchReport)).toEqual([]);
    expect(outcome).toMatchObject({ cases: CASES, equal: CASES });
  });

  it.each(['clickpy', 'downpour'])('has every query answered by %s', (schema) => {
    const answered = answers().filter((answer) => answer.schema === schema && answer.table !== 'refused');
    expect(new Set(answered.map(({ query }) => query))).toEqual(new Set(QUERIES));
  });

  it('never has an unsound table, or one that drops rows at insert, answer', () => {
    const tables = new Set(answers().map(({ table }) => table));
    expect(tables).toContain(
      'pypi_downloads_per_day_by_version_by_installer_by_type_by_country' satisfies TableName,
    );
    expect(tables).not.toContain(
      'pypi_downloads_per_day_by_version_by_installer_by_type' satisfies TableName,
    );
    expect(tables).not.toContain('pypi_downloads_per_month' satisfies TableName);
  });

  it('reports what is wrong once a table has lost a month', async () => {
    await engine.command("ALTER TABLE downpour_merged.downloads DROP PARTITION '202401'");
    const damaged = stages.filter(({ name }) => name === 'downpour merged');
    const { mismatches, cases, equal } = await runTruth(engine, raw, damaged, {
      seed: SEED,
      query: 'downloads-by-country',
      cases: 120,
    });
    expect(equal + mismatches.length).toBe(cases);
    expect(mismatches.length).toBeGreaterThan(0);
    expect(new Set(mismatches.map(({ given }) => given && 'table' in given && given.table))).toEqual(
      new Set(['downloads']),
    );
    const report = mismatches[0] === undefined ? '' : mismatchReport(mismatches[0]);
    expect(report).toContain('✗ downloads-by-country · downpour merged');
    expect(report).toMatch(/ expected .*\n +got /);
  });
});

type TableName = (typeof pypiCatalogue)['schemas']['clickpy']['rollups'][number]['name'];
