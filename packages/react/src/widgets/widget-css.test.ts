import { expect, it } from 'vitest';
import { mapCss } from '../charts/map-css.ts';
import { markCss } from '../charts/mark-css.ts';
import { timeSeriesCss } from '../charts/time-series-css.ts';
import { calendarCss } from '../controls/calendar-css.ts';
import { controlCss } from '../controls/control-css.ts';
import { valuePickerCss } from '../controls/value-picker-css.ts';
import { filterPillsCss } from '../filters/filter-pills-css.ts';
import { themeCss } from '../theme/theme-css.ts';
import { dataTableCss } from './data-table-css.ts';
import { packageDetailsCss } from './package-details-css.ts';
import { packageRankCss } from './package-rank-css.ts';
import { packageSearchCss } from './package-search-css.ts';
import { widgetCss } from './widget-css.ts';

it.each([
  ['theme', themeCss],
  ['widgets', widgetCss],
  ['marks', markCss],
  ['charts over time', timeSeriesCss],
  ['maps', mapCss],
  ['tables', dataTableCss],
  ['filters', filterPillsCss],
  ['controls', controlCss],
  ['the calendar', calendarCss],
  ['values', valuePickerCss],
  ['rank', packageRankCss],
  ['search', packageSearchCss],
  ['details', packageDetailsCss],
])('gives the selectors of %s no weight, so that any rule of the host page wins', (_, css) => {
  const rules = css
    .replace(/@keyframes[^{]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    .replace(/@(?:media|container)[^{]+\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1')
    .matchAll(/([^{}]+)\{[^{}]*\}/g);
  const selectors = [...rules].map(([, selector = '']) => selector.trim());
  expect(selectors.length).toBeGreaterThan(1);
  const heavy = selectors
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .filter((selector) => !/^:where\((?:[^()]|\([^()]*\))*\)(?:::[a-z-]+)?$/.test(selector.trim()));
  expect(heavy).toEqual([]);
});
