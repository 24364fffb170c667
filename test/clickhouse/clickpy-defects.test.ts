import { type PypiCatalogue, pypiCatalogue, type QueryName, type Result } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defectDownloads as rows } from '../support/defect-downloads.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type DownloadRow, insertDownloads } from '../support/insert-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

const schemas = ['downpour', 'clickpy'] as const;
type SchemaName = (typeof schemas)[number];

let clickhouse: EmbeddedClickHouse;
const proxies = new Map<SchemaName, TestProxy>();

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ readerPort: 0, databases: ['downpour', 'pypi'], port: 0 });
  await insertDownloads(clickhouse.url, rows);
  for (const schema of schemas) {
    const clickhouseUrl = { url: clickhouse.readerUrl ?? '' };
    const now = () => new Date('2026-03-06T12:00:00Z');
    proxies.set(schema, await startProxy({ clickhouse: clickhouseUrl, schema, plan: true, now }));
  }
});

afterAll(async () => {
  for (const proxy of proxies.values()) await proxy.close();
  await clickhouse?.close();
});

function proxyOf(schema: SchemaName): TestProxy {
  const proxy = proxies.get(schema);
  if (proxy === undefined) throw new Error(`No proxy for ${schema}.`);
  return proxy;
}

const ask = (schema: SchemaName, question: string): Promise<Result> =>
  proxyOf(schema).result(`/v1/queries/${question}`);

function columnOf(result: Result, name: string): readonly unknown[] {
  const at = result.columns.findIndex((column) => column.name === name);
  if (at < 0) throw new Error(`No column ${name}.`);
  return result.rows.map((row) => row[at]);
}

const total = (result: Result): number =>
  columnOf(result, 'downloads').reduce<number>((sum, value) => sum + Number(value), 0);

const counted = (keep: (row: DownloadRow) => boolean): number =>
  rows.filter(keep).reduce((sum, row) => sum + row.downloads, 0);

const pairs = (result: Result, name: string): Readonly<Record<string, number>> => {
  const downloads = columnOf(result, 'downloads');
  return Object.fromEntries(columnOf(result, name).map((value, i) => [String(value), Number(downloads[i])]));
};

const partsQueries = (Object.keys(pypiCatalogue.queries) as QueryName<PypiCatalogue>[]).filter(
  (name) => pypiCatalogue.queries[name].kind === 'breakdown' && name !== 'top-packages',
);

