import { type PypiCatalogue, pypiCatalogue, type QueryName, type Result } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { PLAIN_QUERIES, plainAnswer } from '../support/plain-answers.ts';
import { AFTER_LAST_DAY, loadRawDownloads, ON_LAST_DAY } from '../support/raw-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

const schemas = ['downpour', 'clickpy'] as const;
const ends = { over: '2026-02-11', running: '2026-02-10' } as const;
const clocks = { over: AFTER_LAST_DAY, running: ON_LAST_DAY } as const;
type LastDay = keyof typeof ends;

let clickhouse: EmbeddedClickHouse;
const proxies = new Map<string, TestProxy>();
const proxyOf = (schema: string, lastDay: LastDay): TestProxy => {
  const proxy = proxies.get(`${schema} ${lastDay}`);
  if (proxy === undefined) throw new Error(`No proxy for ${schema}, ${lastDay}.`);
  return proxy;
};

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ readerPort: 0, databases: ['downpour', 'pypi'], port: 0 });
  await loadRawDownloads(clickhouse.url);
  for (const schema of schemas) {
    for (const lastDay of ['over', 'running'] as const) {
      const proxy = await startProxy({
        clickhouse: { url: clickhouse.readerUrl ?? '' },
        schema,
        plan: true,
        now: () => clocks[lastDay],
      });
      proxies.set(`${schema} ${lastDay}`, proxy);
    }
  }
});

afterAll(async () => {
  for (const proxy of proxies.values()) await proxy.close();
  await clickhouse?.close();
});

const questions: readonly string[] = [
  '',
  'package=alpha',
  'package=alpha&package=beta-lib',
  'package=beta-lib&granularity=week',
  'package=!alpha',
  'package=alpha&version=1.0&country=US',
  'country=!US&country=!unknown&mirrors=exclude',
  'installer=unknown',
  'mirrors=only&from=2025-12-24&to=2026-01-13&granularity=week',
  'ci=true',
  'ci=!unknown&system=Linux',
  'python=3.12&python=unknown&system=!unknown',
  'type=sdist&from=2025-11-12&to=2026-02-04&granularity=month',
  'range=30d&limit=2',
  'range=45d&granularity=week&package=gamma&mirrors=exclude',
  'granularity=quarter&limit=1&system=other&system=unknown&system=Linux',
  'granularity=year&package=alpha&limit=3',
  'to=2025-12-01&version=!1.0&version=!unknown&country=DE&country=JP&python=3.10&type=bdist_wheel&installer=!pip',
  'package=alphabet&country=JP',
];

/** The question as a query can take it: a package where it needs one, no parameter it does not know. */
function fitted(name: QueryName<PypiCatalogue>, question: string): URLSearchParams {
  const query = pypiCatalogue.queries[name];
  const parameters = new URLSearchParams(question);
  const known: readonly string[] = query.parameters;
  for (const parameter of ['from', 'to', 'range', 'granularity', 'limit']) {
    if (!known.includes(parameter)) parameters.delete(parameter);
  }
  if (query.packages === 'none') parameters.delete('package');
  if (query.packages === 'one') {
    const [first] = parameters.getAll('package').filter((value) => !value.startsWith('!'));
    parameters.set('package', first ?? 'alpha');
  }
  if (query.kind === 'search') parameters.set('search', 'alpha');
  return parameters;
}

describe.each(schemas)('schema %s', (schema) => {
  describe.each(['over', 'running'] as const)('with the last day %s', (lastDay) => {
    it.each(PLAIN_QUERIES)('answers %s as the raw rows do, under every filter and range', async (name) => {
      const proxy = proxyOf(schema, lastDay);
      for (const question of questions) {
        const parameters = fitted(name, question);
        const result = await proxy.result(`/v1/queries/${name}?${parameters}`);
        const expected = await plainAnswer({
          url: clickhouse.url,
          query: name,
          parameters,
          end: ends[lastDay],
          hasCi: schema === 'downpour',
        });
        expect({ question, rows: result.rows }).toEqual({ question, rows: expected });
        expect(result.columns.map(({ name: column }) => column)).toEqual(
          Object.keys(pypiCatalogue.queries[name].columns),
        );
        expect(result.meta).toMatchObject({
          query: name,
          schema,
          sample: false,
          truncated: false,
          asOf: lastDay === 'over' ? '2026-02-10' : '2026-02-09',
        });
      }
    });
  });
});

