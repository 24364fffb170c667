/** A selector and its declarations. */
export type CssRule = readonly [selector: string, declarations: string];

/** Rules as a style sheet. */
export const styleSheet = (rules: readonly CssRule[]): string =>
  rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('\n');
