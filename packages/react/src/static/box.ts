/** A rectangle in the SVG's pixels. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** A tenth of a pixel is finer than an eye can see, and keeps files small; never a negative zero. */
export const roundPx = (value: number): number => Math.round(value * 10) / 10 || 0;
