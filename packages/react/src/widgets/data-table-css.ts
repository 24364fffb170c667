import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of data tables. */
export const dataTableCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-table', 'height:100%;overflow:auto;overscroll-behavior:contain'],
  [
    '.downpour-table table',
    'width:100%;margin:0;border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums',
  ],
  [
    '.downpour-table th, .downpour-table td',
    'padding:5px 10px;border:0;border-bottom:1px solid var(--downpour-grid);text-align:end;white-space:nowrap;background:none',
  ],
  ['.downpour-table :is(th,td):first-child', 'text-align:start'],
  [
    '.downpour-table thead th',
    'position:sticky;top:0;background:var(--downpour-surface);color:var(--downpour-muted);font-weight:600',
  ],
  ['.downpour-table tbody th', 'font-weight:400'],
  ['.downpour-table :is(thead,tbody) tr', 'background:none;border:0'],
]);
