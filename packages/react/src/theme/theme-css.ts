import { darkTokens, fontStack, lightTokens, type Palette, type Token } from './tokens.ts';

const tokenNames = Object.keys(lightTokens) as readonly Token[];

/** The palette as CSS declarations of the custom properties `--downpour-*`. */
export const tokenDeclarations = (palette: Palette): string =>
  tokenNames.map((name) => `--downpour-${name}:${palette[name]}`).join(';');

const everywhere = ':where(.downpour,.downpour [data-downpour-theme])';

/** What is not data takes the reader's own colours where these are forced; series keep theirs, on the side that contrasts. */
const systemColors =
  '--downpour-surface:Canvas;--downpour-text:CanvasText;--downpour-muted:CanvasText;--downpour-axis:CanvasText;--downpour-border:CanvasText';

const forcedColors = [
  `@media (forced-colors:active){${everywhere}{${tokenDeclarations(lightTokens)};${systemColors}}:where(.downpour-tool[aria-pressed=true]){outline:2px solid Highlight}}`,
  `@media (forced-colors:active) and (prefers-color-scheme:dark){${everywhere}{${tokenDeclarations(darkTokens)};${systemColors}}}`,
];

/**
 * The style sheet of charts inside a page. Every selector is inside `:where()`, so any rule of the host wins.
 * Dark follows `prefers-color-scheme`; `data-downpour-theme="light|dark"` on a chart or around it overrides that.
 */
export const themeCss: string = [
  `:where(.downpour){${tokenDeclarations(lightTokens)};--downpour-font:${fontStack}}`,
  `@media (prefers-color-scheme:dark){:where(.downpour){${tokenDeclarations(darkTokens)}}}`,
  `:where([data-downpour-theme=light] .downpour){${tokenDeclarations(lightTokens)}}`,
  `:where([data-downpour-theme=dark] .downpour){${tokenDeclarations(darkTokens)}}`,
  `:where([data-downpour-theme=light].downpour,.downpour [data-downpour-theme=light]){${tokenDeclarations(lightTokens)}}`,
  `:where([data-downpour-theme=dark].downpour,.downpour [data-downpour-theme=dark]){${tokenDeclarations(darkTokens)}}`,
  ':where(svg.downpour-chart){display:block;max-width:100%;height:auto;direction:ltr}',
  ...forcedColors,
].join('\n');

/** The style sheet inside one standalone SVG file that follows the reader's light or dark preference. */
export const standaloneCss = (id: string): string =>
  `#${id}{${tokenDeclarations(lightTokens)}}@media(prefers-color-scheme:dark){#${id}{${tokenDeclarations(darkTokens)}}}`;
