import { pypiCatalogue } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchemaAt } from '../support/apply-schema.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

/** Names and how often each is downloaded; popular ones among their misspellings, and ties. */
const DOWNLOADS: Readonly<Record<string, number>> = {
  requests: 50,
  'requests-oauthlib': 9,
  'requests-toolbelt': 12,
  'types-requests': 30,
  grequests: 3,
  reqests: 1,
  flask: 20,
  flake8: 25,
  flas: 2,
  pillow: 40,
  willow: 2,
  numpy: 60,
  'scikit-learn': 33,
  scikitlearn: 1,
  'zope-interface': 7,
  ab: 4,
  abc: 5,
  abd: 5,
  bac: 6,
};

const { clickpy, downpour } = pypiCatalogue.schemas;

describe.each(['clickpy', 'downpour'] as const)('a package search, on schema %s', (schema) => {
  let clickhouse: EmbeddedClickHouse;
  let proxy: TestProxy;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse({
      readerPort: 0,
      readonly: 1,
      databases: ['downpour', 'pypi'],
    });
    await applySchemaAt({ url: clickhouse.url }, schema);
    const { database, base } = { clickpy, downpour }[schema];
    const names = Object.entries(DOWNLOADS).map(([name, downloads]) => `('${name}', ${downloads})`);
    const source = `values('project String, n UInt32', ${names.join(', ')})`;
    const rows =
      schema === 'clickpy'
        ? `(date, project) SELECT toDate('2026-01-05'), project FROM ${source} ARRAY JOIN range(n)`
        : `(date, project, count) SELECT toDate('2026-01-05'), project, n FROM ${source}`;
    const { status, text } = await postStatement(
      clickhouse.url,
      `INSERT INTO ${quoteTable(database, base.name)} ${rows}`,
    );
    expect([status, text]).toEqual([200, '']);
    proxy = await startProxy({
      clickhouse: { url: clickhouse.readerUrl ?? '' },
      schema,
      now: () => new Date('2026-01-07T00:00:00Z'),
    });
  });
  afterAll(async () => {
    await proxy.close();
    await clickhouse.close();
  });

  const found = async (search: string, limit = 8): Promise<readonly string[]> => {
    const parameters = new URLSearchParams({ search, limit: String(limit) });
    const { rows } = await proxy.result(`/v1/queries/package-search?${parameters}`);
    expect(rows.map(([name, downloads]) => [name, downloads])).toEqual(
      rows.map(([name]) => [name, String(DOWNLOADS[String(name)])]),
    );
    return rows.map(([name, , match]) => `${match} ${name}`);
  };

  it.each([
    [
      'the name itself, its beginning, a part, then one nearly so',
      'requests',
      [
        'exact requests',
        'prefix requests-toolbelt',
        'prefix requests-oauthlib',
        'part types-requests',
        'part grequests',
        'similar reqests',
      ],
    ],
    ['a beginning before everything else', 'fla', ['prefix flake8', 'prefix flask', 'prefix flas']],
    ['what lacks a letter', 'requsts', ['similar requests', 'similar grequests', 'similar reqests']],
    ['two neighbours exchanged', 'reqeusts', ['similar requests', 'similar grequests', 'similar reqests']],
    ['neighbours exchanged at the end', 'pillwo', ['similar pillow', 'similar willow']],
    ['a letter too many', 'numppy', ['similar numpy']],
    ['one slip in a short name', 'flsk', ['similar flask']],
    ['not two slips in a short name', 'flkks', []],
    ['neighbours exchanged in three letters', 'acb', ['similar abc', 'similar ab']],
    ['equals by name where downloads are the same', 'ab', ['exact ab', 'prefix abc', 'prefix abd']],
    ['nothing but beginnings for two letters', 'ba', ['prefix bac']],
    ['words in any spelling', 'Zope.Interface', ['exact zope-interface']],
    ['words parted by a space', 'scikit learn', ['exact scikit-learn', 'similar scikitlearn']],
    ['words not parted', 'SciKitLearn', ['exact scikitlearn', 'similar scikit-learn']],
    ['a percent sign as it is', 're%uests', ['similar requests', 'similar grequests', 'similar reqests']],
    ['no wildcard', 'r%', []],
    [
      'an underscore as a separator',
      'requests_',
      [
        'prefix requests-toolbelt',
        'prefix requests-oauthlib',
        'similar requests',
        'similar grequests',
        'similar reqests',
      ],
    ],
    ['letters that no name has', 'pillöw', ['similar pillow', 'similar willow']],
    ['what is far off', 'kubernetes', []],
  ])('finds %s: %s', async (_case, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  it('lists no more than asked for, the best', async () => {
    expect(await found('requests', 2)).toEqual(['exact requests', 'prefix requests-toolbelt']);
    expect(await found('requsts', 1)).toEqual(['similar requests']);
  });

  it('reads each name once, from a rollup', async () => {
    const { meta } = await proxy.result('/v1/queries/package-search?search=requsts');
    expect(meta.table).not.toBe({ clickpy, downpour }[schema].base.name);
    expect(meta.rowsRead).toBe(Object.keys(DOWNLOADS).length);
  });
});
