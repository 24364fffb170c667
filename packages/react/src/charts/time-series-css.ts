import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of selections and legends in charts over time. */
export const timeSeriesCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-reset', 'position:absolute;inset-inline-end:6px;background:var(--downpour-surface)'],
  ['.downpour-over', 'position:absolute;inset:0'],
  ['svg.downpour-over', 'pointer-events:none'],
  ['.downpour-cursor line', 'stroke:var(--downpour-axis);stroke-dasharray:3 3'],
  ['.downpour-cursor circle', 'stroke:var(--downpour-surface);stroke-width:1.5'],
  ['.downpour-legend-entry:hover', 'background:color-mix(in srgb, var(--downpour-text) 7%, transparent)'],
  ['.downpour-legend-off', 'background:color-mix(in srgb, var(--downpour-surface) 70%, transparent)'],
  [
    '.downpour-selection',
    'position:absolute;pointer-events:none;background:color-mix(in srgb, var(--downpour-accent) 16%, transparent);border:solid var(--downpour-accent);border-width:0 1px',
  ],
  [
    '.downpour-selection span',
    'position:absolute;top:4px;left:50%;transform:translateX(-50%);white-space:nowrap;padding:1px 6px;font-size:12px;background:var(--downpour-surface);border:1px solid var(--downpour-border);border-radius:4px',
  ],
]);
