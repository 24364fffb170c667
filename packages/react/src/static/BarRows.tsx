import type { Paint } from '../theme/paint.ts';
import { asideGap, type BarListLayout, type BarRow, listTextSize } from './bar-list-layout.ts';
import { roundPx } from './box.ts';

const Bar = ({ row, paint }: Readonly<{ row: BarRow; paint: Paint }>) => {
  const { track, bar } = row;
  const radius = Math.min(3, track.height / 2);
  return (
    <>
      <rect
        x={roundPx(track.x)}
        y={roundPx(track.y)}
        width={roundPx(track.width)}
        height={track.height}
        rx={radius}
        fill={paint('grid')}
        fillOpacity={0.6}
      />
      {bar.width > 0 ? (
        <rect
          x={roundPx(bar.x)}
          y={roundPx(bar.y)}
          width={roundPx(bar.width)}
          height={bar.height}
          rx={Math.min(radius, bar.width / 2)}
          fill={paint(row.token)}
        />
      ) : null}
    </>
  );
};

type BarRowsProps = Readonly<{ layout: BarListLayout; paint: Paint; leadOf?: (index: number) => string }>;

/** The rows of bar lists and rankings: label, bar, value and share. */
export const BarRows = ({ layout, paint, leadOf }: BarRowsProps) => (
  <g fontSize={listTextSize} fill={paint('text')} style={{ fontVariantNumeric: 'tabular-nums' }}>
    {layout.rows.map((row, index) => {
      const y = roundPx(row.textY);
      return (
        <g key={`${row.part.kind}:${row.part.key}`}>
          {leadOf === undefined ? null : (
            <text x={roundPx(row.labelX - 10)} y={y} textAnchor="end" fill={paint('muted')}>
              {leadOf(index)}
            </text>
          )}
          <text x={roundPx(row.labelX)} y={y} fill={row.part.kind === 'value' ? undefined : paint('muted')}>
            {row.label}
            {row.aside === '' ? null : (
              <tspan dx={asideGap} fill={paint('muted')}>
                {row.aside}
              </tspan>
            )}
          </text>
          <Bar row={row} paint={paint} />
          <text x={roundPx(layout.valueRight)} y={y} textAnchor="end" fontWeight={600}>
            {row.value}
          </text>
          {row.share === '' ? null : (
            <text x={roundPx(layout.shareRight)} y={y} textAnchor="end" fill={paint('muted')}>
              {row.share}
            </text>
          )}
        </g>
      );
    })}
  </g>
);
