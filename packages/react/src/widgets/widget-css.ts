/** Rules of the widgets by selector. They are put inside `:where()`, so that any rule of the host page wins. */
const RULES: readonly (readonly [selector: string, declarations: string])[] = [
  [
    '.downpour-widget',
    'display:flex;flex-direction:column;margin:0;padding:16px;box-sizing:border-box;min-width:0;background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-border);border-radius:10px;font:14px/1.45 var(--downpour-font);text-align:start;container:downpour/inline-size;width:100%',
  ],
  ['.downpour-widget *', 'box-sizing:border-box'],
  [
    '.downpour-head',
    'display:flex;align-items:center;justify-content:space-between;gap:4px 12px;flex-wrap:wrap;margin:0 0 12px;padding:0;color:inherit;font:inherit;text-align:start',
  ],
  ['.downpour-title', 'font-size:15px;font-weight:600;min-width:0;overflow-wrap:anywhere'],
  ['.downpour-tools', 'display:flex;gap:6px;align-items:center;margin-inline-start:auto'],
  [
    '.downpour-tool',
    'display:inline-flex;align-items:center;appearance:none;margin:0;padding:3px 8px;min-height:24px;font:500 12px/1.3 var(--downpour-font);color:var(--downpour-muted);background:transparent;border:1px solid var(--downpour-border);border-radius:6px;cursor:pointer;text-decoration:none',
  ],
  ['.downpour-tool:hover', 'color:var(--downpour-text);border-color:var(--downpour-axis)'],
  ['.downpour-tool:disabled', 'opacity:.6;cursor:default'],
  ['.downpour-tool[aria-pressed=true]', 'color:var(--downpour-text);background:var(--downpour-grid)'],
  ['.downpour-tool-strong', 'color:var(--downpour-accent);border-color:currentColor'],
  ['.downpour-body', 'position:relative;min-width:0;height:var(--downpour-height-l)'],
  ['.downpour-picture', 'height:100%'],
  ['.downpour-picture svg', 'width:100%;height:100%'],
  ['.downpour-narrow', 'display:none'],
  ['.downpour-chart-area', 'position:relative;min-width:0'],
  ['.downpour-plot', 'position:relative;touch-action:pan-y;user-select:none;-webkit-user-select:none'],
  ['.downpour-clickable', 'cursor:pointer'],
  [
    '.downpour-widget :is(a,button,[tabindex]):focus-visible, .downpour-pill:focus-visible, .downpour-search input:focus-visible',
    'outline:2px solid var(--downpour-accent);outline-offset:2px',
  ],
  ['.downpour-plot:focus:not(:focus-visible)', 'outline:none'],
  ['.downpour-chart-area svg', 'overflow:visible'],
  ['.downpour-marks-layer', 'position:absolute;inset:0'],
  [
    '.downpour-mark',
    'position:absolute;display:block;margin:0;padding:0;appearance:none;background:transparent;border:0;border-radius:5px;color:inherit;font:inherit',
  ],
  ['button.downpour-mark, a.downpour-mark', 'cursor:pointer'],
  ['.downpour-mark-pointed', 'background:color-mix(in srgb, var(--downpour-text) 7%, transparent)'],
  ['.downpour-mark-selected', 'box-shadow:inset 0 0 0 1.5px var(--downpour-accent)'],
  ['.downpour-legend-entry:hover', 'background:color-mix(in srgb, var(--downpour-text) 7%, transparent)'],
  ['.downpour-legend-off', 'background:color-mix(in srgb, var(--downpour-surface) 70%, transparent)'],
  ['.downpour-map-highlight', 'position:absolute;inset:0;pointer-events:none'],
  [
    '.downpour-selection',
    'position:absolute;pointer-events:none;background:color-mix(in srgb, var(--downpour-accent) 16%, transparent);border:solid var(--downpour-accent);border-width:0 1px',
  ],
  [
    '.downpour-selection span',
    'position:absolute;top:4px;left:50%;transform:translateX(-50%);white-space:nowrap;padding:1px 6px;font-size:12px;background:var(--downpour-surface);border:1px solid var(--downpour-border);border-radius:4px',
  ],
  [
    '.downpour-tooltip',
    'padding:7px 10px;max-width:260px;background:var(--downpour-surface);color:var(--downpour-text);border:1px solid var(--downpour-axis);border-radius:7px;box-shadow:0 4px 14px rgb(0 0 0/.16);font:12px/1.5 var(--downpour-font);font-variant-numeric:tabular-nums',
  ],
  ['.downpour-tip', 'position:absolute;z-index:2;pointer-events:none;width:max-content;max-width:240px'],
  ['.downpour-tooltip-title', 'font-weight:600'],
  ['.downpour-tooltip-row', 'display:flex;justify-content:space-between;gap:16px'],
  ['.downpour-tooltip-row>span', 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap'],
  ['.downpour-swatch', 'display:inline-block;width:9px;height:9px;border-radius:2px;margin-inline-end:6px'],
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
    'display:flex;flex-direction:column;align-items:center;justify-content:center;gap:6px;min-height:100%;margin:0;padding:12px;text-align:center;color:var(--downpour-muted);overflow-wrap:anywhere',
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
  [
    '.downpour-hidden',
    'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0',
  ],
  [
    '.downpour-pills',
    'display:flex;flex-wrap:wrap;gap:6px;margin:0;padding:0;list-style:none;font:13px/1.4 var(--downpour-font)',
  ],
  ['.downpour-pills li', 'margin:0;padding:0;list-style:none'],
  [
    '.downpour-pill',
    'display:inline-flex;gap:6px;align-items:center;appearance:none;margin:0;padding:4px 10px;min-height:28px;font:inherit;color:var(--downpour-text);background:var(--downpour-surface);border:1px solid var(--downpour-axis);border-radius:999px;cursor:pointer',
  ],
  ['.downpour-pill:hover', 'border-color:var(--downpour-accent)'],
  ['.downpour-pill-clear', 'border-color:transparent;color:var(--downpour-accent)'],
  [
    '.downpour-rank',
    'display:flex;align-items:baseline;gap:4px 14px;flex-wrap:wrap;height:100%;align-content:center',
  ],
  [
    '.downpour-rank-place',
    'font-size:34px;line-height:1.1;font-weight:650;font-variant-numeric:tabular-nums',
  ],
  [
    '.downpour-rank-top',
    'padding:2px 9px;border-radius:999px;font-size:13px;font-weight:600;color:var(--downpour-accent);border:1px solid currentColor',
  ],
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
];

/** What changes with the width of a widget's body; `body-heights.ts` has the same widths. */
const FORMS = [
  '@container downpour (width<560px){:where(.downpour-body){height:var(--downpour-height-m)}:where(.downpour-narrow){display:block}:where(.downpour-wide){display:none}}',
  '@container downpour (width<460px){:where(.downpour-body){height:var(--downpour-height-s)}}',
];

const ANIMATIONS = [
  '@keyframes downpour-pulse{50%{opacity:.5}}',
  '@keyframes downpour-slide{from{left:-30%}to{left:100%}}',
  '@media (prefers-reduced-motion:reduce){:where(.downpour-skeleton,.downpour-progress){animation:none}:where(.downpour-progress)::after{animation:none;width:100%}}',
];

/** `:where()` takes no pseudo-elements; they stay behind it. */
const weightless = (selector: string): string =>
  selector
    .split(/, (?![^(]*\))/)
    .map((one) =>
      one.replace(/^(.*?)(::[a-z-]+)?$/, (_, rest: string, pseudo = '') => `:where(${rest})${pseudo}`),
    )
    .join(',');

/** The style sheet of the widgets around their charts; every selector has zero specificity. */
export const widgetCss: string = /* @__PURE__ */ (() =>
  [
    ...RULES.map(([selector, declarations]) => `${weightless(selector)}{${declarations}}`),
    ...FORMS,
    ...ANIMATIONS,
  ].join('\n'))();
