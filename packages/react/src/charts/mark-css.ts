import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

const RULES: string = /* @__PURE__ */ styleSheet([
  ['.downpour-marks-layer', 'position:absolute;inset:0'],
  [
    '.downpour-mark',
    'position:absolute;display:block;margin:0;padding:0;appearance:none;background:transparent;border:0;border-radius:5px;color:inherit;font:inherit',
  ],
  ['button.downpour-mark, a.downpour-mark', 'cursor:pointer'],
  ['.downpour-mark-pointed', 'background:color-mix(in srgb, var(--downpour-text) 7%, transparent)'],
  ['.downpour-mark-selected', 'box-shadow:inset 0 0 0 1.5px var(--downpour-accent)'],
  [
    '.downpour-tooltip',
    'padding:7px 10px;max-width:260px;background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-axis);border-radius:7px;box-shadow:0 4px 14px rgb(0 0 0/.16);font:12px/1.5 var(--downpour-font);font-variant-numeric:tabular-nums',
  ],
  ['.downpour-tip', 'position:absolute;z-index:2;pointer-events:none;width:max-content;max-width:240px'],
  ['.downpour-tooltip-title', 'font-weight:600'],
  ['.downpour-tooltip-row', 'display:flex;justify-content:space-between;gap:16px'],
  ['.downpour-tooltip-row>span', 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap'],
  ['.downpour-swatch', 'display:inline-block;width:9px;height:9px;border-radius:2px;margin-inline-end:6px'],
]);

/** Forced colours take shadows and the colours of swatches away. */
const FORCED =
  '@media (forced-colors:active){:where(.downpour-swatch){forced-color-adjust:none}:where(.downpour-mark-selected){outline:2px solid Highlight;outline-offset:-2px}}';

/** The style sheet of marks and tooltips. */
export const markCss: string = /* @__PURE__ */ joinSheets(RULES, FORCED);
