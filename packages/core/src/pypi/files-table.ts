import type { SideTable } from '../catalogue/side-table.ts';

const text = 'String';
const list = 'Array(String)';

/** Columns of ClickPy's `projects`, those of the export of PyPI's metadata: one row per uploaded file. */
const exported = {
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
} as const;

const required = [
  'name',
  'version',
  'filename',
  'upload_time',
  'summary',
  'author',
  'author_email',
  'maintainer',
  'maintainer_email',
  'license',
  'classifiers',
  'home_page',
  'download_url',
  'project_urls',
  'requires_python',
  'requires_dist',
  'size',
] as const;

/** ClickPy's table of uploaded files. Its names are as the project wrote them, and it says nothing of yanked files. */
export const clickpyFiles: SideTable = {
  name: 'projects',
  columns: exported,
  required,
  engine: 'MergeTree',
  sortingKey: ['name'],
};

/**
 * Downpour's table of uploaded files: ClickPy's columns, the name as PEP 503 normalises it, which leads the sorting key,
 * and whether the file was yanked (NULL where the export does not say).
 */
export const downpourFiles: SideTable = {
  name: 'files',
  columns: { project: text, ...exported, yanked: 'Nullable(Bool)' },
  required: ['project', 'yanked', ...required],
  engine: 'MergeTree',
  sortingKey: ['project', 'version'],
};
