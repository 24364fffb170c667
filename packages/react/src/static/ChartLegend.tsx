import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { glyphAt } from './glyphs.ts';
import {
  type LegendItem,
  type LegendLayout,
  legendRowHeight,
  legendTextSize,
  legendTextX,
} from './legend-layout.ts';

type SwatchProps = Readonly<{ item: LegendItem; lines: boolean; paint: Paint }>;

const Swatch = ({ item, lines, paint }: SwatchProps) => {
  const { mark, token } = item;
  const y = legendRowHeight / 2;
  if (mark === 'words') return null;
  if (mark === 'series' && !lines) {
    return (
      <>
        <rect y={y - 6} width={12} height={12} rx={2.5} fill={paint(token)} />
        <path d={glyphAt(token, 6, y)} fill={paint('surface')} />
      </>
    );
  }
  return (
    <>
      <path
        d={`M0,${y}h13`}
        stroke={paint(token)}
        strokeWidth={mark === 'average' ? 3 : 2}
        strokeDasharray={mark === 'partial' ? '3 2' : undefined}
      />
      {mark === 'series' ? <path d={glyphAt(token, 6, y)} fill={paint(token)} /> : null}
    </>
  );
};

type ChartLegendProps = Readonly<{
  legend: LegendLayout;
  /** Whether series are drawn as lines; else they are filled. */
  lines: boolean;
  paint: Paint;
}>;

/** The legend of a chart. */
export const ChartLegend = ({ legend, lines, paint }: ChartLegendProps) => (
  <g className="downpour-legend" fontSize={legendTextSize} fill={paint('text')}>
    {legend.items.map((item) => (
      <g key={`${item.mark}:${item.key}`} transform={`translate(${roundPx(item.x)} ${roundPx(item.y)})`}>
        <Swatch item={item} lines={lines} paint={paint} />
        <text
          x={legendTextX(item)}
          y={legendRowHeight / 2 + 4}
          fill={item.mark === 'series' ? undefined : paint('muted')}
        >
          {item.label}
        </text>
      </g>
    ))}
  </g>
);
