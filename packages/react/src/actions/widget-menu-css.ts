import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

const RULES: string = /* @__PURE__ */ styleSheet([
  [
    '.downpour-done',
    'position:absolute;z-index:31;inset-block-start:100%;inset-inline-end:0;margin-top:4px;padding:3px 8px;font-size:12px;white-space:nowrap;background:var(--downpour-text);color:var(--downpour-surface);border-radius:5px;animation:downpour-done 3s forwards',
  ],
  [
    '.downpour-menu',
    'position:absolute;z-index:30;inset-block-start:100%;inset-inline-end:0;margin:4px 0 0;padding:4px;min-width:190px;max-width:min(280px,calc(100cqi - 8px));background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-axis);border-radius:8px;box-shadow:0 8px 24px rgb(0 0 0/.2);text-align:start',
  ],
  [
    '.downpour-menu :is(a,button)',
    'display:block;width:100%;margin:0;padding:6px 10px;appearance:none;box-sizing:border-box;font:13px/1.4 var(--downpour-font);color:inherit;text-align:start;text-decoration:none;background:transparent;border:0;border-radius:5px;cursor:pointer',
  ],
  ['.downpour-menu :is(a,button):is(:hover,:focus)', 'background:var(--downpour-grid)'],
  ['.downpour-menu p', 'margin:0;padding:6px 10px;font-size:12px;color:var(--downpour-muted)'],
  [
    '.downpour-dialog',
    'margin:auto;padding:20px;width:min(760px,calc(100vw - 32px));max-height:calc(100vh - 64px);box-sizing:border-box;overflow:auto;background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-axis);border-radius:10px;font:14px/1.5 var(--downpour-font);text-align:start',
  ],
  ['.downpour-dialog::backdrop', 'background:rgb(0 0 0/.45)'],
  ['.downpour-dialog h2', 'margin:0 0 8px;font:600 16px/1.3 var(--downpour-font);color:inherit'],
  ['.downpour-dialog p', 'margin:0 0 8px'],
  [
    '.downpour-dialog ul',
    'margin:0 0 12px;padding-inline-start:20px;font-size:13px;color:var(--downpour-muted)',
  ],
  [
    '.downpour-dialog pre',
    'margin:0 0 12px;padding:12px;max-height:45vh;overflow:auto;direction:ltr;text-align:left;background:var(--downpour-grid);color:inherit;border:0;border-radius:8px;font:12px/1.5 ui-monospace,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere',
  ],
  ['.downpour-dialog-foot', 'display:flex;flex-wrap:wrap;gap:8px;justify-content:flex-end'],
]);

/** The style sheet of a widget's menu and of the dialog that shows its SQL. */
export const widgetMenuCss: string = /* @__PURE__ */ joinSheets(
  RULES,
  '@keyframes downpour-done{85%{opacity:1;visibility:visible}to{opacity:0;visibility:hidden}}',
);
