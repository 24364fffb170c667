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

type PlainPartsProps = Readonly<{ rows: readonly Row[]; variant: 'bars' | 'donut' }>;

/** Downloads by a dimension by recharts: a bar for each value, or a ring. */
export function PlainParts({ rows, variant }: PlainPartsProps) {
  const data = [...rows];
  return (
    <ResponsiveContainer width="100%" height={300}>
      {variant === 'bars' ? (
        <BarChart data={data} layout="vertical">
          <XAxis type="number" />
          <YAxis type="category" dataKey="value" width={100} />
          <Tooltip />
          <Bar dataKey="downloads" fill={colorAt(0)} isAnimationActive={false} />
        </BarChart>
      ) : (
        <PieChart>
          <Pie data={data} dataKey="downloads" nameKey="value" innerRadius="60%" isAnimationActive={false}>
            {data.map(({ value }, index) => (
              <Cell key={String(value)} fill={colorAt(index)} />
            ))}
          </Pie>
          <Tooltip />
          <Legend />
        </PieChart>
      )}
    </ResponsiveContainer>
  );
}
