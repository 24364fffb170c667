import type { Series } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import { fitText, textWidth } from './text-width.ts';

/** What a legend explains: a series, incomplete buckets, an average, or something in words alone. */
export type LegendEntry = Readonly<{
  key: string;
  label: string;
  token: Token;
  mark: 'series' | 'partial' | 'average' | 'words';
}>;

/** One legend entry; `x`, `y` is the top left corner of its row of `legendRowHeight` pixels. */
export type LegendItem = LegendEntry & Readonly<{ x: number; y: number; width: number }>;

/** A legend's entries and the height they take. */
export type LegendLayout = Readonly<{ items: readonly LegendItem[]; height: number }>;

/** WCAG 2.2 asks for 24 pixels of what a finger presses. */
export const legendRowHeight = 24;
export const legendTextSize = 12;
const legendTextOffset = 18;
const itemGap = 16;
const belowGap = 8;
const labelWidths = [220, 150, 96];

/** Where the text of an entry begins. */
export const legendTextX = ({ mark }: LegendEntry): number => (mark === 'words' ? 0 : legendTextOffset);

const flow = (entries: readonly LegendEntry[], box: Box, labelWidth: number): LegendLayout => {
  let [x, row] = [0, 0];
  const items = entries.map((entry) => {
    // What explains the chart is never cut short for what names its parts.
    const room = Math.min(entry.mark === 'series' ? labelWidth : box.width, box.width - legendTextX(entry));
    const label = fitText(entry.label, room, legendTextSize);
    const width = legendTextX(entry) + textWidth(label, legendTextSize);
    if (x > 0 && x + width > box.width) [x, row] = [0, row + 1];
    const item: LegendItem = {
      ...entry,
      label,
      x: box.x + x,
      y: box.y + row * legendRowHeight,
      width,
    };
    x += width + itemGap;
    return item;
  });
  return { items, height: entries.length === 0 ? 0 : (row + 1) * legendRowHeight + belowGap };
};

/** The entries of several series; one series needs none. */
export const seriesEntries = (
  series: readonly Pick<Series, 'key' | 'label'>[],
  tokens: readonly Token[],
): readonly LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ key, label }, index) => ({
        key,
        label,
        token: tokens[index] ?? 'accent',
        mark: 'series',
      }));

/** A legend above the plot; long labels shorten before it grows. */
export const legendLayout = (entries: readonly LegendEntry[], box: Box): LegendLayout => {
  const limit = Math.max(legendRowHeight + belowGap, box.height * 0.3);
  const candidates = labelWidths.map((labelWidth) => flow(entries, box, labelWidth));
  return candidates.find(({ height }) => height <= limit) ?? candidates.at(-1) ?? { items: [], height: 0 };
};
