import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of the rank. */
export const packageRankCss: string = /* @__PURE__ */ styleSheet([
  [
    '.downpour-rank',
    'display:flex;align-items:baseline;gap:0 14px;flex-wrap:wrap;height:100%;align-content:center;line-height:1.3',
  ],
  [
    '.downpour-rank-place',
    'font-size:34px;line-height:1.1;font-weight:650;font-variant-numeric:tabular-nums',
  ],
  [
    '.downpour-rank-top',
    'padding:2px 9px;border-radius:999px;font-size:13px;font-weight:600;color:var(--downpour-accent);border:1px solid currentColor',
  ],
]);
