import { formatCountCompact } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import type { Part } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { foldParts } from './fold-other.ts';
import { type FrameLayout, framedHeight, framedWidth, frameLayout } from './frame-layout.ts';
import { fitText, textWidth } from './text-width.ts';

/** What `BarListSvg` draws: parts of a whole, largest first, `other` and `unknown` last. */
export type BarListProps = ChartProps & Readonly<{ parts: readonly Part[] }>;

/** One row: right edges of the value and share columns are in the layout; `bar` starts at the label column's end. */
export type BarRow = Readonly<{
  part: Part;
  token: Token;
  label: string;
  value: string;
  share: string;
  /** What stands after the label, shortened to the room there is; empty where there is none. */
  aside: string;
  row: Box;
  track: Box;
  bar: Box;
  labelX: number;
  textY: number;
}>;

/** The geometry of a bar list. */
export type BarListLayout = Readonly<{
  frame: FrameLayout;
  rows: readonly BarRow[];
  valueRight: number;
  shareRight: number;
}>;

/** The size of text in lists. */
export const listTextSize = 13;
const narrowWidth = 460;
const rowHeights = { wide: 30, narrow: 38 };
const leastRowHeights = { wide: 22, narrow: 34 };
const columnGap = 12;
const barThickness = { wide: 14, narrow: 6 };

const shapeOf = (width: number): 'wide' | 'narrow' => (width < narrowWidth ? 'narrow' : 'wide');

/** The height at which every one of `count` rows is comfortable. */
export const listHeight = (props: ChartProps, count: number): number =>
  framedHeight(props, Math.max(1, count) * rowHeights[shapeOf(framedWidth(props))]);

/** The height below which `count` rows would run into each other. */
export const leastListHeight = (props: ChartProps, count: number): number =>
  framedHeight(props, Math.max(1, count) * leastRowHeights[shapeOf(framedWidth(props))]);

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, listTextSize)));

const tokenOf = (part: Part): Token => (part.kind === 'value' ? 'accent' : part.kind);

/** What a row says beside its label: its value, a column after it, and what stands after the label. */
export type RowTexts = Readonly<{ value: string; note: string; aside?: string | undefined }>;

/** An aside of fewer pixels than these says nothing any more. */
const leastAside = 30;
/** Between a label and what is said beside it. */
export const asideGap = 7;

/** How many rows a list of this height can hold. */
const rowCapacity = (inner: Box): number =>
  Math.max(1, Math.floor(inner.height / leastRowHeights[shapeOf(inner.width)]));

/** The geometry shared by bar lists and rankings; `lead` is room for a position before each label. */
export const placeRows = (
  frame: FrameLayout,
  parts: readonly Part[],
  texts: readonly RowTexts[],
  lead = 0,
): BarListLayout => {
  const { inner } = frame;
  const shape = shapeOf(inner.width);
  const height = Math.min(rowHeights[shape], inner.height / Math.max(1, parts.length));
  const values = texts.map(({ value }) => value);
  const shareTexts = texts.map(({ note }) => note);
  const shareRight = inner.x + inner.width;
  const shareWidth = widest(shareTexts);
  const valueRight = shareRight - (shareWidth > 0 ? shareWidth + columnGap : 0);
  const numbersLeft = valueRight - widest(values);
  const wide = shape === 'wide';
  const labelX = inner.x + lead;
  const labelShare = texts.some(({ aside }) => aside !== undefined) ? 0.46 : 0.34;
  const labelRoom = wide ? inner.width * labelShare - lead : numbersLeft - columnGap - labelX;
  const labels = parts.map((part) => fitText(part.label, labelRoom, listTextSize));
  const labelWidths = labels.map((label) => textWidth(label, listTextSize));
  const asides = texts.map(({ aside = '' }, index) => {
    const room = labelRoom - (labelWidths[index] ?? 0) - asideGap;
    return room < leastAside ? '' : fitText(aside, room, listTextSize);
  });
  const named = labelWidths.map((width, index) => {
    const aside = textWidth(asides[index] ?? '', listTextSize);
    return width + (aside === 0 ? 0 : aside + asideGap);
  });
  const trackX = wide ? labelX + Math.min(labelRoom, Math.max(0, ...named)) + columnGap : labelX;
  const trackWidth = Math.max(1, (wide ? numbersLeft - columnGap : shareRight) - trackX);
  const most = Math.max(0, ...parts.map((part) => part.value)) || 1;
  const rows = parts.map((part, index): BarRow => {
    const top = inner.y + index * height;
    const textY = wide ? top + height / 2 + listTextSize * 0.36 : top + height * 0.42;
    const thickness = barThickness[shape];
    const track: Box = {
      x: trackX,
      y: wide ? top + (height - thickness) / 2 : top + height * 0.42 + 7,
      width: trackWidth,
      height: thickness,
    };
    const width = part.value > 0 ? Math.max(2, (part.value / most) * trackWidth) : 0;
    return {
      part,
      token: tokenOf(part),
      label: labels[index] ?? '',
      value: values[index] ?? '',
      share: shareTexts[index] ?? '',
      aside: asides[index] ?? '',
      row: { x: inner.x, y: top, width: inner.width, height },
      track,
      bar: { ...track, width },
      labelX,
      textY,
    };
  });
  return { frame, rows, valueRight, shareRight };
};

/** The geometry of a bar list; what does not fit the height is summed into `other`. */
export const barListLayout = (props: BarListProps): BarListLayout => {
  const frame = frameLayout(props, props.height ?? listHeight(props, props.parts.length));
  const capacity = rowCapacity(frame.inner);
  const extra = props.parts.filter((part) => part.kind === 'unknown').length + 1;
  const parts =
    props.parts.length <= capacity
      ? props.parts
      : foldParts(props.parts, Math.max(0, capacity - extra), props);
  const locale = props.locale ?? 'en';
  const texts = parts.map(({ value, share }) => ({
    value: formatCountCompact(value, locale),
    note: formatShare(share, locale),
  }));
  return placeRows(frame, parts, texts);
};
