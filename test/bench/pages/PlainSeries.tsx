import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { colorAt } from './colors.ts';
import type { Row } from './useRows.ts';

/** Which columns are which: `split` has a series for each of its values. */
export type SeriesColumns = Readonly<{ x: string; y: string; split?: string }>;

type PlainSeriesProps = Readonly<{
  rows: readonly Row[];
  columns: SeriesColumns;
  variant: 'area' | 'bars' | 'line';
}>;

const frame = [
  <CartesianGrid key="grid" strokeDasharray="3 3" />,
  <XAxis key="x" dataKey="x" />,
  <YAxis key="y" />,
  <Tooltip key="tooltip" />,
  <Legend key="legend" />,
];

/** Series by recharts: one for each value of a column, stacked unless they are lines. */
export function PlainSeries({ rows, columns, variant }: PlainSeriesProps) {
  const keys = [...new Set(rows.map((row) => nameOf(row, columns)))];
  const data = pivot(rows, columns);
  return (
    <ResponsiveContainer width="100%" height={300}>
      {variant === 'line' ? (
        <LineChart data={data}>
          {frame}
          {keys.map((key, index) => (
            <Line
              key={key}
              dataKey={valueOf(key)}
              name={key}
              stroke={colorAt(index)}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      ) : variant === 'bars' ? (
        <BarChart data={data}>
          {frame}
          {keys.map((key, index) => (
            <Bar
              key={key}
              dataKey={valueOf(key)}
              name={key}
              stackId="all"
              fill={colorAt(index)}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      ) : (
        <AreaChart data={data}>
          {frame}
          {keys.map((key, index) => (
            <Area
              key={key}
              dataKey={valueOf(key)}
              name={key}
              stackId="all"
              stroke={colorAt(index)}
              fill={colorAt(index)}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      )}
    </ResponsiveContainer>
  );
}

type Bucket = { x: string | number; values: Map<string, number> };

const nameOf = (row: Row, { y, split }: SeriesColumns): string =>
  split === undefined ? y : String(row[split]);
/** A version has dots, which recharts would take for a path. */
const valueOf = (key: string) => (bucket: Bucket) => bucket.values.get(key);

function pivot(rows: readonly Row[], columns: SeriesColumns): Bucket[] {
  const buckets = new Map<string | number, Bucket>();
  for (const row of rows) {
    const cell = row[columns.x];
    const x = typeof cell === 'number' ? cell : String(cell);
    const bucket = buckets.get(x) ?? { x, values: new Map() };
    buckets.set(x, bucket);
    bucket.values.set(nameOf(row, columns), Number(row[columns.y]));
  }
  return [...buckets.values()];
}
