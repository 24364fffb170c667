import { sum } from 'd3-array';
import { pie } from 'd3-shape';
import { formatCountCompact } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import type { Language } from '../messages/messages.ts';
import type { Part } from '../series/series.ts';
import { seriesTokens, type Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { entryTokens } from './entry-token.ts';
import { foldParts } from './fold-other.ts';
import { type FrameLayout, framedHeight, framedWidth, frameLayout } from './frame-layout.ts';
import { fitText, textWidth } from './text-width.ts';

/** What `DonutSvg` draws. */
export type DonutProps = ChartProps &
  Readonly<{
    parts: readonly Part[];
    /** The word under the total in the middle; `downloads` unless told. */
    unit?: string | undefined;
  }>;

/** One slice, angles in radians clockwise from twelve o'clock, and its legend row. */
export type DonutSlice = Readonly<{
  part: Part;
  token: Token;
  startAngle: number;
  endAngle: number;
  row: Box;
  label: string;
  value: string;
  share: string;
}>;

/** The geometry of a donut. */
export type DonutLayout = Readonly<{
  frame: FrameLayout;
  centre: Readonly<{ x: number; y: number }>;
  outerRadius: number;
  innerRadius: number;
  slices: readonly DonutSlice[];
  total: string;
  valueRight: number;
  shareRight: number;
}>;

export const donutTextSize = 13;
export const donutSwatch = 18;
const rowHeight = 24;
const sideBySide = 460;
const stackedDiameter = 200;
const gap = 28;
const columnGap = 12;

const foldedParts = (parts: readonly Part[], rows: number, language: Language): readonly Part[] => {
  if (parts.length <= rows) return foldParts(parts, seriesTokens.length, language);
  const extras = parts.filter((part) => part.kind === 'unknown').length + 1;
  return foldParts(parts, Math.max(1, Math.min(seriesTokens.length, rows - extras)), language);
};

/** The height at which the whole legend fits. */
const donutHeight = (props: DonutProps): number => {
  const rows = foldParts(props.parts, seriesTokens.length, props).length;
  const content =
    framedWidth(props) >= sideBySide
      ? Math.max(220, rows * rowHeight)
      : Math.min(stackedDiameter, framedWidth(props)) + 16 + rows * rowHeight;
  return framedHeight(props, content);
};

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, donutTextSize)));

/** The geometry of a donut: legend at the right where there is room, beneath otherwise. */
export const donutLayout = (props: DonutProps): DonutLayout => {
  const locale = props.locale ?? 'en';
  const frame = frameLayout(props, props.height ?? donutHeight(props));
  const { inner } = frame;
  const beside = inner.width >= sideBySide;
  const wanted = foldedParts(props.parts, seriesTokens.length + 2, props).length;
  const diameter = beside
    ? Math.min(inner.height, inner.width * 0.42, 280)
    : Math.max(80, Math.min(stackedDiameter, inner.width, inner.height - 16 - wanted * rowHeight));
  const room = beside ? inner.height : inner.height - diameter - 16;
  const parts = foldedParts(props.parts, Math.max(3, Math.floor(room / rowHeight)), props);
  const tokens = entryTokens(parts, props.colors);

  const values = parts.map((part) => formatCountCompact(part.value, locale));
  const shares = parts.map((part) => formatShare(part.share, locale));
  const legendX = beside ? inner.x + diameter + gap : inner.x;
  const legendWidth = Math.min(inner.x + inner.width - legendX, 560);
  const shareRight = legendX + legendWidth;
  const valueRight = shareRight - widest(shares) - columnGap;
  const labelRoom = valueRight - widest(values) - columnGap - legendX - donutSwatch;
  const top = beside
    ? inner.y + Math.max(0, (inner.height - parts.length * rowHeight) / 2)
    : inner.y + diameter + 16;
  const angles = pie<Part>()
    .sort(null)
    .value((part) => part.value)([...parts]);
  return {
    frame,
    centre: {
      x: beside ? inner.x + diameter / 2 : inner.x + inner.width / 2,
      y: beside ? inner.y + inner.height / 2 : inner.y + diameter / 2,
    },
    outerRadius: diameter / 2,
    innerRadius: diameter * 0.32,
    slices: parts.map((part, index) => ({
      part,
      token: tokens[index] ?? 'accent',
      startAngle: angles[index]?.startAngle ?? 0,
      endAngle: angles[index]?.endAngle ?? 0,
      row: { x: legendX, y: top + index * rowHeight, width: legendWidth, height: rowHeight },
      label: fitText(part.label, labelRoom, donutTextSize),
      value: values[index] ?? '',
      share: shares[index] ?? '',
    })),
    total: formatCountCompact(
      sum(parts, (part) => part.value),
      locale,
    ),
    valueRight,
    shareRight,
  };
};
