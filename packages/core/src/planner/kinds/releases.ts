import { isPreRelease, versionKey } from '../../sql/version-order.ts';
import { filesFragments } from '../files-fragments.ts';
import { countText, type QueryShape } from '../query-shape.ts';
import { withoutFiles } from '../without-files.ts';

/** Releases of a package, greatest version first; the rows of one file count once, its first upload speaks for it. */
export const releasesShape: QueryShape = {
  compile: (fragments) => {
    const { resolved, bind } = fragments;
    const { table, yanked, day, ofProject } = filesFragments(fragments);
    const files = `SELECT version, filename, min(${day}) AS file_day, min(upload_time) AS file_time, max(size) AS file_size, min(${yanked}) AS file_yanked, argMin(requires_python, upload_time) AS file_python FROM ${table} WHERE ${ofProject(resolved.subject ?? '')} GROUP BY version, filename`;
    const releases = `SELECT version, min(file_day) AS released, min(file_yanked) AS all_yanked, count() AS file_count, sum(file_size) AS byte_count, argMin(file_python, tuple(file_time, filename)) AS python FROM (${files}) GROUP BY version`;
    const best = `SELECT *, ${versionKey('version')} AS release_key FROM (${releases}) ORDER BY release_key DESC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
    return {
      columns: `version, toString(released) AS released_on, ${isPreRelease('version')} AS prerelease, all_yanked, ${countText('file_count', 'files')}, ${countText('byte_count', 'bytes')}, python`,
      from: `FROM (${best})`,
      orderBy: 'release_key DESC',
    };
  },
  refusal: ({ subject = '' }, rows) => (rows.length === 0 ? withoutFiles(subject) : undefined),
  assemble: (_resolved, rows) =>
    rows.map((row) => [
      String(row.version),
      String(row.released_on),
      Number(row.prerelease) === 1,
      row.all_yanked === null ? null : Number(row.all_yanked) === 1,
      String(row.files),
      String(row.bytes),
      row.python === '' ? null : String(row.python),
    ]),
};
