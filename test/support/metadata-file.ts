/** A row of an export about uploaded files. Each is SQL, such as `'requests'` or `NULL`. */
export type UploadRow = readonly [
  name: string,
  version: string,
  filename: string,
  uploaded: string,
  summary: string,
  requires: string,
];

const text = (column: string): string => `CAST(NULL, 'Nullable(String)') AS ${column}`;
const list = (column: string): string => `CAST([], 'Array(Nullable(String))') AS ${column}`;

/** Columns of an export of uploaded files that queries do without. */
export const optionalColumns = [
  ...['metadata_version', 'description', 'description_content_type', 'keywords', 'uploaded_via', 'path'],
  ...['python_version', 'packagetype', 'comment_text', 'md5_digest', 'sha256_digest', 'blake2_256_digest'],
  ...['platform', 'requires', 'provides', 'obsoletes', 'provides_dist', 'obsoletes_dist'],
  ...['requires_external', 'has_signature'],
] as const;

/** A SELECT of an export of uploaded files as BigQuery has it: texts and times can be NULL, lists can have NULL in them. */
export const metadataSelect = (rows: readonly UploadRow[], extra = ''): string =>
  `SELECT '2.1' AS metadata_version, n AS name, v AS version, s AS summary, ${text('description')}, ${text('description_content_type')},
    'An Author' AS author, ${text('author_email')}, ${text('maintainer')}, ${text('maintainer_email')}, 'MIT' AS license, ${text('keywords')},
    CAST(['Framework :: Pytest', NULL, 'Topic :: Software'], 'Array(Nullable(String))') AS classifiers, ${list('platform')}, ${text('home_page')},
    ${text('download_url')}, ${text('requires_python')}, ${list('requires')}, ${list('provides')}, ${list('obsoletes')}, d AS requires_dist,
    ${list('provides_dist')}, ${list('obsoletes_dist')}, ${list('requires_external')}, ${list('project_urls')}, ${text('uploaded_via')},
    u AS upload_time, f AS filename, CAST(if(f = 'none.whl', NULL, 1234), 'Nullable(Int64)') AS size, ${text('path')}, ${text('python_version')},
    'bdist_wheel' AS packagetype, ${text('comment_text')}, CAST(NULL, 'Nullable(Bool)') AS has_signature, ${text('md5_digest')},
    ${text('sha256_digest')}, ${text('blake2_256_digest')}${extra}
  FROM values('n Nullable(String), v Nullable(String), f Nullable(String), u Nullable(DateTime64(6, \\'UTC\\')), s Nullable(String), d Array(Nullable(String))', ${rows.map((row) => `(${row.join(', ')})`).join(', ')})`;
