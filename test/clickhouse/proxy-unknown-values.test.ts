import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

describe.each(['downpour', 'clickpy'] as const)('a filter value, on schema %s', (schema) => {
  let clickhouse: EmbeddedClickHouse;
  let proxy: TestProxy;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse({
      readerPort: 0,
      readonly: 1,
      databases: ['downpour', 'pypi'],
    });
    await loadRawDownloads(clickhouse.url);
    proxy = await startProxy({
      clickhouse: { url: clickhouse.readerUrl ?? '' },
      schema,
      now: () => AFTER_LAST_DAY,
    });
  });
  afterAll(async () => {
    await proxy.close();
    await clickhouse.close();
  });

  it.each([
    [
      'downloads-over-time',
      'package=newborn&version=9.9',
      'version',
      'newborn has no download with Version "9.9"',
    ],
    [
      'downloads-over-time',
      'package=newborn&version=2.0',
      'version',
      'newborn has no download with Version "2.0"',
    ],
    [
      'downloads-by-version',
      'package=alpha&country=USA',
      'country',
      'The data has no download with Country "USA"',
    ],
    [
      'downloads-summary',
      'package=alpha&python=3.12.1',
      'python',
      'no download with Python version "3.12.1"',
    ],
    ['package-rank', 'package=alpha&system=Linuxx', 'system', 'no download with System "Linuxx"'],
    ['package-extent', 'package=alpha&installer=pipp', 'installer', 'no download with Installer "pipp"'],
    ['top-packages', 'type=wheel', 'type', 'no download with File type "wheel"'],
    ['registry-totals', 'ci=yes', 'ci', 'no download with CI "yes"'],
    ['package-search', 'search=al&country=ZZ', 'country', 'no download with Country "ZZ"'],
  ])('that never occurs is a problem: %s?%s', async (query, parameters, parameter, detail) => {
    expect(await proxy.problem(`/v1/queries/${query}?${parameters}`)).toMatchObject({
      status: 404,
      code: 'unknown-value',
      parameter,
      detail: expect.stringContaining(detail),
    });
  });

  it.each([
    ['that occurs elsewhere', 'package=newborn&country=US'],
    ['beside one that occurs', 'package=alpha&country=US&country=USA'],
    ['that is left out', 'package=alpha&country=!USA'],
    ['that no mirror has', 'package=newborn&mirrors=only'],
    ['that stands for no value', 'package=newborn&system=unknown'],
  ])('%s is answered, with zeros where there is nothing', async (_case, parameters) => {
    const { rows } = await proxy.result(`/v1/queries/downloads-over-time?${parameters}`);
    expect(rows.length).toBeGreaterThan(0);
  });
});
