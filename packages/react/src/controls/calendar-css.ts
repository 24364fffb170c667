import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

/** Class names of the calendar's parts, instead of the library's own, which a page may style for a calendar of its own. */
export const CLASS_NAMES = {
  root: 'downpour-cal',
  months: 'downpour-cal-months',
  month: 'downpour-cal-month',
  month_caption: 'downpour-cal-caption',
  caption_label: 'downpour-cal-label',
  dropdowns: 'downpour-cal-dropdowns',
  dropdown_root: 'downpour-cal-dropdown-root',
  dropdown: 'downpour-cal-dropdown',
  button_previous: 'downpour-cal-go downpour-cal-previous',
  button_next: 'downpour-cal-go downpour-cal-next',
  chevron: 'downpour-cal-chevron',
  month_grid: 'downpour-cal-grid',
  weekday: 'downpour-cal-weekday',
  day: 'downpour-cal-day',
  day_button: 'downpour-cal-button',
  disabled: 'downpour-cal-disabled',
  outside: 'downpour-cal-outside',
  today: 'downpour-cal-today',
  range_start: 'downpour-cal-start',
  range_middle: 'downpour-cal-middle',
  range_end: 'downpour-cal-end',
  hidden: 'downpour-cal-hidden',
} as const;

const RULES = /* @__PURE__ */ styleSheet([
  ['.downpour-cal', 'max-width:280px;margin:0 auto'],
  ['.downpour-cal-month', 'position:relative'],
  [
    '.downpour-cal-caption',
    'display:flex;justify-content:center;align-items:center;height:36px;margin:0 36px;font-weight:600',
  ],
  ['.downpour-cal-dropdowns', 'display:flex;gap:4px'],
  ['.downpour-cal-dropdown-root>.downpour-cal-label', 'display:none'],
  [
    '.downpour-cal-dropdown',
    'margin:0;padding:3px 4px;min-height:28px;font:600 14px/1.3 var(--downpour-font);color:var(--downpour-text);background:var(--downpour-surface);border:1px solid transparent;border-radius:6px;cursor:pointer',
  ],
  ['.downpour-cal-dropdown:hover', 'border-color:var(--downpour-border)'],
  [
    '.downpour-cal-go',
    'position:absolute;top:0;display:flex;align-items:center;justify-content:center;appearance:none;width:36px;height:36px;margin:0;padding:0;border:0;border-radius:8px;background:transparent;color:inherit;cursor:pointer',
  ],
  ['.downpour-cal-go:hover', 'background:var(--downpour-grid)'],
  ['.downpour-cal-go[aria-disabled=true]', 'opacity:.4;cursor:default'],
  ['.downpour-cal-previous', 'inset-inline-start:0'],
  ['.downpour-cal-next', 'inset-inline-end:0'],
  ['.downpour-cal-chevron', 'width:20px;height:20px;fill:currentColor'],
  [
    '.downpour-cal-grid',
    'width:100%;margin:0;border:0;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums',
  ],
  [
    '.downpour-cal-weekday',
    'padding:4px 0;border:0;background:none;color:var(--downpour-muted);font-size:12px;font-weight:500;text-align:center',
  ],
  ['.downpour-cal-day', 'height:36px;padding:0;border:0;background:none;text-align:center'],
  [
    '.downpour-cal-button',
    'display:flex;align-items:center;justify-content:center;appearance:none;width:100%;height:34px;margin:1px 0;padding:0;border:0;border-radius:8px;background:transparent;font:14px/1 var(--downpour-font);color:inherit;cursor:pointer',
  ],
  ['.downpour-cal-button:hover', 'background:var(--downpour-grid)'],
  ['.downpour-cal-button:disabled', 'cursor:default'],
  ['.downpour-cal-disabled', 'opacity:.38'],
  ['.downpour-cal-hidden', 'visibility:hidden'],
  ['.downpour-cal-today .downpour-cal-button', 'text-decoration:underline;text-underline-offset:3px'],
  [
    '.downpour-cal-middle .downpour-cal-button',
    'border-radius:0;background:color-mix(in srgb, var(--downpour-accent) 16%, transparent)',
  ],
  [
    ':is(.downpour-cal-start,.downpour-cal-end) .downpour-cal-button',
    'background:var(--downpour-accent);color:var(--downpour-surface);font-weight:650',
  ],
]);

const FORCED = /* @__PURE__ */ styleSheet([
  [
    ':is(.downpour-cal-start,.downpour-cal-middle,.downpour-cal-end) .downpour-cal-button',
    'background:Highlight;color:HighlightText;forced-color-adjust:none',
  ],
]);

/** The style sheet of the calendar, which comes with it. */
export const calendarCss: string = /* @__PURE__ */ joinSheets(
  RULES,
  '@media (forced-colors:active){',
  FORCED,
  '}',
);
