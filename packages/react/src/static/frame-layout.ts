import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { fitText } from './text-width.ts';

/** One line of text with its baseline. */
export type TextLine = Readonly<{ text: string; x: number; y: number; size: number }>;

/** Where a chart's heading, note and drawing area are. */
export type FrameLayout = Readonly<{
  width: number;
  height: number;
  inner: Box;
  lines: Readonly<{ title?: TextLine; subtitle?: TextLine; note?: TextLine }>;
}>;

const titleSize = 15;
const lineSize = 12;
const noteSize = 11;

type FrameProps = Pick<ChartProps, 'title' | 'subtitle' | 'note' | 'standalone' | 'width'>;

const paddingOf = (props: FrameProps): number => (props.standalone ? (props.width < 420 ? 14 : 20) : 0);

const headHeight = (props: FrameProps): number =>
  props.standalone ? titleSize + 5 + (props.subtitle ? lineSize + 7 : 0) + 9 : 0;

const footHeight = (props: FrameProps): number => (props.standalone && props.note ? noteSize + 12 : 0);

/** The height of a chart whose drawing area needs `content` pixels. */
export const framedHeight = (props: FrameProps, content: number): number =>
  Math.ceil(content + 2 * paddingOf(props) + headHeight(props) + footHeight(props));

/** The width left for the drawing. */
export const framedWidth = (props: FrameProps): number => Math.max(1, props.width - 2 * paddingOf(props));

/** Places heading and note; the rest is the drawing area. */
export const frameLayout = (props: FrameProps, height: number): FrameLayout => {
  const padding = paddingOf(props);
  const width = framedWidth(props);
  const top = padding + headHeight(props);
  const inner: Box = {
    x: padding,
    y: top,
    width,
    height: Math.max(1, height - top - padding - footHeight(props)),
  };
  if (!props.standalone) return { width: props.width, height, inner, lines: {} };
  const line = (text: string, y: number, size: number, bold = false): TextLine => ({
    text: fitText(text, width, size, bold),
    x: padding,
    y,
    size,
  });
  return {
    width: props.width,
    height,
    inner,
    lines: {
      title: line(props.title, padding + titleSize - 2, titleSize, true),
      ...(props.subtitle
        ? { subtitle: line(props.subtitle, padding + titleSize + 3 + lineSize + 2, lineSize) }
        : {}),
      ...(props.note ? { note: line(props.note, height - padding + 1, noteSize) } : {}),
    },
  };
};
