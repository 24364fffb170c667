import type { Metric } from './metric.ts';
import type { DashboardTimes } from './render-dashboard.ts';
import type { HeavyDrawing, Side } from './render-heavy.ts';

type Sides<T> = Readonly<Record<Side, T>>;

const PLAIN_PAGE = 'the same charts and answers by recharts 3 and react-query, in turns';
const PLAIN_CHART = 'the same data by a recharts 3 LineChart without dots and animation, in turns';

const whole = (value: number): string => value.toFixed(0);
const both = ({ ours, plain }: Sides<number>, unit: string): string =>
  `${whole(ours)} ${unit} against ${whole(plain)} ${unit}`;
const each = <T>({ ours, plain }: Sides<T>, read: (side: T) => number): Sides<number> => ({
  ours: read(ours),
  plain: read(plain),
});

const ratio = (
  metric: string,
  sides: Sides<number>,
  about: Readonly<{ baseline: string; note: string }>,
): Metric => ({
  metric,
  value: sides.ours / sides.plain,
  unit: 'ratio',
  ...about,
});

/** When the first chart of the page, and when all of them are drawn. */
export function dashboardMetrics(sides: Sides<DashboardTimes>, pairs: number): readonly Metric[] {
  const done = each(sides, ({ doneMs }) => doneMs);
  const first = each(sides, ({ firstMs }) => firstMs);
  const blocked = each(sides, ({ threadBlockedMs }) => threadBlockedMs);
  const busy = each(sides, ({ busyMs }) => busyMs);
  const about = `medians of ${pairs} pairs of visits`;
  return [
    ratio('render.dashboard_done', done, {
      baseline: `${PLAIN_PAGE}; aim 0.6`,
      note: `all ${sides.ours.figures} figures have marks after ${both(done, 'ms')}; main thread, by its own clock, busy ${both(busy, 'ms')}, of which blocked ${both(blocked, 'ms')}; ${about}`,
    }),
    ratio('render.first_chart', first, {
      baseline: PLAIN_PAGE,
      note: `the first figure has marks after ${both(first, 'ms')}; ${about}`,
    }),
  ];
}

/** Ten years of days, at once: one line and twenty; `eight` is the most lines that both sides draw in full. */
export function heavyMetrics(
  { one, eight, twenty }: Readonly<Record<'one' | 'eight' | 'twenty', Sides<HeavyDrawing>>>,
  pairs: number,
): readonly Metric[] {
  const commit = (sides: Sides<HeavyDrawing>): Sides<number> => each(sides, ({ threadMs }) => threadMs);
  const about = (sides: Sides<HeavyDrawing>): string =>
    `main thread ${both(commit(sides), 'ms')}; React's own count ${both(
      each(sides, ({ actualMs }) => actualMs),
      'ms',
    )}; ${both(
      each(sides, ({ nodes }) => nodes),
      'elements',
    )}`;
  const eights = commit(eight);
  return [
    ratio('render.heavy_commit', commit(twenty), {
      baseline: `${PLAIN_CHART}; aim 0.25`,
      note: `20 series × 3,650 days: ${about(twenty)}; ours draws ${twenty.ours.lines} lines, theirs ${twenty.plain.lines}; at 8 series, which both draw in full, ${(eights.ours / eights.plain).toFixed(3)}; medians of ${pairs} pairs`,
    }),
    ratio('render.single_commit', commit(one), {
      baseline: `${PLAIN_CHART}; aim 0.25`,
      note: `1 series × 3,650 days: ${about(one)}`,
    }),
    {
      metric: 'render.heavy_html_kb',
      value: twenty.ours.htmlBytes / 1024,
      unit: 'KB',
      baseline: `recharts: ${whole(twenty.plain.htmlBytes / 1024)} KB; aim 300`,
      note: `HTML of 20 series × 3,650 days; of 1 series ${whole(one.ours.htmlBytes / 1024)} KB against ${whole(one.plain.htmlBytes / 1024)} KB`,
    },
  ];
}

/** What keeps the main thread of the example's package page from answering the reader. */
export const blockingMetric = (
  { blockedMs, threadBlockedMs, doneMs, figures }: DashboardTimes,
  visits: number,
): Metric => ({
  metric: 'render.page_blocking_ms',
  value: blockedMs,
  unit: 'ms',
  baseline: "ClickPy's package page on two cores: 839 ms; aim 100",
  note: `package page of examples/vite-dashboard: what long tasks took beyond 50 ms each until it had settled, by the thread's own clock ${whole(threadBlockedMs)} ms; all ${figures} figures have marks after ${whole(doneMs)} ms; medians of ${visits} visits`,
});
