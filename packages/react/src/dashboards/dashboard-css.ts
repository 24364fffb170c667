import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

const RULES: string = /* @__PURE__ */ styleSheet([
  [
    '.downpour-dashboard',
    'display:block;container:downpour-dashboard/inline-size;font:14px/1.45 var(--downpour-font);--downpour-gap:16px',
  ],
  ['.downpour-grid', 'display:flex;flex-wrap:wrap;align-items:stretch;gap:var(--downpour-gap)'],
  ['.downpour-grid>*', 'flex:1 1 100%;min-width:0'],
  ['.downpour-grid-head', 'margin:0 0 var(--downpour-gap)'],
]);

const COLUMNS = [3, 4, 6, 8, 12];

/** A widget grows over what is left of its row, so that one that is missing leaves no hole. */
const spans = (of: (columns: number) => number): string =>
  COLUMNS.map(
    (columns) =>
      `.downpour-grid>.downpour-columns-${columns}{flex:${of(columns)} 1 calc((100% + var(--downpour-gap))*${of(columns)}/12 - var(--downpour-gap) - .1px)}`,
  ).join('');

/** The style sheet of dashboards: one column below 640 pixels, halves below 1000, twelve columns above. */
export const dashboardCss: string = /* @__PURE__ */ joinSheets(
  RULES,
  '@container downpour-dashboard (width>=640px){',
  /* @__PURE__ */ spans((columns) => (columns > 8 ? 12 : 6)),
  '}',
  '@container downpour-dashboard (width>=1000px){',
  /* @__PURE__ */ spans((columns) => columns),
  '}',
);
