import type { ReactNode } from 'react';
import type { DataTable } from '../series/data-table.ts';
import type { Series } from '../series/series.ts';
import type { Paint } from '../theme/paint.ts';
import type { Described } from './describe-series.ts';
import type { LegendEntry } from './legend-layout.ts';
import type { TimeSeriesLayout, TimeSeriesProps } from './time-series.ts';
import type { LabelledAxis, ValueScale } from './value-axis.ts';

type Drawn = Readonly<{ layout: TimeSeriesLayout; paint: Paint }>;

/** What a chart over time can do beyond its plain form: scales, averages, releases and notes. */
export type ChartFeatures = Readonly<{
  axis: (values: readonly number[], scale: ValueScale, height: number) => LabelledAxis;
  /** What the legend has to explain. */
  explain: (props: TimeSeriesProps, series: readonly Series[]) => readonly LegendEntry[];
  decorate: (
    props: TimeSeriesProps,
    layout: TimeSeriesLayout,
  ) => Pick<TimeSeriesLayout, 'averages' | 'releases' | 'notes'>;
  /** What is drawn behind the series, and over them. */
  behind: (drawn: Drawn) => ReactNode;
  over: (drawn: Drawn) => ReactNode;
  /** Links over what is drawn, for a layer above it. */
  links: (layout: TimeSeriesLayout) => ReactNode;
  describe: (described: Described) => string;
  /** A table with what is marked beside the numbers. */
  tabulate: (table: DataTable, described: Omit<Described, 'title'>) => DataTable;
}>;
