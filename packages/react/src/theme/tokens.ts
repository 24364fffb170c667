/** The name of a colour; as a CSS custom property it is `--downpour-<name>`. */
export type Token = keyof typeof lightTokens;

/** One colour for every token. */
export type Palette = Readonly<Record<Token, string>>;

/** The light palette: graphics have a contrast of at least 3:1 with the surface, text at least 4.5:1. */
export const lightTokens = {
  surface: '#ffffff',
  text: '#18212d',
  muted: '#566273',
  grid: '#e7ebf0',
  axis: '#b9c2ce',
  border: '#d8dee6',
  accent: '#206ff0',
  positive: '#0f7a4b',
  negative: '#c2263c',
  'series-1': '#206ff0',
  'series-2': '#dc7630',
  'series-3': '#4e22a3',
  'series-4': '#359f82',
  'series-5': '#b60b78',
  'series-6': '#54721d',
  'series-7': '#683b0e',
  'series-8': '#a672c8',
  other: '#687384',
  unknown: '#8b95a3',
  'scale-0': '#e3e8ee',
  'scale-1': '#c3dafb',
  'scale-2': '#94bdf7',
  'scale-3': '#609bef',
  'scale-4': '#2c70d4',
  'scale-5': '#1c52a6',
  'scale-6': '#12346a',
  'ink-low': '#14202e',
  'ink-high': '#ffffff',
} as const;

/** The dark palette, with the same contrasts against its own surface. */
export const darkTokens: Palette = {
  surface: '#141a23',
  text: '#e9eef5',
  muted: '#9aa7b8',
  grid: '#262f3b',
  axis: '#4a5667',
  border: '#2c3644',
  accent: '#5d95fb',
  positive: '#4cc38a',
  negative: '#ff7a85',
  'series-1': '#5d95fb',
  'series-2': '#f9a52c',
  'series-3': '#8753df',
  'series-4': '#7ff0cc',
  'series-5': '#f96f97',
  'series-6': '#529630',
  'series-7': '#f5de5f',
  'series-8': '#d9a8e4',
  other: '#95a2b3',
  unknown: '#687588',
  'scale-0': '#27303c',
  'scale-1': '#1c3a68',
  'scale-2': '#214d90',
  'scale-3': '#2a62b8',
  'scale-4': '#4f93f3',
  'scale-5': '#8abafc',
  'scale-6': '#cfe3ff',
  'ink-low': '#ffffff',
  'ink-high': '#0b1420',
};

/** The font stack of every chart: fonts the reader already has. */
export const fontStack =
  '-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif';

/** The eight colours of ordinary series, in order of use. */
export const seriesTokens = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
] as const satisfies readonly Token[];

/** The steps of the sequential scale of maps and heat maps, from none to most. */
export const scaleTokens = [
  'scale-0',
  'scale-1',
  'scale-2',
  'scale-3',
  'scale-4',
  'scale-5',
  'scale-6',
] as const satisfies readonly Token[];
