import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';
import type { BucketReleases } from './time-marks.ts';

/** The line of a bucket's releases; the version is written where there is room. */
export type ReleaseMark = BucketReleases &
  Readonly<{ x: number; label?: Readonly<{ text: string; x: number }> }>;

/** The size of version texts in pixels. */
export const releaseTextSize = 10;
const gap = 8;

/** 0 for `3.0`, 1 for `3.1`, 2 for the rest: what changes more is written first. */
const rankOf = (version: string): number =>
  /^\d+(\.0)*$/.test(version) ? 0 : /^\d+\.\d+(\.0)*$/.test(version) ? 1 : 2;

/** Places versions at the top of the plot, great releases first, late ones before early ones, none over another. */
export const releaseMarks = (
  releases: readonly BucketReleases[],
  xs: readonly number[],
  plot: Box,
): readonly ReleaseMark[] => {
  const taken: (readonly [from: number, to: number])[] = [];
  const labels = new Map<number, ReleaseMark['label']>();
  const ranked = releases
    .map(({ index, versions }) => {
      const [text = ''] = [...versions].sort((a, b) => rankOf(a) - rankOf(b));
      return {
        index,
        text: versions.length > 1 ? `${text} +${versions.length - 1}` : text,
        rank: rankOf(text),
      };
    })
    .sort((a, b) => a.rank - b.rank || b.index - a.index);
  for (const { index, text } of ranked) {
    const [at, width] = [xs[index] ?? 0, textWidth(text, releaseTextSize)];
    const x = Math.min(at + 3, plot.x + plot.width - width);
    if (x < plot.x || taken.some(([from, to]) => x < to + gap && x + width > from - gap)) continue;
    taken.push([Math.min(x, at), x + width]);
    labels.set(index, { text, x });
  }
  return releases.map((release) => {
    const label = labels.get(release.index);
    const mark = { ...release, x: xs[release.index] ?? 0 };
    return label === undefined ? mark : { ...mark, label };
  });
};
