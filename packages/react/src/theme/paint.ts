import { darkTokens, lightTokens, type Token } from './tokens.ts';

/** Light, dark, or whatever the reader prefers. */
export type ChartTheme = 'light' | 'dark' | 'auto';

/** Gives the SVG paint of a token. */
export type Paint = (token: Token) => string;

/** Paints by custom property, so that a page's own tokens apply. */
export const pagePaint: Paint = (token) => `var(--downpour-${token})`;

/**
 * Paints by custom property, so that a page's own tokens apply. A standalone file of a fixed theme gets the colours
 * themselves, which programs without CSS variables (rasterisers, editors) understand too.
 */
export const createPaint = (theme: ChartTheme, standalone: boolean): Paint => {
  if (!standalone || theme === 'auto') return pagePaint;
  const palette = theme === 'dark' ? darkTokens : lightTokens;
  return (token) => palette[token];
};
