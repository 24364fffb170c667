import { compareVersions, keyColumns, SAMPLE_MARK } from '@downpour/core';
import {
  actualSchema,
  type Connection,
  connect,
  desiredSchema,
  diffSchema,
  type SampleReport,
  type SampleShape,
  type SchemaName,
  sample,
} from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { selectRows, selectValue } from '../support/select-rows.ts';

const now = (): Date => new Date('2026-08-01T12:00:00Z');
const small: SampleShape = { seed: 5, downloads: 60_000, days: 200, until: '2026-06-30' };
const bases = { downpour: ['downloads', 'sum(count)'], clickpy: ['pypi', 'count()'] } as const;

let clickhouse: EmbeddedClickHouse;
let connection: Connection;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse();
  connection = await connect({ url: clickhouse.url });
});

afterAll(async () => {
  await connection.close();
  await clickhouse.close();
});

async function make(
  schema: SchemaName,
  database: string,
  shape: Partial<SampleShape> = small,
): Promise<SampleReport> {
  await applySchema(connection, schema, database);
  return sample({ connection, desired: desiredSchema(schema, database), shape, now });
}

/** One number that every row of the base table has a part in, whatever their order. */
const hashOf = (schema: SchemaName, database: string): Promise<unknown> => {
  const [table, count] = bases[schema];
  return selectValue(
    clickhouse.url,
    `SELECT toString(sum(cityHash64(date, project, version, country_code, python_minor, system, installer, type, n))) FROM (
      SELECT date, project, version, country_code, python_minor, system, installer, type, ${count} AS n FROM ${database}.${table} GROUP BY ALL)`,
  );
};

const ask = (select: string): Promise<readonly (readonly unknown[])[]> => selectRows(clickhouse.url, select);

