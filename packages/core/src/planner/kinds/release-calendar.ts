import type { Cell } from '../../protocol/result.ts';
import { timeBucket } from '../../sql/time-bucket.ts';
import { versionKey } from '../../sql/version-order.ts';
import { filesFragments } from '../files-fragments.ts';
import type { QueryShape } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';

/** Releases per month of the most downloaded packages that have any: one row per package, its months as arrays. */
export const releaseCalendarShape: QueryShape = {
  compile: (fragments) => {
    const { resolved, dimension, measure, bind, from } = fragments;
    const { table, project, day } = filesFragments(fragments);
    const [start, end] = [bind('Date', resolved.range.from), bind('Date', resolved.range.to)];
    const releases = `SELECT ${project} AS file_project, version, min(${day}) AS released FROM ${table} GROUP BY file_project, version HAVING released >= ${start} AND released < ${end}`;
    const projects = `SELECT file_project, groupArray(tuple(${timeBucket('month', 'released')}, version)) AS releases FROM (${releases}) GROUP BY file_project`;
    const amounts = `SELECT ${dimension('package')} AS member, ${measure('downloads')} AS amount ${from()} GROUP BY member`;
    const top = `SELECT member, amount, releases FROM (${amounts}) AS downloaded INNER JOIN (${projects}) AS filed ON member = file_project ORDER BY amount DESC, member ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
    const each = `SELECT member, amount, tupleElement(release, 1) AS month, tupleElement(release, 2) AS released_version FROM (${top}) ARRAY JOIN releases AS release`;
    const months = `SELECT member, any(amount) AS total, month, count() AS release_count, argMax(released_version, ${versionKey('released_version')}) AS greatest FROM (${each}) GROUP BY member, month`;
    return {
      columns:
        'member, groupArray(month) AS months, groupArray(toString(release_count)) AS counts, groupArray(greatest) AS versions',
      from: `FROM (${months}) GROUP BY member`,
      orderBy: 'any(total) DESC, member ASC',
    };
  },
  assemble: ({ buckets = [] }, rows) =>
    rows.flatMap((row) => {
      const [months, counts, versions] = [textsOf(row.months), textsOf(row.counts), textsOf(row.versions)];
      return buckets.map(({ start, partial }): readonly Cell[] => {
        const place = months.indexOf(start);
        return [String(row.member), start, counts[place] ?? '0', versions[place] ?? null, partial];
      });
    }),
};