describe.each(schemas)('schema %s', (schema) => {
  it('B1: counts the first and the last day of a range in every query alike', async () => {
    const range = 'package=steady&from=2026-01-10&to=2026-02-20';
    const expected = counted(
      ({ package: name, day }) => name === 'steady' && day >= '2026-01-10' && day < '2026-02-20',
    );
    const answers = await Promise.all(
      ['downloads-over-time', 'package-rank', ...partsQueries].map(async (name) => [
        name,
        total(await ask(schema, `${name}?${range}`)),
      ]),
    );
    const summary = pairs(await ask(schema, `downloads-summary?${range}`), 'period');
    expect(Object.fromEntries([...answers, ['summary', summary.total]])).toEqual(
      Object.fromEntries([...answers.map(([name]) => [name, expected]), ['summary', expected]]),
    );
  });

  it('B2: answers a single day, and says what is wrong with an empty range', async () => {
    const day = 'package=steady&from=2026-01-15&to=2026-01-16';
    const expected = counted(({ package: name, day: on }) => name === 'steady' && on === '2026-01-15');
    for (const name of ['downloads-over-time', 'package-rank', ...partsQueries]) {
      expect([name, total(await ask(schema, `${name}?${day}`))]).toEqual([name, expected]);
    }
    expect(columnOf(await ask(schema, `package-rank?${day}`), 'rank')).toEqual(['1']);
    const refused = '/v1/queries/downloads-by-version?package=steady&from=2026-01-15&to=2026-01-15';
    expect(await proxyOf(schema).problem(refused)).toMatchObject({ code: 'invalid-range', parameter: 'to' });
  });

  it('B3: counts the first day of a version that is filtered by', async () => {
    const summary = pairs(await ask(schema, 'downloads-summary?package=steady&version=2.0'), 'period');
    expect(summary.total).toBe(
      counted(({ package: name, version }) => name === 'steady' && version === '2.0'),
    );
    const extent = await ask(schema, 'package-extent?package=steady&version=2.0');
    expect(columnOf(extent, 'first')).toEqual(['2026-02-14']);
  });

  it('B4: keeps the last days of a range in weeks from Monday, and marks those the range cuts', async () => {
    const result = await ask(
      schema,
      'downloads-over-time?package=steady&granularity=week&from=2026-01-08&to=2026-02-27',
    );
    expect(total(result)).toBe(
      counted(({ package: name, day }) => name === 'steady' && day >= '2026-01-08' && day < '2026-02-27'),
    );
    const dates = columnOf(result, 'date').map(String);
    expect([dates[0], dates.at(-1)]).toEqual(['2026-01-05', '2026-02-23']);
    expect(dates.every((date) => new Date(`${date}T00:00Z`).getUTCDay() === 1)).toBe(true);
    expect(columnOf(result, 'partial')).toEqual([true, ...dates.slice(2).map(() => false), true]);
  });

  it('B7: names unknown values, and the rest after the top ones, so that parts add up', async () => {
    const whole = counted(({ package: name }) => name === 'steady');
    const python = await ask(schema, 'downloads-by-python?package=steady');
    expect(pairs(python, 'value').unknown).toBe(
      counted(({ package: name, python: value }) => name === 'steady' && value === ''),
    );
    const systems = await ask(schema, 'downloads-over-time-by-system?package=steady&limit=2');
    expect(new Set(columnOf(systems, 'value'))).toHaveLength(3);
    expect(columnOf(systems, 'other')).toContain(true);
    expect([total(python), total(systems)]).toEqual([whole, whole]);
  });

  it('B8: keeps countries that no list of countries has', async () => {
    const countries = pairs(await ask(schema, 'downloads-by-country?package=steady'), 'value');
    const expected = (country: string): number =>
      counted((row) => row.package === 'steady' && row.country === country);
    expect(countries).toEqual({
      US: expected('US'),
      EU: expected('EU'),
      XK: expected('XK'),
      unknown: expected(''),
    });
  });

  it('B9: fills days without downloads with zeros', async () => {
    const result = await ask(schema, 'downloads-over-time?package=sparse&granularity=day');
    expect(result.rows).toHaveLength(58);
    expect(Object.entries(pairs(result, 'date')).filter(([, downloads]) => downloads > 0)).toEqual([
      ['2026-01-06', 3],
      ['2026-01-20', 4],
      ['2026-03-03', 5],
    ]);
  });

  it('B10: answers Python versions and systems under a file type, alone and with other filters', async () => {
    for (const filter of ['', '&version=1.0', '&country=US', '&version=1.0&country=US']) {
      const expected = counted(
        (row) =>
          row.package === 'steady' &&
          row.type === 'sdist' &&
          (!filter.includes('version') || row.version === '1.0') &&
          (!filter.includes('country') || row.country === 'US'),
      );
      expect(expected).toBeGreaterThan(0);
      for (const name of ['downloads-over-time-by-python', 'downloads-over-time-by-system']) {
        const result = await ask(schema, `${name}?package=steady&type=sdist${filter}`);
        expect([name, filter, total(result)]).toEqual([name, filter, expected]);
      }
    }
  });

  it('B13: takes the top values by downloads, not by rows', async () => {
    for (const [name, top] of [
      ['downloads-over-time-by-python', '3.14'],
      ['downloads-over-time-by-system', 'Windows'],
      ['file-types-by-installer', 'uv'],
    ] as const) {
      const result = await ask(schema, `${name}?package=lopsided&limit=1`);
      const named = columnOf(result, name === 'file-types-by-installer' ? 'row' : 'value');
      const other = columnOf(result, 'other');
      expect([name, ...new Set(named.filter((_, i) => other[i] === false))]).toEqual([name, top]);
    }
  });

  it('B14: takes the top values under the same filters as the answer', async () => {
    const result = await ask(schema, 'downloads-over-time-by-system?package=local&country=KR&limit=1');
    expect([...new Set(columnOf(result, 'value'))]).toEqual(['AIX']);
    expect(total(result)).toBe(9);
  });

  it('B15: orders file types by downloads', async () => {
    const result = await ask(schema, 'downloads-by-type?package=lopsided');
    expect(pairs(result, 'value')).toEqual({ bdist_wheel: 500, sdist: 30 });
    expect(columnOf(result, 'value')).toEqual(['bdist_wheel', 'sdist']);
  });

  it('B16: gives the file types of an installer from a table that keeps them apart', async () => {
    const result = await ask(schema, 'file-types-by-installer?package=mixed');
    expect(pairs(result, 'column')).toEqual({ bdist_wheel: 105, sdist: 45 });
    expect(result.meta.table).not.toBe('pypi_downloads_per_day_by_version_by_installer_by_type');
  });

  it('B24: finds a package by any spelling, and takes % and _ of a search as they are', async () => {
    expect(total(await ask(schema, 'downloads-over-time?package=Steady'))).toBe(
      counted(({ package: name }) => name === 'steady'),
    );
    expect((await ask(schema, 'package-search?search=%25')).rows).toEqual([]);
    expect((await ask(schema, 'package-search?search=s%25y')).rows).toEqual([]);
  });

  it('B26: says that a package is unknown, instead of ranking it last', async () => {
    const problem = await proxyOf(schema).problem('/v1/queries/package-rank?package=no-such-thing');
    expect(problem).toMatchObject({ code: 'unknown-package', status: 404, parameter: 'package' });
  });

  it('B43: ranks under the same filters and range as the page, equal downloads at the better place', async () => {
    const ranked = async (filter: string) => {
      const [row] = (await ask(schema, `package-rank?${filter}`)).rows;
      return row;
    };
    expect((await ranked('package=local&country=KR'))?.slice(0, 3)).toEqual(['1', '1', '9']);
    const day = 'from=2026-02-13&to=2026-02-14';
    expect((await ranked(`package=mixed&type=sdist&${day}`))?.[0]).toBe('1');
  });

  it('B61: says up to which day the data is complete', async () => {
    expect((await ask(schema, 'downloads-over-time?package=steady')).meta.asOf).toBe('2026-03-04');
  });
});
