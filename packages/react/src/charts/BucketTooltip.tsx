import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import type { TimeSeriesLayout } from '../static/time-series-layout.ts';

type BucketTooltipProps = Readonly<{
  active: boolean;
  layout: TimeSeriesLayout;
  index: number;
  granularity: Granularity;
  locale: string;
}>;

/** What a bucket holds: its name, the total, and every series with its colour, largest first. */
export function BucketTooltip({ active, layout, index, granularity, locale }: BucketTooltipProps) {
  const date = layout.dates[index];
  if (!active || date === undefined) return null;
  const values = layout.series
    .map(({ series, token }) => ({ series, token, value: series.points[index]?.value ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const total = values.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="downpour-tooltip">
      <div className="downpour-tooltip-title">
        {formatBucket(date, granularity, locale)}
        {layout.partial[index] ? <span className="downpour-muted"> incomplete</span> : null}
      </div>
      {values.length > 1 ? (
        <div className="downpour-tooltip-row">
          <span>Total</span>
          <b>{formatCount(total, locale)}</b>
        </div>
      ) : null}
      {values.map(({ series, token, value }) => (
        <div className="downpour-tooltip-row" key={series.key}>
          <span>
            <i className="downpour-swatch" style={{ background: `var(--downpour-${token})` }} />
            {series.label}
          </span>
          <b>{formatCount(value, locale)}</b>
        </div>
      ))}
    </div>
  );
}
