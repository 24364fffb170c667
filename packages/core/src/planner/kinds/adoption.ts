import type { Cell } from '../../protocol/result.ts';
import { isPreRelease, isVersion, versionKey } from '../../sql/version-order.ts';
import { addDays, daysBetween, earlier, later, type UtcDate } from '../../time/utc-date.ts';
import { filesFragments } from '../files-fragments.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { textsOf } from '../texts-of.ts';
import { withoutFiles } from '../without-files.ts';

/** Days after its release that a version is followed for. */
const OLDEST_AGE = 365;

/** Releases in one array, days in others: the downloads of all versions, and those of the releases. */
export const adoptionShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const { resolved, dimension, measure, day, from } = fragments;
    const cells = `SELECT ${day()} AS day, ${dimension('version')} AS of_version, ${measure('downloads')} AS amount ${from()} GROUP BY day, of_version`;
    const isChosen = `of_version IN (SELECT version FROM (${chosenReleases(fragments)}))`;
    const days = `SELECT day, sum(amount) AS whole, groupArrayIf(tuple(of_version, toString(amount)), ${isChosen}) AS parts FROM (${cells}) GROUP BY day`;
    const packed = `SELECT groupArray(toString(day)) AS dates, groupArray(toString(whole)) AS wholes, groupArray(parts) AS day_parts FROM (${days})`;
    const releases = `SELECT groupArray(version) AS versions, groupArray(toString(released)) AS released_on FROM (${chosenReleases(fragments)})`;
    return {
      columns: `versions, released_on, dates, wholes, day_parts, toString(${filesFragments(fragments).isKnown(resolved.subject ?? '')}) AS known`,
      from: `FROM (${releases}) AS releases CROSS JOIN (${packed}) AS packed`,
    };
  },
  refusal: ({ subject = '' }, [row]) =>
    row === undefined || row.known === '0' ? withoutFiles(subject) : undefined,
  assemble: (resolved, [row = {}]) => {
    const released = textsOf(row.released_on);
    const byDay = readDays(row);
    return textsOf(row.versions).flatMap((version, i) =>
      ageRows(resolved, version, released[i] ?? '', byDay),
    );
  },
};

/** The releases the version filter names; without one the latest stable ones that are not yanked. Latest day first. */
function chosenReleases(fragments: QueryFragments): string {
  const { resolved, bind } = fragments;
  const { table, yanked, day, ofProject } = filesFragments(fragments);
  const releases = `SELECT version, min(${day}) AS released, min(${yanked}) AS all_yanked FROM ${table} WHERE ${ofProject(resolved.subject ?? '')} GROUP BY version`;
  const named = resolved.releases ?? [];
  const isNamed = named.some(({ operator }) => operator === 'in');
  const conditions = [
    `released < ${bind('Date', resolved.range.to)}`,
    ...named.map(
      ({ operator, values }) =>
        `version ${operator === 'in' ? 'IN' : 'NOT IN'} ${bind('Array(String)', values)}`,
    ),
    ...(isNamed
      ? []
      : [`${isVersion('version')}`, `NOT ${isPreRelease('version')}`, 'ifNull(all_yanked, 0) = 0']),
  ];
  const limit = isNamed ? '' : ` LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
  return `SELECT version, released FROM (${releases}) WHERE ${conditions.join(' AND ')} ORDER BY released DESC, ${versionKey('version')} DESC${limit}`;
}

/** Downloads of a day, of all versions and by version. */
type Day = Readonly<{ whole: string; byVersion: ReadonlyMap<string, string> }>;

function readDays(row: RawRow): ReadonlyMap<UtcDate, Day> {
  const wholes = textsOf(row.wholes);
  const parts = Array.isArray(row.day_parts) ? row.day_parts : [];
  return new Map(
    textsOf(row.dates).map((date, i) => {
      const cells = (Array.isArray(parts[i]) ? parts[i] : []).map((cell: unknown) => {
        const [version = '', amount = '0'] = textsOf(cell);
        return [version, amount] as const;
      });
      return [date, { whole: wholes[i] ?? '0', byVersion: new Map(cells) }];
    }),
  );
}

function ageRows(
  { range }: ResolvedQuery,
  version: string,
  released: UtcDate,
  byDay: ReadonlyMap<UtcDate, Day>,
): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  const end = earlier(range.to, addDays(released, OLDEST_AGE + 1));
  const begin = later(range.from, released);
  for (let date = begin, age = daysBetween(released, begin); date < end; date = addDays(date, 1), age++) {
    const day = byDay.get(date);
    const downloads = day?.byVersion.get(version) ?? '0';
    const share = day === undefined ? null : Number(downloads) / Number(day.whole);
    rows.push([version, released, date, age, downloads, share]);
  }
  return rows;
}
