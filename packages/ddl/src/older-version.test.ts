import { describe, expect, it } from 'vitest';
import { isOlderVersion } from './older-version.ts';
import { createObject } from './render/create-object.ts';

describe('isOlderVersion', () => {
  it.each([
    ['23.8', '23.8', false],
    ['23.8.1.1', '23.8', false],
    ['23.7.9.1', '23.8', true],
    ['24.1', '23.8', false],
    ['24.10.2', '24.2', false],
    ['22.12', '23.8', true],
  ])('%s before %s: %s', (version, than, older) => {
    expect(isOlderVersion(version, than)).toBe(older);
  });
});

describe('a table whose whole sorting key stays in memory', () => {
  const table = {
    kind: 'table',
    name: 'lookup',
    columns: [{ name: 'project', type: 'String' }],
    engine: 'MergeTree',
    sortingKey: ['project'],
    partitionBy: '',
    indexGranularity: 1024,
    wholeKeyInMemory: true,
  } as const;
  const kept = 'primary_key_ratio_of_unique_prefix_values_to_skip_suffix_columns = 1';

  it.each([
    [undefined, true],
    ['26.7.2.1', true],
    ['24.2.1', true],
    ['24.1.8', false],
    ['23.8.16', false],
  ])('asks a server of version %s for that: %s', (version, asks) => {
    const sql = createObject('db', table, version);
    expect(sql).toContain('SETTINGS index_granularity = 1024');
    expect(sql.includes(kept)).toBe(asks);
  });
});
