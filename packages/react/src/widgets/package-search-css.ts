import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of the package search. */
export const packageSearchCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-search input:focus-visible', 'outline:2px solid var(--downpour-accent);outline-offset:2px'],
  ['.downpour-search-drop:not([hidden])', 'position:relative'],
  ['.downpour-search', 'font:14px/1.4 var(--downpour-font);color:var(--downpour-text)'],
  [
    '.downpour-search input',
    'display:block;width:100%;box-sizing:border-box;margin:0;padding:8px 12px;min-height:40px;font:inherit;font-size:16px;color:inherit;background:var(--downpour-surface);border:1px solid var(--downpour-axis);border-radius:8px;appearance:none',
  ],
  ['.downpour-search input::placeholder', 'color:var(--downpour-muted);opacity:1'],
  [
    '.downpour-search-list',
    'position:absolute;z-index:20;inset-inline:0;top:4px;margin:0;padding:4px;max-height:340px;overflow:auto;background:var(--downpour-surface);border:1px solid var(--downpour-axis);border-radius:8px;box-shadow:0 8px 24px rgb(0 0 0/.2)',
  ],
  [
    '.downpour-search-option',
    'display:flex;justify-content:space-between;gap:12px;margin:0;padding:7px 10px;border-radius:5px;cursor:pointer;overflow-wrap:anywhere',
  ],
  ['.downpour-search-option[aria-selected=true]', 'background:var(--downpour-grid)'],
  ['.downpour-search-note', 'padding:8px 10px;color:var(--downpour-muted)'],
]);
