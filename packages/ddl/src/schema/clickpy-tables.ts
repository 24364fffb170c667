import { quoteTable } from '@downpour/core/sql';
import type { DictionaryObject, TableObject } from './schema-object.ts';

/** ClickPy's names of countries. */
export const clickpyTables: readonly TableObject[] = [
  {
    kind: 'table',
    name: 'countries',
    columns: [
      { name: 'name', type: 'String' },
      { name: 'code', type: 'String' },
    ],
    engine: 'MergeTree',
    sortingKey: ['code'],
    partitionBy: '',
  },
];

/** ClickPy's dictionaries over those tables. */
export const clickpyDictionaries = (database: string): readonly DictionaryObject[] => [
  {
    kind: 'dictionary',
    name: 'countries_dict',
    definition: `(\`name\` String, \`code\` String)
PRIMARY KEY code
SOURCE(CLICKHOUSE(QUERY 'SELECT name, code FROM ${quoteTable(database, 'countries')}'))
LIFETIME(MIN 0 MAX 300)
LAYOUT(COMPLEX_KEY_HASHED())`,
  },
  {
    kind: 'dictionary',
    name: 'last_updated_dict',
    definition: `(\`name\` String, \`last_update\` DateTime64(3))
PRIMARY KEY name
SOURCE(CLICKHOUSE(QUERY 'SELECT name, max(upload_time) AS last_update FROM ${quoteTable(database, 'projects')} GROUP BY name'))
LIFETIME(MIN 0 MAX 300)
LAYOUT(COMPLEX_KEY_HASHED())`,
  },
];
