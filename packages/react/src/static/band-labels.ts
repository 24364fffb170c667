import { fitText, textWidth } from './text-width.ts';
import type { SeriesLayout, TimeSeriesLayout } from './time-series.ts';
import { nearestBucket } from './time-series-layout.ts';
import { valueToY } from './value-axis.ts';

/** Where a band is named: by its label, or by its glyph where there is no room for text. */
export type BandLabel = Readonly<{ x: number; y: number; text: string }>;

/** The size of labels in bands. */
export const bandTextSize = 11;
const mostWidth = 120;
const candidateGap = 12;
const probes = 8;

/** The place where a band is thickest on average over a width, and how thick. */
const roomiest = ({ extents }: SeriesLayout, layout: TimeSeriesLayout, width: number) => {
  const { plot, xs, step } = layout;
  let best = { x: 0, y: 0, room: 0 };
  const stride = Math.max(1, Math.round(candidateGap / step));
  for (let bucket = 0; bucket < xs.length; bucket += stride) {
    const x = xs[bucket] ?? 0;
    if (x - width / 2 < plot.x || x + width / 2 > plot.x + plot.width) continue;
    const [from, to] = [nearestBucket(x - width / 2, layout), nearestBucket(x + width / 2, layout)];
    const every = Math.max(1, Math.floor((to - from) / probes));
    let [top, bottom, count] = [0, 0, 0];
    for (let at = from; at <= to; at += every) {
      top += valueToY(extents[at]?.to ?? 0, layout);
      bottom += valueToY(extents[at]?.from ?? 0, layout);
      count += 1;
    }
    const room = (bottom - top) / count;
    if (room > best.room) best = { x, y: (top + bottom) / count / 2, room };
  }
  return best;
};

/** Where each band of a stack is named; undefined where it is too thin even for a glyph. */
export const bandLabels = (layout: TimeSeriesLayout): readonly (BandLabel | undefined)[] =>
  layout.series.map((entry) => {
    const text = fitText(entry.series.label, mostWidth, bandTextSize);
    const label = roomiest(entry, layout, textWidth(text, bandTextSize) + 6);
    if (label.room >= bandTextSize + 5) return { x: label.x, y: label.y, text };
    const glyph = roomiest(entry, layout, 10);
    return glyph.room >= 12 ? { x: glyph.x, y: glyph.y, text: '' } : undefined;
  });
