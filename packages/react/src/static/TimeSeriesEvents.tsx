import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { noteBadge } from './note-badge.ts';
import { pathScale, polyline } from './polyline.ts';
import { releaseTextSize } from './release-labels.ts';
import { sampleBuckets } from './sample-buckets.ts';
import type { AverageLayout, TimeSeriesLayout } from './time-series.ts';
import { valueToY } from './value-axis.ts';

type EventsProps = Readonly<{ layout: TimeSeriesLayout; paint: Paint }>;

/** Path data of a moving average. */
const averagePath = (layout: TimeSeriesLayout, { values }: AverageLayout): string => {
  const from = values.findIndex((value) => value !== undefined);
  const to = values.findLastIndex((value) => value !== undefined);
  if (from < 0) return '';
  const valueOf = (bucket: number): number => values[bucket] ?? 0;
  const places = sampleBuckets({ from, to }, layout.xs, valueOf).map((bucket) => ({
    x: layout.xs[bucket] ?? 0,
    y: valueToY(valueOf(bucket), layout),
  }));
  return polyline(places);
};

/** Moving averages, over the values they are of. */
export const AverageLines = ({ layout, paint }: EventsProps) => (
  <g transform={pathScale} fill="none" strokeWidth={25} strokeLinejoin="round">
    {layout.averages.map((average) => (
      <path key={average.token} d={averagePath(layout, average)} stroke={paint(average.token)} />
    ))}
  </g>
);

/** The sign that a logarithmic axis leaps from zero to its least value. */
export const AxisBreak = ({ layout, paint }: EventsProps) => {
  const { plot, yAxis } = layout;
  return yAxis.gap === 0 ? null : (
    <path
      d={`M${plot.x - 5},${roundPx(plot.y + plot.height - 6)}l8-4m-8 8l8-4`}
      fill="none"
      stroke={paint('muted')}
    />
  );
};

/** The days that notes are about, behind everything. */
export const NoteBands = ({ layout, paint }: EventsProps) =>
  layout.notes.map(({ x, width, note }) => (
    <rect
      key={`${note.from} ${note.text}`}
      x={roundPx(x)}
      y={layout.plot.y}
      width={Math.max(2, roundPx(width))}
      height={layout.plot.height}
      fill={paint('muted')}
      fillOpacity={0.16}
    />
  ));

/** Releases as lines with their version where it fits, else as short ticks; notes as numbers. */
export const TimeSeriesEvents = ({ layout, paint }: EventsProps) => {
  const { plot, releases, notes } = layout;
  const bottom = roundPx(plot.y + plot.height);
  return (
    <g className="downpour-events" fontSize={releaseTextSize}>
      {releases.map(({ index, x, label }) => (
        <path
          key={index}
          d={`M${roundPx(x)},${bottom}V${label === undefined ? bottom - 6 : plot.y}`}
          stroke={paint('muted')}
          strokeDasharray={label === undefined ? undefined : '2 3'}
        />
      ))}
      {releases.map(({ index, label }) =>
        label === undefined ? null : (
          <text
            key={index}
            x={roundPx(label.x)}
            y={plot.y + releaseTextSize - 1}
            fill={paint('text')}
            stroke={paint('surface')}
            strokeWidth={3}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {label.text}
          </text>
        ),
      )}
      {notes.map((mark, index) => {
        const { x, y, radius } = noteBadge(layout, mark);
        return (
          <g key={`${mark.note.from} ${mark.note.text}`} textAnchor="middle">
            <circle cx={roundPx(x)} cy={y} r={radius} fill={paint('surface')} stroke={paint('text')} />
            <text x={roundPx(x)} y={y + 3.5} fill={paint('text')}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
};
