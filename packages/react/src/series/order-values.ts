import { comparePythonVersions, compareVersions } from '@downpour/core';
import type { ValueKind } from './value-label.ts';

/** By downloads, most first; or by the values themselves: versions by PEP 440, Python numerically, the rest by name. */
export type ValueOrder = 'downloads' | 'value';

type Ordered = Readonly<{ key: string; label: string; kind: ValueKind }>;

const RANK: Readonly<Record<ValueKind, number>> = { value: 0, other: 1, unknown: 2 };

function compareKeys(dimension: string, a: Ordered, b: Ordered): number {
  if (dimension === 'version') return compareVersions(b.key, a.key);
  if (dimension === 'python') return comparePythonVersions(b.key, a.key);
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

/** Puts ordinary values first in the order asked for (newest version first), then `other`, then `unknown`. */
export function orderValues<T extends Ordered>(
  entries: readonly T[],
  dimension: string,
  order: ValueOrder,
  amount: (entry: T) => number,
): readonly T[] {
  return [...entries].sort((a, b) => {
    const rank = RANK[a.kind] - RANK[b.kind];
    if (rank !== 0) return rank;
    return order === 'value' ? compareKeys(dimension, a, b) : amount(b) - amount(a);
  });
}
