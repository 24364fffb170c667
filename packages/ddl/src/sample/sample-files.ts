import type { SideTable } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { writtenNames } from './package-names.ts';
import { formerlySix, requirements } from './requirements.ts';
import type { SampleShape } from './sample-select.ts';
import { versionNameSql } from './version-name.ts';

/** Account on GitHub that the sample's packages name; their repositories are called after them. */
export const SAMPLE_ACCOUNT = 'downpour-sample';

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const list = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`;

const name = `transform(project, ${list(Object.keys(writtenNames))}, ${list(Object.values(writtenNames))}, project)`;
const required = `CAST((${list(Object.keys(requirements))}, [${Object.values(requirements).map(list).join(', ')}]), 'Map(String, Array(String))')[project]`;

const values: Readonly<Record<string, string>> = {
  project: 'project',
  metadata_version: "'2.4'",
  name,
  version: 'version',
  summary: `concat('Made-up metadata of ', ${name}, ', for trying Downpour')`,
  description: "''",
  description_content_type: "'text/markdown'",
  author: `concat('The ', ${name}, ' contributors')`,
  author_email: "concat('contributors@', project, '.example')",
  license: "['MIT', 'Apache-2.0', 'BSD-3-Clause', 'MIT License'][1 + cityHash64(project, 'licence') % 4]",
  classifiers: "['Programming Language :: Python :: 3', 'Operating System :: OS Independent']",
  home_page: "if(cityHash64(project, 'home page') % 3 = 0, concat('https://', project, '.example'), '')",
  requires_python: "if(is_early, '>=3.7', concat('>=3.', toString(8 + scheme % 3)))",
  requires_dist: `if(is_early AND project IN (${formerlySix.map(quoted).join(', ')}), arrayPushBack(${required}, 'six>=1.10'), ${required})`,
  project_urls: `[concat('Source, https://github.com/${SAMPLE_ACCOUNT}/', project, '.git'), concat('Documentation, https://', project, '.example/docs')]`,
  uploaded_via: "'twine/6.0.1'",
  upload_time: "toDateTime64(released, 3, 'UTC') + toIntervalSecond(21600 + h % 43200 + 7 * is_sdist)",
  filename: `concat(replaceAll(${name}, '-', '_'), '-', version, if(is_sdist, '.tar.gz', '-py3-none-any.whl'))`,
  size: 'toInt64(20000 + cityHash64(project) % 900000 + 300 * release)',
  python_version: "if(is_sdist, 'source', 'py3')",
  packagetype: "if(is_sdist, 'sdist', 'bdist_wheel')",
  sha256_digest: 'lower(hex(SHA256(concat(project, version, toString(is_sdist)))))',
  yanked: "release < newest AND cityHash64(h, 'yanked') % 40 = 0",
};

/**
 * `INSERT` of the uploaded files of every release of the sample's packages into a table of uploaded files: a wheel, and of
 * most packages a source distribution. Versions and days are those the downloads are drawn from, so that no file is
 * downloaded before it is there.
 */
export function sampleFilesInsert(
  shape: SampleShape,
  options: Readonly<{ table: SideTable; into: string; database: string; packageDays: string }>,
): string {
  const { table, into, database, packageDays } = options;
  const columns = Object.keys(table.columns).filter((column) => Object.hasOwn(values, column));
  return `INSERT INTO ${quoteTable(database, into)} (${columns.map(quoteIdentifier).join(', ')})
SELECT ${columns.map((column) => values[column]).join(', ')}
FROM (
  SELECT project, scheme, newest, release, published_on + release * release_every AS released,
    release * 2 < newest AS is_early, cityHash64(${shape.seed}, project, release, 'file') AS h, ${versionNameSql}
  FROM (
    SELECT project, any(scheme) AS scheme, any(release_every) AS release_every, any(date - published_days) AS published_on,
      least(intDiv(max(published_days), release_every), any(last_release)) AS newest
    FROM ${quoteTable(database, packageDays)}
    GROUP BY project
  )
  ARRAY JOIN range(newest + 1) AS release
)
ARRAY JOIN if(cityHash64(project, 'sdist') % 10 = 0, [0], [0, 1]) AS is_sdist`;
}
