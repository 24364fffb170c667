/** One point: `date` is the UTC bucket start as YYYY-MM-DD; `partial` marks a bucket cut by the range or by the data's end. */
export type Point = Readonly<{ date: string; value: number; partial: boolean }>;

/** One line/band/slice; `kind` tells ordinary values, `unknown` (empty in the data) and `other` (rest after the top N) apart. */
export type Series = Readonly<{
  key: string;
  label: string;
  kind: 'value' | 'unknown' | 'other';
  points: readonly Point[];
  total: number;
}>;

/** One part of a breakdown. `share` is of the whole (0..1). */
export type Part = Readonly<{
  key: string;
  label: string;
  kind: 'value' | 'unknown' | 'other';
  value: number;
  share: number;
}>;
