import { styleSheet } from '../theme/style-sheet.ts';

/** The style sheet of what is highlighted on a map. */
export const mapCss: string = /* @__PURE__ */ styleSheet([
  ['.downpour-clickable', 'cursor:pointer'],
  ['.downpour-map-highlight', 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'],
]);
