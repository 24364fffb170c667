/** A selector and its declarations. */
export type CssRule = readonly [selector: string, declarations: string];

/** Style sheets, and rules for media and containers, as one. A call, so that bundlers can leave out what nobody uses. */
export const joinSheets = (...sheets: readonly string[]): string => sheets.join('\n');

/** Rules as a style sheet. */
export const styleSheet = (rules: readonly CssRule[]): string =>
  rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('\n');
