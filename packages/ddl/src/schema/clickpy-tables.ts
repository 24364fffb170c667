import { quoteTable } from '@downpour/core/sql';
import type { DictionaryObject, TableObject } from './schema-object.ts';

const text = 'String';
const list = 'Array(String)';

const projectColumns: Readonly<Record<string, string>> = {
  metadata_version: text,
  name: text,
  version: text,
  summary: text,
  description: text,
  description_content_type: text,
  author: text,
  author_email: text,
  maintainer: text,
  maintainer_email: text,
  license: text,
  keywords: text,
  classifiers: list,
  platform: list,
  home_page: text,
  download_url: text,
  requires_python: text,
  requires: list,
  provides: list,
  obsoletes: list,
  requires_dist: list,
  provides_dist: list,
  obsoletes_dist: list,
  requires_external: list,
  project_urls: list,
  uploaded_via: text,
  upload_time: 'DateTime64(3)',
  filename: text,
  size: 'Int64',
  path: text,
  python_version: text,
  packagetype: text,
  comment_text: text,
  has_signature: 'Bool',
  md5_digest: text,
  sha256_digest: text,
  blake2_256_digest: text,
};

/** ClickPy's tables beside the downloads: one row per uploaded file, and names of countries. */
export const clickpyTables: readonly TableObject[] = [
  {
    kind: 'table',
    name: 'projects',
    columns: Object.entries(projectColumns).map(([name, type]) => ({ name, type })),
    engine: 'MergeTree',
    sortingKey: ['name'],
    partitionBy: '',
  },
  {
    kind: 'table',
    name: 'countries',
    columns: [
      { name: 'name', type: text },
      { name: 'code', type: text },
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
