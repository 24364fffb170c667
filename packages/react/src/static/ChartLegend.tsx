import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import {
  type LegendItem,
  type LegendLayout,
  legendRowHeight,
  legendTextOffset,
  legendTextSize,
} from './legend-layout.ts';

const Swatch = ({ item, paint }: Readonly<{ item: LegendItem; paint: Paint }>) =>
  item.mark === 'partial' ? (
    <line
      x1={0}
      x2={11}
      y1={legendRowHeight / 2}
      y2={legendRowHeight / 2}
      stroke={paint(item.token)}
      strokeWidth={2}
      strokeDasharray="3 2"
    />
  ) : (
    <rect y={legendRowHeight / 2 - 5} width={10} height={10} rx={2.5} fill={paint(item.token)} />
  );

/** The legend of a chart. */
export const ChartLegend = ({ legend, paint }: Readonly<{ legend: LegendLayout; paint: Paint }>) => (
  <g className="downpour-legend" fontSize={legendTextSize} fill={paint('text')}>
    {legend.items.map((item) => (
      <g key={`${item.mark}:${item.key}`} transform={`translate(${roundPx(item.x)} ${roundPx(item.y)})`}>
        <Swatch item={item} paint={paint} />
        <text
          x={legendTextOffset}
          y={legendRowHeight / 2 + 4}
          fill={item.mark === 'partial' ? paint('muted') : undefined}
        >
          {item.label}
        </text>
      </g>
    ))}
  </g>
);
