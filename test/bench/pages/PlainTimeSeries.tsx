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

type PlainTimeSeriesProps = Readonly<{ rows: readonly Row[]; variant: 'area' | 'bars' | 'line' }>;

const frame = [
  <CartesianGrid key="grid" strokeDasharray="3 3" />,
  <XAxis key="x" dataKey="date" />,
  <YAxis key="y" />,
  <Tooltip key="tooltip" />,
  <Legend key="legend" />,
];

/** Downloads over time by recharts: a series for each value, stacked unless they are lines. */
export function PlainTimeSeries({ rows, variant }: PlainTimeSeriesProps) {
  const keys = [...new Set(rows.map(nameOf))];
  const data = pivot(rows);
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

type Bucket = { date: string; values: Map<string, number> };

const nameOf = ({ value = 'downloads' }: Row): string => String(value);
/** A version has dots, which recharts would take for a path. */
const valueOf = (key: string) => (bucket: Bucket) => bucket.values.get(key) ?? 0;

function pivot(rows: readonly Row[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const row of rows) {
    const date = String(row.date);
    const bucket = buckets.get(date) ?? { date, values: new Map() };
    buckets.set(date, bucket);
    bucket.values.set(nameOf(row), Number(row.downloads));
  }
  return [...buckets.values()];
}
