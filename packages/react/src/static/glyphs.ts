import type { Token } from '../theme/tokens.ts';

/** The shapes of series, so that colour is not all that tells them apart: path data around a place, in pixels. */
const SHAPES: Readonly<Record<string, string>> = {
  'series-1': 'm-4,0a4,4 0 1,0 8,0a4,4 0 1,0-8,0z',
  'series-2': 'm-3.5-3.5h7v7h-7z',
  'series-3': 'm0-4.8l4.8 8h-9.6z',
  'series-4': 'm0-5l5 5-5 5-5-5z',
  'series-5': 'm0 4.8l4.8-8h-9.6z',
  'series-6': 'm-1.4-4.6h2.8v3.2h3.2v2.8h-3.2v3.2h-2.8v-3.2h-3.2v-2.8h3.2z',
  'series-7': 'm-5 0l2.5-4.2h5l2.5 4.2-2.5 4.2h-5z',
  'series-8':
    'm-4.4-2.6l1.8-1.8 2.6 2.6 2.6-2.6 1.8 1.8-2.6 2.6 2.6 2.6-1.8 1.8-2.6-2.6-2.6 2.6-1.8-1.8 2.6-2.6z',
  other: 'm-5-1.5h10v3h-10z',
  unknown: 'm-1.5-5h3v10h-3z',
};

/** The shape of a series at a place. */
export const glyphAt = (token: Token, x: number, y: number): string =>
  `M${Math.round(x)},${Math.round(y)}${SHAPES[token] ?? SHAPES['series-1']}`;
