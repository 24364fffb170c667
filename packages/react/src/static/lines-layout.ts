import type { Series } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { entryTokens } from './entry-token.ts';
import { type FrameLayout, frameLayout } from './frame-layout.ts';
import { type LegendLayout, legendLayout, seriesEntries } from './legend-layout.ts';
import type { Place } from './polyline.ts';
import { textWidth } from './text-width.ts';
import { axisTextSize, type TimeTick } from './time-axis.ts';
import { type ValueTick, valueTicks } from './value-axis.ts';

/** One line over a number that counts from 0; a value that is null leaves a gap. */
export type NumberLine = Readonly<{
  key: string;
  label: string;
  kind: Series['kind'];
  points: readonly Readonly<{ x: number; value: number | null }>[];
}>;

/** What `LinesSvg` draws. */
export type LinesProps = ChartProps &
  Readonly<{
    lines: readonly NumberLine[];
    /** What is under the horizontal axis. */
    axis: string;
    /** Writes a value of the vertical axis. */
    write: (value: number) => string;
    /** The smallest step of the vertical axis; 1 unless told. */
    unit?: number | undefined;
  }>;

/** One drawn line: its colour, its places, in stretches without a gap, and where it carries its shape. */
export type LineLayout = Readonly<{
  line: NumberLine;
  token: Token;
  stretches: readonly (readonly Place[])[];
  shapes: readonly Place[];
}>;

/** The geometry of lines over a number. */
export type LinesLayout = Readonly<{
  frame: FrameLayout;
  plot: Box;
  /** The largest number of the horizontal axis. */
  most: number;
  xTicks: readonly TimeTick[];
  yTicks: readonly ValueTick[];
  lines: readonly LineLayout[];
  legend: LegendLayout;
  axisY: number;
}>;

const shapeEvery = 96;
const shapeGap = 14;

const naturalHeight = 300;
const bottomGutter = 40;
const labelGap = 8;
const tickSpacing = 70;

/** The pixel of a number on the horizontal axis. */
export const numberToX = (number: number, { plot, most }: Pick<LinesLayout, 'plot' | 'most'>): number =>
  plot.x + (plot.width * number) / most;

/** The whole number nearest to a pixel of the horizontal axis. */
export const nearestNumber = (x: number, { plot, most }: Pick<LinesLayout, 'plot' | 'most'>): number =>
  Math.min(most, Math.max(0, Math.round(((x - plot.x) / plot.width) * most)));

/** A round step, so that at most `count` steps make up `most`. */
const stepFor = (most: number, count: number): number => {
  const rough = most / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
};

const stretchesOf = (
  points: NumberLine['points'],
  place: (x: number, value: number) => Place,
): readonly (readonly Place[])[] => {
  const stretches: Place[][] = [[]];
  for (const { x, value } of points) {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push(place(x, value));
  }
  return stretches.filter(({ length }) => length > 0);
};

/** A line carries its shape at its end and some way apart, at other places than the lines before it. */
const shapesOf = (places: readonly Place[], order: number): readonly Place[] => {
  const last = places.at(-1);
  if (last === undefined) return [];
  const room = (x: number): number => Math.floor((x + order * shapeEvery) / shapeEvery);
  const apart = places.filter(
    ({ x }, index) => index > 0 && room(x) !== room(places[index - 1]?.x ?? x) && last.x - x > shapeGap,
  );
  return [...apart, last];
};

/** The geometry of lines over a number, from nothing but their props. */
export const linesLayout = (props: LinesProps): LinesLayout => {
  const { lines, unit = 1, write } = props;
  const frame = frameLayout(props, props.height ?? naturalHeight);
  const { inner } = frame;
  const tokens = entryTokens(lines, props.colors);
  const legend = legendLayout(seriesEntries(lines, tokens), inner);
  const top = inner.y + Math.max(legend.height, Math.ceil(axisTextSize / 2) + 2);
  const height = Math.max(1, inner.y + inner.height - bottomGutter - top);
  let [most, highest] = [1, 0];
  for (const { x, value } of lines.flatMap(({ points }) => points)) {
    if (x > most) most = x;
    if (value !== null && value > highest) highest = value;
  }
  const values = valueTicks(highest / unit, height).map((tick) => tick * unit);
  const labels = values.map(write);
  const gutter = Math.ceil(Math.max(...labels.map((label) => textWidth(label, axisTextSize)))) + labelGap;
  const plot: Box = { x: inner.x + gutter, y: top, width: Math.max(1, inner.width - gutter - 1), height };
  const axisTop = values.at(-1) ?? unit;
  const yOf = (value: number): number => plot.y + plot.height * (1 - value / axisTop);
  const step = stepFor(most, Math.floor(plot.width / tickSpacing));
  const count = new Intl.NumberFormat(props.locale ?? 'en');
  const xTicks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index): TimeTick => {
    const x = numberToX(index * step, { plot, most });
    const label = count.format(index * step);
    const half = textWidth(label, axisTextSize) / 2;
    return {
      index,
      date: String(index * step),
      x,
      textX: Math.min(x, inner.x + inner.width - half),
      label,
    };
  });
  return {
    frame,
    plot,
    most,
    xTicks,
    yTicks: values.map((value, index) => ({ value, y: yOf(value), label: labels[index] ?? '' })),
    lines: lines.map((line, index) => {
      const stretches = stretchesOf(line.points, (x, value) => ({
        x: numberToX(x, { plot, most }),
        y: yOf(value),
      }));
      return {
        line,
        token: tokens[index] ?? 'accent',
        stretches,
        shapes: shapesOf(stretches.flat(), index / Math.max(1, lines.length)),
      };
    }),
    legend,
    axisY: plot.y + plot.height + bottomGutter - 6,
  };
};
