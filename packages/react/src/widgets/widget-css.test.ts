import { expect, it } from 'vitest';
import { mapCss } from '../charts/map-css.ts';
import { markCss } from '../charts/mark-css.ts';
import { timeSeriesCss } from '../charts/time-series-css.ts';
import { calendarCss } from '../controls/calendar-css.ts';
import { controlCss } from '../controls/control-css.ts';
import { spanFormCss } from '../controls/span-form-css.ts';
import { valuePickerCss } from '../controls/value-picker-css.ts';
import { dashboardCss } from '../dashboards/dashboard-css.ts';
import { filterPillsCss } from '../filters/filter-pills-css.ts';
import { themeCss } from '../theme/theme-css.ts';
import { dataTableCss } from './data-table-css.ts';
import { packageDetailsCss } from './package-details-css.ts';
import { packageRankCss } from './package-rank-css.ts';
import { packageSearchCss } from './package-search-css.ts';
import { widgetCss } from './widget-css.ts';

/** The selectors of a style sheet, those inside of at-rules too. */
const selectorsOf = (css: string): readonly string[] =>
  [
    ...css
      .replace(/@keyframes[^{]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
      .replace(/@(?:media|container)[^{]+\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1')
      .matchAll(/([^{}]+)\{[^{}]*\}/g),
  ].flatMap(([, selector = '']) =>
    selector
      .trim()
      .split(/,(?![^(]*\))/)
      .map((one) => one.trim()),
  );

it.each([
  ['widgets', widgetCss],
  ['marks', markCss],
  ['charts over time', timeSeriesCss],
  ['maps', mapCss],
  ['tables', dataTableCss],
  ['filters', filterPillsCss],
  ['controls', controlCss],
  ['the calendar', calendarCss],
  ['first and last day', spanFormCss],
  ['values', valuePickerCss],
  ['rank', packageRankCss],
  ['search', packageSearchCss],
  ['details', packageDetailsCss],
  ['dashboards', dashboardCss],
])('styles nothing but widgets by what says it is for %s', (_, css) => {
  const selectors = selectorsOf(css);
  expect(selectors.length).toBeGreaterThan(1);
  expect(selectors.filter((selector) => !/\.downpour\b/.test(selector))).toEqual([]);
  expect(css).not.toContain('!important');
});

it('gives colours no weight, so that any rule of the host page may set them', () => {
  const heavy = selectorsOf(themeCss).filter(
    (selector) => !/^:where\((?:[^()]|\([^()]*\))*\)$/.test(selector),
  );
  expect(heavy).toEqual([]);
  expect(selectorsOf(themeCss).length).toBeGreaterThan(4);
});
