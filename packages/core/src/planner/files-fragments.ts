import { quoteIdentifier } from '../sql/identifier.ts';
import { normalizedName } from '../sql/normalized-name.ts';
import { isPreRelease, isVersion, versionKey } from '../sql/version-order.ts';
import type { QueryFragments } from './query-fragments.ts';

// What the table of uploaded files says, the same on every schema: names by PEP 503, days in UTC, and which release counts
// as the latest. A release is a project and a version; its day is that of its first file.

/** Pieces of SQL over the table of uploaded files. */
export type FilesFragments = Readonly<{
  /** `` `database`.`table` ``. */
  table: string;
  /** Name of the file's project by PEP 503: a column where the table has one, else made from the name as written. */
  project: string;
  /** Whether the file was yanked: 1, 0, or NULL where the table does not say. */
  yanked: string;
  /** Day of the upload, UTC. */
  day: string;
  /** Condition for the files of one project, so written that the sorting key narrows it down. */
  ofProject: (name: string) => string;
  /** Whether any file of a project is known, as a value: 1 or 0. */
  isKnown: (name: string) => string;
}>;

/** Makes the fragments for the files the server has. */
export function filesFragments({ side, bind }: QueryFragments): FilesFragments {
  const { table, has } = side('files');
  const project = has('project') ? quoteIdentifier('project') : normalizedName('name');
  const isNamed = (name: string): string => `${project} = ${bind('String', name)}`;
  const ofProject = has('project')
    ? isNamed
    : (name: string): string => `${beginsLike(bind, name)} AND ${isNamed(name)}`;
  return {
    table,
    project,
    yanked: has('yanked') ? 'toUInt8(yanked)' : "CAST(NULL, 'Nullable(UInt8)')",
    day: "toDate(upload_time, 'UTC')",
    ofProject,
    isKnown: (name) => `(SELECT count() FROM (SELECT 1 FROM ${table} WHERE ${ofProject(name)} LIMIT 1))`,
  };
}

/** Tables sorted by the name as written: it begins with the same letter in either case, or with a space. */
function beginsLike(bind: QueryFragments['bind'], name: string): string {
  const letter = name.slice(0, 1);
  const either = [letter.toLowerCase(), letter.toUpperCase()].map(
    (first) => `startsWith(name, ${bind('String', first)})`,
  );
  return `(${either.join(' OR ')} OR name < '0')`;
}

/**
 * Puts releases in order, so that the largest is the latest: a version by PEP 440 before other text, then one that is not
 * yanked, then one that is no pre-release, then the greater version:
 * `concat(toString(match(lower(version), …)), toString(ifNull(yanked, 0) = 0), toString(NOT match(…)), …)`. One text, since
 * ClickHouse compares tuples many times slower.
 */
export const releaseRank = (version: string, yanked: string): string =>
  `concat(toString(${isVersion(version)}), toString(ifNull(${yanked}, 0) = 0), toString(NOT ${isPreRelease(version)}), ${versionKey(version)})`;
