import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { formatChange, formatShare } from '../format/format-share.ts';
import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { Matrix } from './matrix-cells.ts';
import type { Part, Series } from './series.ts';

/** The data of a chart as a table of text: the first column names the row, the others are numbers. */
export type DataTable = Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>;

const counter = ({ locale = 'en' }: Language) => {
  return (value: number): string => formatCount(value, locale);
};

/** A row for each bucket, newest first; a column for each series. */
export const seriesTable = (
  series: readonly Series[],
  granularity: Granularity,
  language: Language,
): DataTable => {
  const words = wordsOf(language, 'terms', terms);
  const count = counter(language);
  const bucket = (date: string, partial: boolean): string => {
    const name = formatBucket(date, granularity, language);
    return partial ? words.incomplete(name) : name;
  };
  return {
    columns: [words.units[granularity], ...series.map(({ label }) => label)],
    rows: (series[0]?.points ?? [])
      .map(({ date, partial }, index) => [
        bucket(date, partial),
        ...series.map(({ points }) => count(points[index]?.value ?? 0)),
      ])
      .reverse(),
  };
};

/** A row for each part, with its share. */
export const partsTable = (parts: readonly Part[], name: string, language: Language): DataTable => {
  const words = wordsOf(language, 'terms', terms);
  const count = counter(language);
  return {
    columns: [name, words.downloads, words.share],
    rows: parts.map(({ label, value, share }) => [
      label,
      count(value),
      formatShare(share, language.locale ?? 'en'),
    ]),
  };
};

/** A row for each tile. */
export const tilesTable = (tiles: readonly StatTile[], language: Language): DataTable => {
  const words = wordsOf(language, 'terms', terms);
  const count = counter(language);
  return {
    columns: [words.figure, words.value, words.change],
    rows: tiles.map(({ label, value, change }) => [
      label,
      count(value),
      change === undefined || change === null ? '' : formatChange(change, language.locale ?? 'en'),
    ]),
  };
};

/** A row for each row of the matrix. */
export const matrixTable = (
  { rows, columns, values }: Matrix,
  name: string,
  language: Language,
): DataTable => {
  const count = counter(language);
  return {
    columns: [name, ...columns.map(({ label }) => label)],
    rows: rows.map(({ label }, row) => [
      label,
      ...columns.map((_, column) => count(values[row]?.[column] ?? 0)),
    ]),
  };
};
