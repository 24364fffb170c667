import type { Series } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import { fitText, textWidth } from './text-width.ts';

/** One legend entry; `x`, `y` is the top left corner of its row of `legendRowHeight` pixels. */
export type LegendItem = Readonly<{
  key: string;
  label: string;
  token: Token;
  mark: 'series' | 'partial';
  x: number;
  y: number;
  width: number;
}>;

/** A legend's entries and the height they take. */
export type LegendLayout = Readonly<{ items: readonly LegendItem[]; height: number }>;

/** WCAG 2.2 asks for 24 pixels of what a finger presses. */
export const legendRowHeight = 24;
export const legendTextSize = 12;
export const legendTextOffset = 16;
const itemGap = 16;
const belowGap = 8;
const labelWidths = [220, 150, 96];

type Entry = Readonly<{ key: string; label: string; token: Token; mark: 'series' | 'partial' }>;

const flow = (entries: readonly Entry[], box: Box, labelWidth: number): LegendLayout => {
  let [x, row] = [0, 0];
  const items = entries.map((entry) => {
    const room = Math.min(labelWidth, box.width - legendTextOffset);
    const label = fitText(entry.label, room, legendTextSize);
    const width = legendTextOffset + textWidth(label, legendTextSize);
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

/** A legend above the plot for several series, with a key for incomplete buckets; long labels shorten before it grows. */
export const legendLayout = (
  series: readonly Pick<Series, 'key' | 'label'>[],
  tokens: readonly Token[],
  partialLabel: string | undefined,
  box: Box,
): LegendLayout => {
  const named = series.length > 1 ? series : [];
  const entries: readonly Entry[] = [
    ...named.map(({ key, label }, index) => ({
      key,
      label,
      token: tokens[index] ?? 'accent',
      mark: 'series' as const,
    })),
    ...(partialLabel === undefined
      ? []
      : [{ key: '', label: partialLabel, token: 'muted' as const, mark: 'partial' as const }]),
  ];
  const limit = Math.max(legendRowHeight + belowGap, box.height * 0.3);
  const candidates = labelWidths.map((labelWidth) => flow(entries, box, labelWidth));
  return candidates.find(({ height }) => height <= limit) ?? candidates.at(-1) ?? { items: [], height: 0 };
};
