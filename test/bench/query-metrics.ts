import type { BenchCase } from './bench-cases.ts';
import { titleOf } from './bench-cases.ts';
import type { Measured } from './measure-cases.ts';

/** A case with what both sides took. */
export type Compared = Readonly<{ one: BenchCase; ours: Measured; theirs: Measured }>;

export const geomean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

export const timeRatio = ({ ours, theirs }: Compared): number => ours.ms / theirs.ms;
/** A statement that reads nothing counts as one row. */
export const rowsRatio = ({ ours, theirs }: Compared): number =>
  Math.max(1, ours.rowsRead) / Math.max(1, theirs.rowsRead);

/** Cases of each kind of query, for the ones who read the figures. */
export function ratioTable(compared: readonly Compared[]): string {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) {
    const key = `${one.one.query} ${one.one.range}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const lines = [...groups].map(([key, members]) => {
    const slower = members.filter((member) => timeRatio(member) > 1).length;
    const figures = [geomean(members.map(timeRatio)), geomean(members.map(rowsRatio))];
    const worst = Math.max(...members.map(timeRatio));
    return `${key.padEnd(42)} ${String(members.length).padStart(4)} cases  time ${figures.map((value) => value.toFixed(2).padStart(6)).join('  rows ')}  worst ${worst.toFixed(2).padStart(6)}  slower ${slower}`;
  });
  return lines.join('\n');
}

/** The cases where we lose most, with the tables that answered. */
export const losers = (compared: readonly Compared[], most: number): string =>
  [...compared]
    .sort((a, b) => timeRatio(b) - timeRatio(a))
    .slice(0, most)
    .map(lineOf)
    .join('\n');

/** One case in a line: ratio of times, milliseconds, rows read, tables. */
export const lineOf = (compared: Compared): string => {
  const { one, ours, theirs } = compared;
  return `${timeRatio(compared).toFixed(2).padStart(6)}  ${titleOf(one)}: ${ours.ms.toFixed(1)} ms, ${ours.rowsRead} rows of ${one.ours.tables[0]}; ClickPy ${theirs.ms.toFixed(1)} ms, ${theirs.rowsRead} rows of ${one.theirs.table}`;
};
