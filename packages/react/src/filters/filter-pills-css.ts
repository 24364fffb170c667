import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of the filters in force. */
export const filterPillsCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-pill:focus-visible', 'outline:2px solid var(--downpour-accent);outline-offset:2px'],
  [
    '.downpour-pills',
    'display:flex;flex-wrap:wrap;gap:6px;margin:0;padding:0;list-style:none;font:13px/1.4 var(--downpour-font)',
  ],
  ['.downpour-pills li', 'margin:0;padding:0;list-style:none'],
  [
    '.downpour-pill',
    'display:inline-flex;gap:6px;align-items:center;appearance:none;margin:0;padding:4px 10px;min-height:28px;font:inherit;color:var(--downpour-text);background:var(--downpour-surface);border:1px solid var(--downpour-axis);border-radius:999px;cursor:pointer',
  ],
  ['.downpour-pill:hover', 'border-color:var(--downpour-accent)'],
  ['.downpour-pill-clear', 'border-color:transparent;color:var(--downpour-accent)'],
]);
