/** A rectangle in the SVG's pixels. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Two decimals are finer than any screen and keep files small; never a negative zero. */
export const roundPx = (value: number): number => Math.round(value * 100) / 100 || 0;
