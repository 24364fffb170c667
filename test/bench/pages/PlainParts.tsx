import {
  Bar,
  BarChart,
  Cell,
  Legend,
  Pie,
  PieChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { colorAt } from './colors.ts';
import type { Row } from './useRows.ts';

type PlainPartsProps = Readonly<{
  rows: readonly Row[];
  /** The column with the names, and the one with the numbers. */
  name: string;
  value: string;
  variant: 'bars' | 'donut';
}>;

/** Parts of a whole by recharts: a bar for each, or a ring. */
export function PlainParts({ rows, name, value, variant }: PlainPartsProps) {
  const data = [...rows];
  return (
    <ResponsiveContainer width="100%" height={300}>
      {variant === 'bars' ? (
        <BarChart data={data} layout="vertical">
          <XAxis type="number" />
          <YAxis type="category" dataKey={name} width={100} />
          <Tooltip />
          <Bar dataKey={value} fill={colorAt(0)} isAnimationActive={false} />
        </BarChart>
      ) : (
        <PieChart>
          <Pie data={data} dataKey={value} nameKey={name} innerRadius="60%" isAnimationActive={false}>
            {data.map((row, index) => (
              <Cell key={String(row[name])} fill={colorAt(index)} />
            ))}
          </Pie>
          <Tooltip />
          <Legend />
        </PieChart>
      )}
    </ResponsiveContainer>
  );
}
