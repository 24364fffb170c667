import { styleSheet } from '../theme/style-sheet.ts';

const BUTTON =
  'display:inline-flex;align-items:center;justify-content:center;gap:6px;appearance:none;font:500 13px/1.3 var(--downpour-font);color:var(--downpour-text);white-space:nowrap;cursor:pointer';
const FIELD =
  'border:1px solid var(--downpour-axis);border-radius:8px;background:var(--downpour-surface);min-height:32px;padding:4px 10px';

const everywhere = (): string =>
  styleSheet([
    [
      '.downpour-control',
      '--downpour-ink:color-mix(in srgb, var(--downpour-accent) 78%, var(--downpour-text));position:relative;min-width:0;color:var(--downpour-text);font:13px/1.4 var(--downpour-font);padding:0;container:downpour-control/inline-size;width:100%',
    ],
    [
      '.downpour-control :is(a,button,input,select,[tabindex]):focus-visible',
      'outline:2px solid var(--downpour-accent);outline-offset:2px',
    ],
    ['.downpour-bar', 'display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px'],
    ['.downpour-bar-rest', 'display:contents'],
    ['.downpour-bar-end', 'display:flex;flex-wrap:wrap;gap:6px;margin-inline-start:auto'],
    ['.downpour-choice', 'display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;min-width:0'],
    ['.downpour-choice-label', 'color:var(--downpour-muted)'],
    [
      '.downpour-segments',
      'display:inline-flex;flex-wrap:wrap;padding:2px;gap:2px;min-width:0;max-width:100%;border:1px solid var(--downpour-border);border-radius:9px;background:var(--downpour-surface)',
    ],
    [
      '.downpour-segment',
      `${BUTTON};min-height:26px;padding:2px 9px;border:0;border-radius:6px;background:transparent;color:var(--downpour-muted)`,
    ],
    ['.downpour-segment:hover', 'color:var(--downpour-text)'],
    [
      '.downpour-segment[aria-pressed=true]',
      'background:color-mix(in srgb, var(--downpour-accent) 14%, transparent);color:var(--downpour-ink);font-weight:650',
    ],
    ['.downpour-segment:disabled', 'opacity:.45;cursor:default'],
    ['.downpour-button', `${BUTTON};${FIELD}`],
    ['.downpour-bar-more', 'display:none'],
    ['.downpour-button:hover', 'border-color:var(--downpour-muted)'],
    ['.downpour-button:is(:disabled,[aria-disabled=true])', 'opacity:.45;cursor:default'],
    [
      '.downpour-button:is([aria-pressed=true],[aria-expanded=true],.downpour-in-force)',
      'border-color:var(--downpour-accent);color:var(--downpour-ink)',
    ],
    [
      '.downpour-count',
      'min-width:18px;padding:0 5px;border-radius:9px;background:var(--downpour-accent);color:var(--downpour-surface);font-size:11px;line-height:18px;text-align:center',
    ],
    [
      '.downpour-icon',
      'display:block;flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round',
    ],
    ['[dir=rtl] .downpour-icon-turns', 'transform:scaleX(-1)'],
    ['.downpour-popover', 'position:relative'],
    [
      '.downpour-panel',
      'position:absolute;z-index:25;inset-block-start:calc(100% + 6px);inset-inline-start:0;width:330px;max-width:calc(100vw - 16px);padding:14px;background:var(--downpour-surface);border:1px solid var(--downpour-axis);border-radius:10px;box-shadow:0 10px 28px rgb(0 0 0/.22)',
    ],
    [
      '.downpour-input',
      `${FIELD};display:block;width:100%;appearance:none;font:16px/1.3 var(--downpour-font);color:var(--downpour-text)`,
    ],
    ['.downpour-note', 'margin:0;color:var(--downpour-muted);font-size:12px'],
    ['.downpour-share', 'display:flex;flex-wrap:wrap;align-items:center;row-gap:4px'],
    ['.downpour-share>[role=status]:not(:empty)', 'margin-inline-start:8px'],
    ['.downpour-share .downpour-input', 'width:min(260px, 100%);font-size:13px'],
    ['.downpour-bar>.downpour-pills', 'flex-basis:100%'],
  ]);

/** What is seldom used goes behind a button, and panels take the whole width. */
const narrow = (): string =>
  styleSheet([
    ['.downpour-bar-more', 'display:inline-flex'],
    ['.downpour-bar>.downpour-range', 'display:contents'],
    ['.downpour-bar-rest', 'display:flex;flex-wrap:wrap;gap:8px;flex-basis:100%'],
    ['.downpour-bar-rest[data-open=false]', 'display:none'],
    ['.downpour-popover', 'position:static'],
    [
      '.downpour-panel',
      'inset-inline:0;width:auto;max-width:none;inset-block-start:auto;margin-block-start:6px',
    ],
  ]);

const forcedColors = (): string =>
  styleSheet([
    [
      '.downpour-segment[aria-pressed=true], .downpour-button[aria-pressed=true]',
      'background:Highlight;color:HighlightText;forced-color-adjust:none',
    ],
    ['.downpour-count', 'border:1px solid currentColor'],
  ]);

const sheet = (): string =>
  `${everywhere()}
@container downpour-control (width<600px){${narrow()}}
@media (forced-colors:active){${forcedColors()}}`;

/** The style sheet of controls; every selector has zero specificity. */
export const controlCss: string = /* @__PURE__ */ sheet();
