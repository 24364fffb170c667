import { joinSheets, styleSheet } from '../theme/style-sheet.ts';

// The rules of a host page for elements stop at a widget: whatever it says of tables or buttons, everything inside begins as
// browsers have it. What a page itself puts into a widget, and its classes, are its own; so is what it puts around widgets in
// a `.downpour` of its own, for the colours.
const OURS = '.downpour:where(.downpour-widget,.downpour-control,.downpour-pills,.downpour-search)';

const RESET: string = /* @__PURE__ */ styleSheet([
  [
    OURS,
    'margin:0;box-sizing:border-box;text-align:start;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;white-space:normal;font-style:normal',
  ],
  [`${OURS} :where(:not(svg,svg *,style,.downpour-own *))`, 'all:revert;box-sizing:border-box'],
  [`${OURS} [hidden]`, 'display:none'],
  [
    `${OURS} :where(svg,svg *)`,
    'margin:0;padding:0;border:0;box-sizing:border-box;max-width:none;font-family:var(--downpour-font);line-height:inherit;letter-spacing:inherit;word-spacing:inherit',
  ],
  ['.downpour svg.downpour-chart', 'max-width:100%;height:auto;vertical-align:baseline'],
]);

// `unicode-bidi`: in a page from right to left each text runs as its first letter does, so that English around a Hebrew date
// keeps its order.
const RULES: string = /* @__PURE__ */ styleSheet([
  [
    '.downpour-widget',
    'display:flex;flex-direction:column;padding:16px;min-width:0;background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-border);border-radius:10px;font:14px/1.45 var(--downpour-font);container:downpour/inline-size;width:100%',
  ],
  [
    '.downpour-head',
    'display:flex;align-items:center;justify-content:space-between;gap:4px 12px;flex-wrap:wrap;margin:0 0 12px',
  ],
  [
    '.downpour :where(bdi,button,.downpour-title,.downpour-provenance span,.downpour-message *,.downpour-note,.downpour-muted)',
    'unicode-bidi:plaintext',
  ],
  ['.downpour-title', 'font-size:15px;font-weight:600;min-width:0;overflow-wrap:anywhere'],
  [
    '.downpour-tools',
    'display:flex;flex-wrap:wrap;gap:6px;align-items:center;position:relative;margin-inline-start:auto',
  ],
  ['.downpour-modes', 'display:inline-flex;gap:2px'],
  [
    '.downpour-tool',
    'display:inline-flex;align-items:center;appearance:none;padding:3px 8px;min-height:24px;font:500 12px/1.3 var(--downpour-font);color:var(--downpour-muted);background:transparent;border:1px solid var(--downpour-border);border-radius:6px;cursor:pointer;text-decoration:none',
  ],
  ['.downpour-tool:hover', 'color:var(--downpour-text);border-color:var(--downpour-axis)'],
  ['.downpour-tool:disabled', 'opacity:.6;cursor:default'],
  ['.downpour-tool[aria-pressed=true]', 'color:var(--downpour-text);background:var(--downpour-grid)'],
  ['.downpour-tool-strong', 'color:var(--downpour-accent);border-color:currentColor'],
  ['.downpour-body', 'position:relative;min-width:0;height:var(--downpour-height-l)'],
  ['.downpour-picture', 'height:100%;overflow-x:clip'],
  ['.downpour-picture :is(.downpour-chart-area,.downpour-plot)', 'height:100%'],
  ['.downpour .downpour-picture svg.downpour-chart', 'width:100%;height:100%'],
  ['.downpour-narrow', 'display:none'],
  ['.downpour-chart-area', 'position:relative;min-width:0'],
  ['.downpour-plot', 'position:relative;touch-action:pan-y;user-select:none;-webkit-user-select:none'],
  [
    '.downpour-widget :is(a,button,[tabindex]):focus-visible',
    'outline:2px solid var(--downpour-accent);outline-offset:2px',
  ],
  ['.downpour-plot:focus:not(:focus-visible)', 'outline:none'],
  ['.downpour-chart-area svg', 'overflow:visible;direction:ltr'],
  ['.downpour-muted', 'color:var(--downpour-muted);font-weight:400'],
  [
    '.downpour-provenance',
    'display:flex;flex-wrap:wrap;align-items:center;gap:2px 8px;margin:auto 0 0;padding-top:8px;min-height:36px;color:var(--downpour-muted);font-size:12px',
  ],
  [
    '.downpour-sample',
    'padding:0 6px;border:1px solid currentColor;border-radius:4px;font-weight:600;color:var(--downpour-text)',
  ],
  [
    '.downpour-message',
    'display:flex;flex-direction:column;align-items:center;justify-content:center;gap:6px;min-height:100%;padding:12px;text-align:center;color:var(--downpour-muted);overflow-wrap:anywhere',
  ],
  ['.downpour-message strong', 'color:var(--downpour-text);font-weight:600'],
  ['.downpour-message p', 'margin:0;max-width:60ch;font-size:13px'],
  [
    '.downpour-skeleton',
    'height:100%;border-radius:8px;background:var(--downpour-grid);animation:downpour-pulse 1.6s ease-in-out infinite',
  ],
  ['.downpour-stale', 'opacity:.55;transition:opacity .15s .1s'],
  ['.downpour-outdated', 'color:var(--downpour-negative)'],
  [
    '.downpour-progress',
    'position:absolute;inset-inline:0;top:-6px;height:2px;overflow:hidden;border-radius:1px;background:var(--downpour-grid)',
  ],
  [
    '.downpour-progress::after',
    "content:'';position:absolute;inset-block:0;width:30%;background:var(--downpour-accent);animation:downpour-slide 1.1s linear infinite",
  ],
  [
    '.downpour-hidden',
    'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap',
  ],
]);

/** What changes with the width of a widget's body; `body-heights.ts` has the same widths. */
const FORMS = [
  '@container downpour (width<560px){.downpour-body{height:var(--downpour-height-m)}.downpour-narrow{display:block}.downpour-wide{display:none}}',
  '@container downpour (width<460px){.downpour-body{height:var(--downpour-height-s)}}',
  '@container downpour (width<290px){.downpour-provenance{min-height:47px}}',
];

const ANIMATIONS = [
  '@keyframes downpour-pulse{50%{opacity:.5}}',
  '@keyframes downpour-slide{from{left:-30%}to{left:100%}}',
  '@media (prefers-reduced-motion:reduce){.downpour-skeleton,.downpour-progress{animation:none}.downpour-progress::after{animation:none;width:100%}}',
];

/** The style sheet of the shell of widgets; what stands inside brings its own. */
export const widgetCss: string = /* @__PURE__ */ joinSheets(RESET, RULES, ...FORMS, ...ANIMATIONS);