describe('downpour-ddl sample', () => {
  it('makes the same rows of the same shape, in either schema, and others of another seed', async () => {
    await make('downpour', 'one');
    await make('downpour', 'two');
    await make('clickpy', 'three');
    await make('downpour', 'other_seed', { ...small, seed: 6 });
    const one = await hashOf('downpour', 'one');
    expect(await hashOf('downpour', 'two')).toBe(one);
    expect(await hashOf('clickpy', 'three')).toBe(one);
    expect(await hashOf('downpour', 'other_seed')).not.toBe(one);
    expect(
      await ask('SELECT toUInt32(count()), toString(min(date)), toString(max(date)) FROM three.pypi'),
    ).toEqual([[60_000, '2025-12-13', '2026-06-30']]);
  });

  it.each(['downpour', 'clickpy'] as const)(
    'makes 2.5 million downloads until yesterday unless told otherwise, for %s',
    async (schema) => {
      const to = ['--schema', schema, '--database', `by_default_${schema}`, '--url', clickhouse.url];
      await ddlOutcome(['apply', ...to]);
      const { code, out, err } = await ddlOutcome(['sample', ...to]);
      expect([code, out]).toEqual([
        0,
        expect.stringContaining('2,500,000 downloads of 270 packages with 19,'),
      ]);
      expect(err).toMatch(/^Draw the sample data …\n[\s\S]*Publish the sample data: done\n$/);
      const [table, count] = bases[schema];
      const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      expect(
        await ask(
          `SELECT toUInt32(${count}), toString(max(date)), toUInt32(uniqExact(project)) FROM by_default_${schema}.${table}`,
        ),
      ).toEqual([[2_500_000, yesterday, 270]]);
    },
    300_000,
  );

  it('fills every rollup with what the base table says', async () => {
    const { base, rollups } = desiredSchema('downpour', 'by_default_downpour').schema;
    for (const rollup of rollups) {
      const { name } = rollup;
      const keys = keyColumns(rollup);
      const hash = (table: string): Promise<unknown> =>
        selectValue(
          clickhouse.url,
          `SELECT toString(sum(cityHash64(${keys}, n))) FROM (SELECT ${keys}, sum(count) AS n FROM by_default_downpour.${table} GROUP BY ALL)`,
        );
      expect(await hash(name), name).toBe(await hash(base.name));
    }
  });

  it.each(['downpour', 'clickpy'] as const)(
    "says in the base table's comment what it is, for %s",
    async (schema) => {
      const comment = await selectValue(
        clickhouse.url,
        `SELECT comment FROM system.tables WHERE database = 'by_default_${schema}' AND name = '${bases[schema][0]}'`,
      );
      expect(comment).toContain(SAMPLE_MARK);
      expect(comment).toMatch(/2500000 generated downloads, 540 days until \d{4}-\d\d-\d\d, seed 1$/);
      const desired = desiredSchema(schema, `by_default_${schema}`);
      expect(diffSchema(desired, await actualSchema(connection, desired.database))).toEqual([]);
    },
  );

  it('does nothing where the same sample data is, and refuses other options without --fresh', async () => {
    const to = ['--database', 'two', '--url', clickhouse.url];
    const before = await hashOf('downpour', 'two');
    const again = await ddlOutcome(['sample', ...to]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(/^Nothing to do: two has this sample data already/);

    const json = await ddlOutcome(['sample', ...to, '--seed', '5', '--days', '200', '--json']);
    expect(JSON.parse(json.out)).toEqual({
      database: 'two',
      outcome: 'already-there',
      shape: small,
      packages: 270,
      downloads: 60_000,
      files: Number(await selectValue(clickhouse.url, 'SELECT toUInt32(count()) FROM two.files')),
    });

    const refused = await ddlOutcome(['sample', ...to, '--seed', '9']);
    expect([refused.code, refused.out]).toEqual([15, '']);
    expect(refused.err).toContain('[holds-other-sample]');
    expect(refused.err).toContain('--fresh');
    expect(await hashOf('downpour', 'two')).toBe(before);

    const fresh = [
      '--seed',
      '6',
      '--downloads',
      '60000',
      '--days',
      '200',
      '--until',
      '2026-06-30',
      '--fresh',
    ];
    expect((await ddlOutcome(['sample', ...to, ...fresh])).code).toBe(0);
    expect(await hashOf('downpour', 'two')).toBe(await hashOf('downpour', 'other_seed'));
  });

  it.each([
    [{ days: 0 }, 'Sample data covers 1 to 3650 days, not 0.'],
    [{ downloads: 0 }, 'Sample data has 1 to 1,000,000,000 downloads, not 0.'],
    [{ downloads: 1.5 }, 'not 1.5'],
    [{ seed: -1 }, 'A seed is a whole number'],
    [{ until: '2026-02-30' }, '"2026-02-30" is no day'],
    [{ until: '2026-08-02' }, 'cannot end in the future'],
    [{ until: "2026-01-01'" }, 'is no day'],
  ] as const)('refuses %o', async (shape, says) => {
    const desired = desiredSchema('downpour', 'one');
    await expect(sample({ connection, desired, shape, now })).rejects.toMatchObject({
      code: 'invalid-sample-shape',
      exitCode: 2,
      message: expect.stringContaining(says),
    });
  });

  it('refuses options that are no numbers', async () => {
    const { code, err } = await ddlOutcome(['sample', '--downloads', 'many', '--url', clickhouse.url]);
    expect(code).toBe(2);
    expect(err).toContain('It must be a whole number.');
  });
});

describe('the sample data', () => {
  const from = 'FROM by_default_downpour.downloads';

  it('dips at weekends and grows', async () => {
    const [[weekday, weekend] = []] = await ask(
      `SELECT sumIf(count, toDayOfWeek(date) < 6) / 5, sumIf(count, toDayOfWeek(date) > 5) / 2 ${from}`,
    );
    expect(Number(weekend) / Number(weekday)).toBeLessThan(0.8);
    const [[early, late] = []] = await ask(
      `WITH (SELECT max(date) ${from}) AS last SELECT sumIf(count, date < last - 480), sumIf(count, date > last - 60) ${from}`,
    );
    expect(Number(late)).toBeGreaterThan(Number(early) * 1.2);
  });

  it('has a few large packages and many small ones', async () => {
    const totals = await ask(`SELECT toUInt32(sum(count)) AS n ${from} GROUP BY project ORDER BY n DESC`);
    const sizes = totals.flat().map(Number);
    expect(Number(sizes[0])).toBeGreaterThan(20 * Number(sizes[100]));
    expect(sizes.slice(0, 27).reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1_250_000);
  });

  it('has packages that appear part of the way through', async () => {
    const late = await ask(
      `WITH (SELECT min(date) ${from}) AS first SELECT project ${from} GROUP BY project HAVING min(date) > first + 30`,
    );
    expect(late.length).toBeGreaterThanOrEqual(10);
  });

  it('has new versions that take over, and versions of every PEP 440 kind', async () => {
    const versions = (await ask(`SELECT DISTINCT version ${from}`)).flat().map(String);
    const kinds: readonly RegExp[] = [
      /^\d+\.\d+\.0\.20\d{6}$/,
      /^\d+!/,
      /rc1$/,
      /\.post1$/,
      /^20\d\d\.\d+\.\d+$/,
    ];
    for (const kind of kinds)
      expect(
        versions.some((version) => kind.test(version)),
        String(kind),
      ).toBe(true);
    expect(versions.every((version) => /^(\d+!)?\d+(\.\d+)*(rc\d+|\.post\d+)?$/.test(version))).toBe(true);
    expect(compareVersions('1!2.3', '2.31.0.20240406')).toBeGreaterThan(0);

    const [[ofNew, ofOld] = []] = await ask(
      `WITH (SELECT max(date) ${from}) AS last,
        firsts AS (SELECT project, version, min(date) AS since ${from} GROUP BY ALL)
      SELECT sumIf(count, since > last - 120), sumIf(count, since <= last - 300) FROM by_default_downpour.downloads INNER JOIN firsts USING (project, version) WHERE date > last - 14`,
    );
    expect(Number(ofNew)).toBeGreaterThan(Number(ofOld));
  });

  it('shifts to newer Pythons, and to uv', async () => {
    const [[early, late] = []] = await ask(
      `WITH (SELECT min(date) ${from}) AS first SELECT avgIf(m, date < first + 90), avgIf(m, date > first + 450)
      FROM (SELECT date, toUInt8(splitByChar('.', python_minor)[2]) AS m ${from} WHERE python_minor != '')`,
    );
    expect(Number(late) - Number(early)).toBeGreaterThan(0.4);
    const pythons = (await ask(`SELECT DISTINCT python_minor ${from} ORDER BY python_minor`)).flat();
    expect(pythons).toEqual(['', '3.10', '3.11', '3.12', '3.13', '3.14', '3.8', '3.9']);
    const [[uvEarly, uvLate] = []] = await ask(
      `WITH (SELECT min(date) ${from}) AS first SELECT sumIf(count, installer = 'uv' AND date < first + 90) / sumIf(count, date < first + 90),
        sumIf(count, installer = 'uv' AND date > first + 450) / sumIf(count, date > first + 450) ${from}`,
    );
    expect(Number(uvLate)).toBeGreaterThan(Number(uvEarly) + 0.05);
  });

  it('has empty values where real clients send none, and territories a map can miss', async () => {
    const [counts = []] = await ask(
      `SELECT toUInt32(sumIf(count, country_code = '')), toUInt32(sumIf(count, country_code = 'EU')), toUInt32(sumIf(count, country_code = 'XK')),
        toUInt32(sumIf(count, installer = '')), toUInt32(sumIf(count, installer = 'bandersnatch')), toUInt32(sumIf(count, installer = 'Nexus')),
        toUInt32(sumIf(count, type = 'sdist')), toUInt32(sumIf(count, type = 'bdist_egg')), toUInt32(sumIf(count, ci = 'true')), toUInt32(sumIf(count, ci = 'false')) ${from}`,
    );
    for (const count of counts) expect(Number(count)).toBeGreaterThan(500);
    expect(
      await ask(
        `SELECT toUInt32(sum(count)) ${from} WHERE installer IN ('', 'bandersnatch', 'Nexus') AND (python_minor != '' OR system != '')`,
      ),
    ).toEqual([[0]]);
  });
});
