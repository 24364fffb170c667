import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

const RULES: string = /* @__PURE__ */ styleSheet([
  [
    '.downpour-details',
    'display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:12px 24px;height:100%;align-content:start;overflow:hidden',
  ],
  ['.downpour-details :where(p,dl,ul,dd)', 'margin:0;padding:0'],
  ['.downpour-details-name', 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap'],
  ['.downpour-details :is(span,strong)', 'unicode-bidi:plaintext'],
  ['.downpour-details-name strong', 'font-size:24px;line-height:1.25;font-weight:650'],
  [
    '.downpour-details-summary',
    'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-height:41px',
  ],
  [
    '.downpour-details-install',
    'display:inline-flex;margin-top:6px;align-items:center;gap:10px;max-width:100%;padding:5px 6px 5px 12px;background:var(--downpour-grid);border-radius:8px',
  ],
  [
    '.downpour-details code',
    'direction:ltr;unicode-bidi:isolate;min-width:0;padding:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font:13px/1.4 ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;background:none;color:inherit',
  ],
  ['.downpour-details dl', 'display:grid;gap:4px;font-size:13px'],
  ['.downpour-details dl div', 'display:flex;gap:8px'],
  ['.downpour-details dt', 'flex:0 0 76px;color:var(--downpour-muted)'],
  ['.downpour-details dd', 'min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap'],
  [
    '.downpour-details ul',
    'display:flex;flex-wrap:wrap;gap:2px 14px;list-style:none;font-size:13px;padding-top:8px',
  ],
  ['.downpour-details a', 'color:var(--downpour-accent)'],
  ['.downpour-details li a', 'display:inline-block;line-height:24px'],
]);

/** The style sheet of a package in words. */
export const packageDetailsCss: string = /* @__PURE__ */ joinSheets(
  RULES,
  '@container downpour (width<560px){.downpour-details{grid-template-columns:minmax(0,1fr)}}',
);