const chosen: readonly (readonly [schema: string, question: string, table: string])[] = [
  ['downpour', 'downloads-over-time?package=alpha', 'downloads_per_day'],
  ['downpour', 'downloads-over-time?package=alpha&version=1.0', 'downloads_per_day_by_version_by_type'],
  ['downpour', 'downloads-by-country?package=alpha&range=30d', 'downloads_per_day_by_country_by_system'],
  [
    'downpour',
    'downloads-by-country?package=alpha&version=1.0',
    'downloads_by_package_by_version_by_country_by_python',
  ],
  [
    'downpour',
    'downloads-by-country?package=alpha&version=1.0&range=30d',
    'downloads_per_day_by_version_by_country_by_system',
  ],
  ['downpour', 'downloads-by-python?package=alpha&system=Linux', 'downloads'],
  [
    'downpour',
    'file-types-by-installer?package=alpha&ci=true&range=30d',
    'downloads_per_day_by_installer_by_type_by_ci',
  ],
  ['downpour', 'downloads-summary?package=alpha', 'downloads_per_day'],
  ['downpour', 'top-packages', 'downloads_by_package'],
  ['downpour', 'package-rank?package=alpha', 'downloads_by_package'],
  ['downpour', 'top-packages?range=30d', 'downloads_per_day'],
  ['clickpy', 'downloads-over-time?package=alpha', 'pypi_downloads_per_day'],
  ['clickpy', 'downloads-by-version?package=alpha', 'pypi_downloads_by_version'],
  ['clickpy', 'downloads-by-country?package=alpha', 'pypi_downloads_per_day_by_version_by_country'],
  ['clickpy', 'downloads-by-type?package=alpha&installer=pip&python=3.12', 'pypi'],
  [
    'clickpy',
    'downloads-by-type?package=alpha&installer=pip',
    'pypi_downloads_per_day_by_version_by_installer_by_type_by_country',
  ],
  ['clickpy', 'package-extent?package=alpha', 'pypi_downloads_max_min'],
  ['clickpy', 'top-packages', 'pypi_downloads'],
  ['clickpy', 'registry-totals', 'pypi_downloads'],
];

describe('the table that answers', () => {
  it.each(chosen)('of schema %s for %s is %s', async (schema, question, table) => {
    const { meta } = await proxyOf(schema, 'over').result(`/v1/queries/${question}`);
    expect(meta.table).toBe(table);
  });

  it('has days while the last day still runs, even for all of time', async () => {
    const over = await proxyOf('downpour', 'over').result('/v1/queries/top-packages');
    const running = await proxyOf('downpour', 'running').result('/v1/queries/top-packages');
    expect([over.meta.table, running.meta.table]).toEqual(['downloads_by_package', 'downloads_per_day']);
  });

  it('is the one the plan names, with a reason for every other', async () => {
    const path = '/v1/queries/downloads-by-country';
    const question = 'package=alpha&version=1.0';
    const proxy = proxyOf('clickpy', 'over');
    const { meta } = await proxy.result(`${path}?${question}`);
    const response = await proxy.get(`${path}/plan?${question}`);
    const plan = await response.json();
    expect(plan).toMatchObject({ query: 'downloads-by-country', schema: 'clickpy', table: meta.table });
    const refused = plan.mismatches.map(({ table }: { table: string }) => table);
    const all = [pypiCatalogue.schemas.clickpy.base, ...pypiCatalogue.schemas.clickpy.rollups];
    expect([...refused, meta.table].sort()).toEqual(all.map(({ name }) => name).sort());
    expect(plan.mismatches).toContainEqual({
      table: 'pypi_downloads_per_day_by_version_by_installer_by_type',
      reason: 'unsound-sorting-key',
      columns: ['type'],
      description: expect.stringContaining('its sorting key leaves that out'),
    });
    expect(plan.sql).toContain(`\`pypi\`.\`${meta.table}\``);
    expect(Object.values(plan.parameters)).toEqual(expect.arrayContaining(['alpha', '1.0']));
    const text = await proxy.get(`${path}/plan.txt?${question}`);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = (await text.text()).split('\n');
    expect(lines[3]).toMatch(new RegExp(`^Reads: ${meta.table}, about \\d+ rows$`));
    for (const { description } of plan.mismatches) expect(lines).toContain(`  ${description}`);
  });
});

describe('provenance', () => {
  it('counts the rows ClickHouse read, and the time it took', async () => {
    const proxy = proxyOf('downpour', 'over');
    const { meta } = await proxy.result('/v1/queries/downloads-by-country?package=alpha&version=1.0');
    expect(meta.rowsRead).toBeGreaterThan(500);
    expect(meta.elapsedMs).toBeGreaterThan(0);
    expect(meta.elapsedMs).toBeLessThan(10_000);
  });

  it('says which days were answered', async () => {
    const { meta } = await proxyOf('downpour', 'running').result(
      '/v1/queries/downloads-over-time?package=Beta_Lib&to=2030-01-01',
    );
    expect(meta.range).toEqual({ from: '2026-01-14', to: '2026-02-10' });
    expect(meta.granularity).toBe('day');
  });
});

describe('parts', () => {
  it.each(schemas)(
    'of schema %s add up to the total, whatever the dimension, limit and filter',
    async (schema) => {
      const proxy = proxyOf(schema, 'over');
      const total = (result: Result): number => {
        const at = result.columns.findIndex(({ name }) => name === 'downloads');
        return result.rows.reduce((sum, row) => sum + Number(row[at]), 0);
      };
      for (const filter of ['package=alpha', 'package=alpha&mirrors=exclude&country=!US', 'installer=pip']) {
        const whole = total(await proxy.result(`/v1/queries/downloads-over-time?${filter}&range=60d`));
        expect(whole).toBeGreaterThan(0);
        for (const name of PLAIN_QUERIES.filter(
          (query) => pypiCatalogue.queries[query].kind === 'breakdown',
        )) {
          const parts = total(await proxy.result(`/v1/queries/${name}?${filter}&range=60d&limit=1`));
          expect({ name, filter, parts }).toEqual({ name, filter, parts: whole });
        }
      }
    },
  );
});
