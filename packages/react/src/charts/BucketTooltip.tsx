import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { buckets } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { marksAt } from '../static/marks-at.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';

type BucketTooltipProps = Readonly<{
  active: boolean;
  layout: TimeSeriesLayout;
  index: number;
  granularity: Granularity;
  language: Language;
  /** Whether the values of several series add up to something. */
  sums: boolean;
}>;

/** What a bucket holds: its name, the total, and every series with its colour, largest first. */
export function BucketTooltip(props: BucketTooltipProps) {
  const { active, layout, index, granularity, language, sums } = props;
  const words = wordsOf(language, 'buckets', buckets);
  const count = (value: number): string => formatCount(value, language.locale ?? 'en');
  const date = layout.dates[index];
  if (!active || date === undefined) return null;
  const values = layout.series
    .map(({ series, token }) => ({ series, token, value: series.points[index]?.value ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const marked = marksAt(layout, index);
  const total = values.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="downpour-tooltip">
      <div className="downpour-tooltip-title">
        {formatBucket(date, granularity, language)}
        {layout.partial[index] ? <span className="downpour-muted">{` ${words.incomplete}`}</span> : null}
      </div>
      {sums && values.length > 1 ? (
        <div className="downpour-tooltip-row">
          <span>{words.total}</span>
          <b>{count(total)}</b>
        </div>
      ) : null}
      {values.map(({ series, token, value }) => (
        <div className="downpour-tooltip-row" key={series.key}>
          <span>
            <i className="downpour-swatch" style={{ background: `var(--downpour-${token})` }} />
            {series.label}
          </span>
          <b>{count(value)}</b>
        </div>
      ))}
      {marked.versions.length === 0 ? null : <div>{words.released(marked.versions)}</div>}
      {marked.notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </div>
  );
}
