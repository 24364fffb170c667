import { formatCountCompact } from '../format/format-count.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { type FrameLayout, framedHeight, framedWidth, frameLayout } from './frame-layout.ts';
import { stepOf, stepScale, stepToken } from './step-scale.ts';
import { fitText, textWidth } from './text-width.ts';

/** A row or a column of a heat map. */
export type HeatmapHeader = Readonly<{ key: string; label: string; kind: 'value' | 'unknown' | 'other' }>;

/** What `HeatmapSvg` draws; `values[row][column]`, a missing value counts as 0. */
export type HeatmapProps = ChartProps &
  Readonly<{
    rows: readonly HeatmapHeader[];
    columns: readonly HeatmapHeader[];
    values: readonly (readonly number[])[];
    /** Written into the cells instead of the counts, where cells are wide enough. */
    texts?: readonly (readonly string[])[] | undefined;
  }>;

/** One cell; `text` is empty where the cell is too narrow for it. */
export type HeatmapCell = Readonly<{
  row: HeatmapHeader;
  column: HeatmapHeader;
  value: number;
  text: string;
  token: Token;
  box: Box;
}>;

/** A header's text in one or two lines, already shortened, and the baseline point of its first line. */
export type HeatmapLabel = Readonly<{
  header: HeatmapHeader;
  lines: readonly string[];
  x: number;
  y: number;
}>;

/** The geometry of a heat map. Row labels end at their point, column labels are centred on it. */
export type HeatmapLayout = Readonly<{
  frame: FrameLayout;
  rowLabels: readonly HeatmapLabel[];
  columnLabels: readonly HeatmapLabel[];
  cells: readonly HeatmapCell[];
}>;

export const heatmapTextSize = 12;
const rowHeight = 34;
const oneLineHead = 26;
export const heatmapLineHeight = 14;
const cellGap = 3;
const labelGap = 10;

const split = /^(.*?[\s_-])(.+)$/;

/** A line cut to fewer characters says nothing any more. */
const leastCharacters = 3;

/** The label on one line, or broken after its first separator, each line shortened to the width or left out. */
const linesOf = (label: string, width: number): readonly string[] => {
  const [, first, second] = split.exec(label) ?? [];
  const fits = textWidth(label, heatmapTextSize) <= width;
  const lines = fits || first === undefined || second === undefined ? [label] : [first, second];
  return lines.flatMap((line) => {
    const fitted = fitText(line, width, heatmapTextSize);
    return fitted === line || fitted.length >= leastCharacters ? [fitted] : [];
  });
};

const columnsOf = (props: HeatmapProps) => {
  const width = framedWidth(props);
  const most = width * (width < 300 ? 0.2 : width < 460 ? 0.27 : 0.24);
  const names = props.rows.map((row) => fitText(row.label, most, heatmapTextSize));
  const gutter = Math.max(0, ...names.map((name) => textWidth(name, heatmapTextSize))) + labelGap;
  const cellWidth = (width - gutter) / Math.max(1, props.columns.length);
  const heads = props.columns.map((column) => linesOf(column.label, cellWidth - 2));
  const extraLines = Math.max(1, ...heads.map((lines) => lines.length)) - 1;
  return { names, gutter, cellWidth, heads, headHeight: oneLineHead + extraLines * heatmapLineHeight };
};

/** Cells narrower than this have the count where others have a text. */
const leastTextWidth = 44;

const cellText = (count: string, own: string | undefined, width: number): string => {
  if (own !== undefined && width >= leastTextWidth) return fitText(own, width, heatmapTextSize);
  return textWidth(count, heatmapTextSize) <= width ? count : '';
};

/** Rows of cells beside their names, columns under theirs. */
export const heatmapLayout = (props: HeatmapProps): HeatmapLayout => {
  const locale = props.locale ?? 'en';
  const { names, gutter, cellWidth, heads, headHeight } = columnsOf(props);
  const natural = framedHeight(props, headHeight + Math.max(1, props.rows.length) * rowHeight);
  const frame = frameLayout(props, props.height ?? natural);
  const { inner } = frame;
  const cellHeight = Math.min(46, (inner.height - headHeight) / Math.max(1, props.rows.length));
  const scale = stepScale(props.values.flat());
  const top = inner.y + headHeight;
  const left = inner.x + gutter;
  return {
    frame,
    rowLabels: props.rows.map((header, index) => ({
      header,
      lines: [names[index] ?? ''],
      x: left - labelGap,
      y: top + (index + 0.5) * cellHeight + heatmapTextSize * 0.36 - cellGap / 2,
    })),
    columnLabels: props.columns.map((header, index) => {
      const lines = heads[index] ?? [];
      return {
        header,
        lines,
        x: left + (index + 0.5) * cellWidth,
        y: top - 10 - (lines.length - 1) * heatmapLineHeight,
      };
    }),
    cells: props.rows.flatMap((row, rowIndex) =>
      props.columns.map((column, columnIndex): HeatmapCell => {
        const value = props.values[rowIndex]?.[columnIndex] ?? 0;
        const own = props.texts?.[rowIndex]?.[columnIndex];
        const count = own !== undefined && value === 0 ? '' : formatCountCompact(value, locale);
        return {
          row,
          column,
          value,
          text: cellText(count, own, cellWidth - cellGap - 4),
          token: stepToken(stepOf(value, scale), scale),
          box: {
            x: left + columnIndex * cellWidth,
            y: top + rowIndex * cellHeight,
            width: cellWidth - cellGap,
            height: cellHeight - cellGap,
          },
        };
      }),
    ),
  };
};
