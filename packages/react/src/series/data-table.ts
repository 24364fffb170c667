import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { formatChange, formatShare } from '../format/format-share.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { Matrix } from './matrix-cells.ts';
import type { Part, Series } from './series.ts';

/** The data of a chart as a table of text: the first column names the row, the others are numbers. */
export type DataTable = Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>;

/** A row for each bucket, newest first; a column for each series. */
export const seriesTable = (
  series: readonly Series[],
  granularity: Granularity,
  locale: string,
): DataTable => ({
  columns: [bucketName(granularity), ...series.map(({ label }) => label)],
  rows: (series[0]?.points ?? [])
    .map((point, index) => [
      `${formatBucket(point.date, granularity, locale)}${point.partial ? ' (incomplete)' : ''}`,
      ...series.map(({ points }) => formatCount(points[index]?.value ?? 0, locale)),
    ])
    .reverse(),
});

const bucketName = (granularity: Granularity): string =>
  `${granularity.slice(0, 1).toUpperCase()}${granularity.slice(1)}`;

/** A row for each part, with its share. */
export const partsTable = (parts: readonly Part[], name: string, locale: string): DataTable => ({
  columns: [name, 'Downloads', 'Share'],
  rows: parts.map(({ label, value, share }) => [
    label,
    formatCount(value, locale),
    formatShare(share, locale),
  ]),
});

/** A row for each tile. */
export const tilesTable = (tiles: readonly StatTile[], locale: string): DataTable => ({
  columns: ['', 'Value', 'Change'],
  rows: tiles.map(({ label, value, change }) => [
    label,
    formatCount(value, locale),
    change === undefined || change === null ? '' : formatChange(change, locale),
  ]),
});

/** A row for each row of the matrix. */
export const matrixTable = ({ rows, columns, values }: Matrix, name: string, locale: string): DataTable => ({
  columns: [name, ...columns.map(({ label }) => label)],
  rows: rows.map(({ label }, row) => [
    label,
    ...columns.map((_, column) => formatCount(values[row]?.[column] ?? 0, locale)),
  ]),
});
