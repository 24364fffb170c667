import type { Language } from '../messages/messages.ts';
import { orderValues, type ValueOrder } from './order-values.ts';
import type { Part } from './series.ts';
import { kindOf, OTHER_KEY, valueLabel } from './value-label.ts';

type BreakdownRow = Readonly<{ value: string; other: boolean; members: number; downloads: number }>;

/** Parts of a whole, ordered; the shares add up to 1. */
export function breakdownParts(
  rows: readonly BreakdownRow[],
  dimension: string,
  language: Language,
  order: ValueOrder = 'downloads',
): readonly Part[] {
  const total = rows.reduce((sum, row) => sum + row.downloads, 0);
  const parts = rows.map(({ value, other, downloads }): Part => {
    const kind = kindOf(value, other);
    return {
      key: other ? OTHER_KEY : value,
      label: valueLabel({ dimension, value, kind }, language),
      kind,
      value: downloads,
      share: total === 0 ? 0 : downloads / total,
    };
  });
  return orderValues(parts, dimension, order, (part) => part.value);
}
