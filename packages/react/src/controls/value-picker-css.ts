import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of the values of a dimension, which comes with them. */
export const valuePickerCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-values', 'display:grid;grid-template-columns:minmax(0, 1fr);gap:8px'],
  [
    '.downpour-values-list',
    'max-height:264px;margin:0 -6px;padding:2px 6px;overflow:auto;overscroll-behavior:contain',
  ],
  ['.downpour-values-row', 'display:flex;align-items:center;gap:6px;padding:1px 0'],
  ['.downpour-values-keep', 'flex:1;min-width:0'],
  [
    '.downpour-value',
    'display:flex;align-items:center;gap:8px;appearance:none;width:100%;min-height:30px;margin:0;padding:4px 6px;border:0;border-radius:6px;background:transparent;color:var(--downpour-text);font:14px/1.3 var(--downpour-font);text-align:start;cursor:pointer',
  ],
  ['.downpour-value:hover', 'background:var(--downpour-grid)'],
  ['.downpour-value[aria-pressed=true]', 'font-weight:650'],
  [
    '.downpour-value-mark',
    'flex:none;display:grid;place-items:center;width:18px;height:18px;border:1px solid var(--downpour-axis);border-radius:4px',
  ],
  [
    '.downpour-value[aria-pressed=true] .downpour-value-mark',
    'background:var(--downpour-accent);border-color:var(--downpour-accent);color:var(--downpour-surface)',
  ],
  ['.downpour-value-name', 'flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap'],
  ['.downpour-value-out', 'text-decoration:line-through;color:var(--downpour-muted)'],
  [
    '.downpour-value-count',
    'flex:none;color:var(--downpour-muted);font-weight:400;font-variant-numeric:tabular-nums',
  ],
  ['.downpour-value-not', 'min-height:26px;padding:2px 8px;font-size:12px'],
]);
