import { parseRequirement, type Requirement } from '../../pypi/parse-requirement.ts';
import { requirementPattern } from '../../sql/requirement.ts';
import { filesFragments, releaseRank } from '../files-fragments.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';
import { beyondParts, compareTexts, packedParts, topParts } from '../top-parts.ts';
import { withoutFiles } from '../without-files.ts';

/**
 * Projects of which any file ever required the package are the candidates; whether their latest stable release does
 * decides. Their lines on the package leave ClickHouse as they stand, and are read here.
 */
export const dependentsShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const { resolved, dimension, measure, bind, from } = fragments;
    const subject = resolved.subject ?? '';
    const amounts = `SELECT ${dimension('package')} AS value, toUInt64(${measure('downloads')}) AS amount, CAST([], 'Array(String)') AS lines ${from([`${dimension('package')} IN (${candidates(fragments)})`])} GROUP BY value`;
    const requiring = `SELECT project AS value, toUInt64(0) AS amount, latest_lines AS lines FROM (${latestLines(fragments)})`;
    const cells = `SELECT value, sum(amount) AS total, groupArrayArray(lines) AS all_lines FROM (${requiring} UNION ALL ${amounts}) GROUP BY value HAVING notEmpty(all_lines)`;
    const top = `SELECT value, total, all_lines, count() OVER () AS every, sum(total) OVER () AS whole FROM (${cells}) ORDER BY total DESC, value ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
    return {
      columns: `groupArray(value) AS packages, groupArray(toString(total)) AS amounts, groupArray(arrayDistinct(all_lines)) AS lines, toString(any(every)) AS every_package, toString(any(whole)) AS whole_amount, toString(${filesFragments(fragments).isKnown(subject)}) AS known`,
      from: `FROM (${top})`,
    };
  },
  refusal: ({ subject = '' }, [row]) =>
    row === undefined || (row.known === '0' && textsOf(row.packages).length === 0)
      ? withoutFiles(subject)
      : undefined,
  assemble: ({ subject = '', limit = 1 }, [row = {}]) => {
    const parts = packedParts(row.packages, row.amounts);
    const beyond = beyondParts(parts, row.every_package, row.whole_amount);
    const requirements = requirementsOf(row, subject);
    return topParts(parts, limit, beyond).map(({ value, isOther, members, amount }) => {
      const { extra, specifier } = (isOther ? undefined : requirements.get(value)) ?? {};
      return [value, isOther, String(members), extra ?? null, specifier || null, String(amount)];
    });
  },
};

/** Whether a line is on the package. Most lines lack the longest word of its name, which is found out faster. */
function isOwnLine({ resolved, bind }: QueryFragments): string {
  const subject = resolved.subject ?? '';
  const [word = subject] = subject.split('-').toSorted((a, b) => b.length - a.length);
  return `line -> positionCaseInsensitive(line, ${bind('String', word)}) > 0 AND match(lower(line), ${bind('String', requirementPattern(subject))})`;
}

function candidates(fragments: QueryFragments): string {
  const { table, project } = filesFragments(fragments);
  const itself = fragments.bind('String', fragments.resolved.subject ?? '');
  return `SELECT ${project} AS candidate FROM ${table} WHERE arrayExists(${isOwnLine(fragments)}, requires_dist) AND candidate != ${itself}`;
}

function latestLines(fragments: QueryFragments): string {
  const { table, project, yanked } = filesFragments(fragments);
  const releases = `SELECT ${project} AS dependent, version, min(${yanked}) AS all_yanked, groupArrayArray(arrayFilter(${isOwnLine(fragments)}, requires_dist)) AS own_lines FROM ${table} WHERE dependent IN (${candidates(fragments)}) GROUP BY dependent, version`;
  return `SELECT dependent AS project, argMax(own_lines, ${releaseRank('version', 'all_yanked')}) AS latest_lines FROM (${releases}) GROUP BY dependent HAVING notEmpty(latest_lines)`;
}

/** Of several lines of one package: a hard requirement, else the first extra; then the first specifier. */
function requirementsOf(row: RawRow, subject: string): ReadonlyMap<string, Requirement> {
  const lines = Array.isArray(row.lines) ? row.lines : [];
  return new Map(
    textsOf(row.packages).flatMap((name, i) => {
      const [strongest] = textsOf(lines[i])
        .flatMap((line) => parseRequirement(line) ?? [])
        .filter((requirement) => requirement.name === subject)
        .sort((a, b) => compareTexts(a.extra ?? '', b.extra ?? '') || compareTexts(a.specifier, b.specifier));
      return strongest === undefined ? [] : [[name, strongest] as const];
    }),
  );
}
