import type { Language } from '../messages/messages.ts';
import { orderValues, type ValueOrder } from './order-values.ts';
import type { Point, Series } from './series.ts';
import { kindOf, OTHER_KEY, valueLabel } from './value-label.ts';

type TotalRow = Readonly<{ date: string; downloads: number; partial: boolean }>;
type SplitRow = TotalRow & Readonly<{ value: string; other: boolean }>;

const sum = (points: readonly Point[]): number => points.reduce((total, point) => total + point.value, 0);

const pointOf = ({ date, downloads, partial }: TotalRow): Point => ({ date, value: downloads, partial });

/** One series of all downloads. */
export function totalSeries(rows: readonly TotalRow[], label: string): readonly Series[] {
  const points = rows.map(pointOf);
  return [{ key: 'downloads', label, kind: 'value', points, total: sum(points) }];
}

/** A series for each value of a dimension, ordered. */
export function splitSeries(
  rows: readonly SplitRow[],
  dimension: string,
  language: Language,
  order: ValueOrder = 'downloads',
): readonly Series[] {
  const grouped = new Map<string, SplitRow[]>();
  for (const row of rows) {
    const key = row.other ? OTHER_KEY : row.value;
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [row]);
    else group.push(row);
  }
  const series = [...grouped].map(([key, group]): Series => {
    const kind = kindOf(key, key === OTHER_KEY);
    const points = group.map(pointOf);
    return {
      key,
      label: valueLabel({ dimension, value: key, kind }, language),
      kind,
      points,
      total: sum(points),
    };
  });
  return orderValues(series, dimension, order, (entry) => entry.total);
}
