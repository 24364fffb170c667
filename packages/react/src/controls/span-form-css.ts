import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of the form for first and last day, which comes with it. */
export const spanFormCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-span', 'color-scheme:light dark'],
  ['[data-downpour-theme=light] .downpour-span', 'color-scheme:light'],
  ['[data-downpour-theme=dark] .downpour-span', 'color-scheme:dark'],
  ['.downpour-span', 'display:grid;grid-template-columns:minmax(0, 1fr);gap:10px;margin:0'],
  ['.downpour-span-days', 'display:grid;grid-template-columns:repeat(auto-fit, minmax(140px, 1fr));gap:10px'],
  ['.downpour-field', 'display:grid;gap:3px;color:var(--downpour-muted);font-size:12px'],
  ['.downpour-input[aria-invalid=true]', 'border-color:var(--downpour-negative)'],
  [
    '.downpour-span-foot',
    'display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px',
  ],
  [
    '.downpour-fault',
    'display:flex;flex-wrap:wrap;align-items:center;gap:6px 10px;margin:0;color:var(--downpour-negative);overflow-wrap:anywhere',
  ],
  ['.downpour-calendar-place', 'min-height:276px'],
  [
    '.downpour-button-strong',
    'background:var(--downpour-accent);border-color:var(--downpour-accent);color:var(--downpour-surface);font-weight:650',
  ],
]);
