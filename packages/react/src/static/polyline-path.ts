import { roundPx } from './box.ts';

/** A point in pixels. */
export type PathPoint = Readonly<{ x: number; y: number }>;

const pair = ({ x, y }: PathPoint): string => `${roundPx(x)},${roundPx(y)}`;

/** The path of straight segments through the points; empty for none. */
export const linePath = (points: readonly PathPoint[]): string =>
  points.length === 0 ? '' : `M${points.map(pair).join('L')}`;

/** The path of the area between an upper line and a lower one; empty for none. */
export const areaPath = (upper: readonly PathPoint[], lower: readonly PathPoint[]): string =>
  upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`;
