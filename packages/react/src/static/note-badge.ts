import type { TimeSeriesLayout } from './time-series.ts';

/** The size of a note's number, and how far above the base line it is. */
const NOTE = { radius: 7, above: 11 };

/** Where the number of a note is. */
export const noteBadge = (
  { plot }: TimeSeriesLayout,
  { x, width }: Readonly<{ x: number; width: number }>,
) => ({
  x: Math.min(Math.max(x + width / 2, plot.x + NOTE.radius), plot.x + plot.width - NOTE.radius),
  y: plot.y + plot.height - NOTE.above,
  radius: NOTE.radius,
});
