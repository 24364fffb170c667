import type { Cell } from '../../protocol/result.ts';
import { parseRequirement, type Requirement } from '../../pypi/parse-requirement.ts';
import { requirementName } from '../../sql/requirement.ts';
import { filesFragments, releaseRank } from '../files-fragments.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';
import { compareAmounts, compareTexts } from '../top-parts.ts';
import { withoutFiles, withoutRelease } from '../without-files.ts';

/**
 * The lines of one release as they stand, those of all its files together, and the downloads of the packages they name.
 * The lines are read here.
 */
export const dependenciesShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const { dimension, measure, from } = fragments;
    const named = `SELECT ${requirementName('line')} FROM (${chosenRelease(fragments)}) ARRAY JOIN lines AS line`;
    const downloads = `SELECT ${dimension('package')} AS package, ${measure('downloads')} AS amount ${from([`${dimension('package')} IN (${named})`])} GROUP BY package`;
    const packed = `SELECT groupArray(package) AS packages, groupArray(toString(amount)) AS amounts FROM (${downloads})`;
    return {
      columns:
        'toString(release_count) AS releases, toString(found_count) AS found, lines, packages, amounts',
      from: `FROM (${chosenRelease(fragments)}) AS chosen CROSS JOIN (${packed}) AS packed`,
    };
  },
  refusal: ({ subject = '', release }, [row]) => {
    if (row === undefined || row.releases === '0') return withoutFiles(subject);
    return row.found === '0' ? withoutRelease(subject, release ?? '') : undefined;
  },
  assemble: (resolved, [row = {}]) => {
    const amounts = textsOf(row.amounts);
    const downloads = new Map(textsOf(row.packages).map((name, i) => [name, amounts[i] ?? '0']));
    const amountOf = ({ name }: Requirement): bigint => BigInt(downloads.get(name) ?? '0');
    return distinct(textsOf(row.lines))
      .sort(
        (a, b) =>
          compareTexts(a.extra ?? '', b.extra ?? '') ||
          compareAmounts(amountOf(b), amountOf(a)) ||
          compareTexts(a.name, b.name) ||
          compareTexts(a.specifier, b.specifier) ||
          compareTexts(a.marker, b.marker),
      )
      .slice(0, resolved.limit ?? 1)
      .map((requirement): readonly Cell[] => [
        requirement.name,
        requirement.extra ?? null,
        requirement.specifier === '' ? null : requirement.specifier,
        requirement.marker === '' ? null : requirement.marker,
        String(amountOf(requirement)),
      ]);
  },
};

/** One row: how many releases there are, how many of them are the one asked for, and its lines. */
function chosenRelease(fragments: QueryFragments): string {
  const { resolved, bind } = fragments;
  const { table, yanked, ofProject } = filesFragments(fragments);
  const releases = `SELECT version, min(${yanked}) AS all_yanked, groupUniqArrayArray(requires_dist) AS all_lines FROM ${table} WHERE ${ofProject(resolved.subject ?? '')} GROUP BY version`;
  if (resolved.release === undefined) {
    return `SELECT count() AS release_count, count() AS found_count, argMax(all_lines, ${releaseRank('version', 'all_yanked')}) AS lines FROM (${releases})`;
  }
  const isChosen = `version = ${bind('String', resolved.release)}`;
  return `SELECT count() AS release_count, countIf(${isChosen}) AS found_count, argMax(all_lines, ${isChosen}) AS lines FROM (${releases})`;
}

function distinct(lines: readonly string[]): Requirement[] {
  const read = lines.flatMap((line) => parseRequirement(line) ?? []);
  return [
    ...new Map(
      read.map((requirement) => {
        const { name, extra, specifier, marker } = requirement;
        return [JSON.stringify([name, extra, specifier, marker]), requirement];
      }),
    ).values(),
  ];
}
