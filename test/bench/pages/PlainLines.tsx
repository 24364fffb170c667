import type { Series } from '@downpour/react/static';
import { useMemo } from 'react';
import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { colorAt } from './colors.ts';

type PlainLinesProps = Readonly<{ series: readonly Series[]; width: number; height: number }>;

/** A line for each series as recharts' own examples draw it; without dots and animation, which would only cost it time. */
export function PlainLines({ series, width, height }: PlainLinesProps) {
  const rows = useMemo(() => rowsOf(series), [series]);
  return (
    <LineChart width={width} height={height} data={rows}>
      <CartesianGrid strokeDasharray="3 3" />
      <XAxis dataKey="date" />
      <YAxis />
      <Tooltip />
      <Legend />
      {series.map(({ key, label }, index) => (
        <Line
          key={key}
          dataKey={key}
          name={label}
          stroke={colorAt(index)}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

const rowsOf = (series: readonly Series[]): Record<string, string | number>[] =>
  (series[0]?.points ?? []).map(({ date }, place) => ({
    date,
    ...Object.fromEntries(series.map(({ key, points }) => [key, points[place]?.value ?? 0])),
  }));
