import { isDeepStrictEqual } from 'node:util';
import type { Given } from './ask-planned.ts';
import type { Expected, Row } from './meaning.ts';

/** What is wrong with an answer, in words, or `undefined`. */
export function differenceOf(given: Given, expected: Expected, asOf: string): string | undefined {
  if ('problem' in expected || 'problem' in given) {
    if ('problem' in expected && 'problem' in given && expected.problem === given.problem) return undefined;
    return `expected ${outline(expected)}\n got      ${outline(given)}`;
  }
  if (given.asOf !== asOf) return `expected data as of ${asOf}\n got ${given.asOf}`;
  if (!isDeepStrictEqual(given.range, expected.range)) {
    return `expected range ${JSON.stringify(expected.range)}\n got      range ${JSON.stringify(given.range)}`;
  }
  if (given.granularity !== expected.granularity) {
    return `expected granularity ${expected.granularity}\n got      granularity ${given.granularity}`;
  }
  return differenceOfRows(given.rows, expected.rows) ?? differenceOfTotal(given.rows, expected.total);
}

const outline = (answer: Given | Expected): string =>
  'problem' in answer ? `problem ${answer.problem}` : `${answer.rows.length} rows`;

function differenceOfRows(given: readonly Row[], expected: readonly Row[]): string | undefined {
  const length = Math.max(given.length, expected.length);
  const places = Array.from({ length }, (_, place) => place);
  const differing = places.filter((place) => !isDeepStrictEqual({ ...given[place] }, { ...expected[place] }));
  if (differing.length === 0) return undefined;
  const shown = differing.slice(0, 3).map((place) => {
    const [ours, truth] = [given[place], expected[place]].map((row) => JSON.stringify(row) ?? 'no row');
    const columns = columnsThatDiffer(given[place], expected[place]);
    return ` row ${place + 1}${columns}\n  expected ${truth}\n  got      ${ours}`;
  });
  const counts = `${differing.length} of ${expected.length} rows differ${given.length === expected.length ? '' : ` (got ${given.length} rows)`}`;
  return [counts, ...shown].join('\n');
}

function columnsThatDiffer(ours: Row | undefined, truth: Row | undefined): string {
  if (ours === undefined || truth === undefined) return '';
  const columns = [...new Set([...Object.keys(truth), ...Object.keys(ours)])];
  return `, ${columns.filter((column) => !isDeepStrictEqual(ours[column], truth[column])).join(', ')}`;
}

/** Asserted on the answer itself: its parts add up to the rows there are. */
function differenceOfTotal(rows: readonly Row[], total: number | undefined): string | undefined {
  if (total === undefined) return undefined;
  const parts = rows.reduce((sum, { downloads }) => sum + Number(downloads), 0);
  return parts === total ? undefined : `the parts add up to ${parts}, the total is ${total}`;
}
