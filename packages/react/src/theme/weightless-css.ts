/** A selector and its declarations. */
export type CssRule = readonly [selector: string, declarations: string];

/** `:where()` takes no pseudo-elements; they stay behind it. */
const weightless = (selector: string): string =>
  selector
    .split(/, (?![^(]*\))/)
    .map((one) =>
      one.replace(/^(.*?)(::[a-z-]+)?$/, (_, rest: string, pseudo = '') => `:where(${rest})${pseudo}`),
    )
    .join(',');

/** Rules as a style sheet in which every selector is inside `:where()`, so that any rule of the host page wins. */
export const weightlessCss = (rules: readonly CssRule[]): string =>
  rules.map(([selector, declarations]) => `${weightless(selector)}{${declarations}}`).join('\n');
