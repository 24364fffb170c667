import { formatDay } from '../format/format-date.ts';
import { seriesMarks } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { Series } from '../series/series.ts';
import type { ChartFeatures } from './chart-features.ts';
import type { Described } from './describe-series.ts';
import type { LegendEntry } from './legend-layout.ts';
import { marksAt } from './marks-at.ts';
import { movingAverage } from './moving-average.ts';
import { NoteLinks } from './NoteLinks.tsx';
import { releaseMarks } from './release-labels.ts';
import { scaledAxis } from './scaled-axis.ts';
import { bucketTotals, drawnVariant, isStacked } from './series-extents.ts';
import { AverageLines, AxisBreak, NoteBands, TimeSeriesEvents } from './TimeSeriesEvents.tsx';
import { timeMarks } from './time-marks.ts';
import type { AverageLayout, TimeSeriesLayout, TimeSeriesProps } from './time-series.ts';

const namedReleases = 3;

/** The buckets an average is taken of, where there is one: shares have none. */
const averageOf = ({ average, scale }: Pick<TimeSeriesProps, 'average' | 'scale'>): number | undefined =>
  average === undefined || average < 2 || scale === 'share' ? undefined : Math.floor(average);

const averagesOf = ({ series, variant }: TimeSeriesLayout, average: number): readonly AverageLayout[] => {
  const [first] = series;
  if (!isStacked(variant) || first === undefined) {
    return series.map((entry) => ({
      token: entry.token,
      values: movingAverage(entry.series.points, average),
    }));
  }
  const totals = bucketTotals(series.map((entry) => entry.series));
  const points = first.series.points.map((point, index) => ({ ...point, value: totals[index] ?? 0 }));
  return [{ token: 'text', values: movingAverage(points, average) }];
};

const explain = (props: TimeSeriesProps, series: readonly Series[]): readonly LegendEntry[] => {
  const words = wordsOf(props, 'seriesMarks', seriesMarks);
  const scale = props.scale ?? 'linear';
  const average = averageOf(props);
  const stacked = isStacked(drawnVariant(props.variant, scale));
  const zeros = series.some(({ points }) => points.some(({ value }) => value === 0));
  return [
    ...(average === undefined
      ? []
      : [
          {
            key: '',
            label: words.average(average, props.granularity),
            token: stacked ? 'text' : series.length > 1 ? 'muted' : 'series-1',
            mark: 'average',
          } as const,
        ]),
    ...(scale === 'log'
      ? [{ key: '', label: words.logScale(zeros), token: 'muted', mark: 'words' } as const]
      : []),
  ];
};

const decorate: ChartFeatures['decorate'] = (props, layout) => {
  const { dates, xs, plot, step } = layout;
  const average = averageOf(props);
  const marks = timeMarks(dates, props.granularity, props);
  return {
    averages: average === undefined ? [] : averagesOf(layout, average),
    releases: releaseMarks(marks.releases, xs, plot),
    notes: marks.notes.map((note) => {
      const left = Math.max(plot.x, (xs[note.first] ?? 0) - step / 2);
      const right = Math.min(plot.x + plot.width, (xs[note.last] ?? 0) + step / 2);
      return { ...note, x: left, width: right - left };
    }),
  };
};

const describe = (described: Described): string => {
  const { granularity, scale = 'linear', locale = 'en', series } = described;
  const words = wordsOf(described, 'seriesMarks', seriesMarks);
  const average = averageOf(described);
  const dates = series[0]?.points.map(({ date }) => date) ?? [];
  const marks = timeMarks(dates, granularity, described);
  const versions = marks.releases.flatMap((release) => release.versions);
  return [
    average === undefined ? '' : words.averaged(average, granularity),
    words.onScale[scale],
    versions.length === 0 ? '' : words.released(versions.length, versions.slice(-namedReleases)),
    ...marks.notes.map(({ note }) => words.note(formatDay(note.from, locale), note.text)),
  ].join('');
};

const tabulate: ChartFeatures['tabulate'] = (table, described) => {
  const dates = described.series[0]?.points.map(({ date }) => date) ?? [];
  const marks = timeMarks(dates, described.granularity, described);
  if (marks.releases.length + marks.notes.length === 0) return table;
  const { rows, columns } = table;
  return {
    columns: [...columns, wordsOf(described, 'seriesMarks', seriesMarks).marks],
    rows: rows.map((row, index) => {
      const { versions, notes } = marksAt(marks, rows.length - 1 - index);
      return [...row, [...versions, ...notes].join('; ')];
    }),
  };
};

/** All that a chart over time can do. */
export const allFeatures: ChartFeatures = {
  axis: scaledAxis,
  explain,
  decorate,
  behind: (drawn) => (
    <>
      <NoteBands {...drawn} />
      <AxisBreak {...drawn} />
    </>
  ),
  over: (drawn) => (
    <>
      <AverageLines {...drawn} />
      <TimeSeriesEvents {...drawn} />
    </>
  ),
  links: (layout) => <NoteLinks layout={layout} />,
  describe,
  tabulate,
};
