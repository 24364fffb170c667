import type { Granularity } from '@downpour/core';
import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { Language } from '../messages/messages.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import { BucketCursor } from './BucketCursor.tsx';
import { BucketTooltip } from './BucketTooltip.tsx';

/** What recharts gets to know of a chart. */
export type RechartsPointerProps = Readonly<{
  /** The chart's. */
  id: string;
  layout: TimeSeriesLayout;
  granularity: Granularity;
  language: Language;
  /** Whether the values of several series add up to something. */
  sums: boolean;
  /** Bucket to begin at: reached by keyboard, or under the pointer before recharts was there. */
  start: number | undefined;
  /** False while a range is being brushed. */
  hover: boolean;
}>;

type Row = Readonly<{ x: number }>;

/**
 * Recharts over the picture, on its margins and axis: it finds the bucket under a mouse or finger and places cursor, dots
 * and tooltip. It draws no series, so what it costs does not grow with them and taking its place moves nothing.
 */
export function RechartsPointer(props: RechartsPointerProps) {
  const { layout, granularity, language, sums, start, hover } = props;
  const { plot, frame, margin, xs, dates } = layout;
  const rows = xs.map((x): Row => ({ x }));
  return (
    <div className="downpour-over" aria-hidden="true">
      <LineChart
        key={`${dates[0]}/${dates.length}`}
        width={frame.width}
        height={frame.height}
        margin={margin}
        data={rows}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="x"
          type="number"
          domain={[plot.x, plot.x + plot.width]}
          padding={{ left: 0, right: 0 }}
          allowDataOverflow
          hide
          includeHidden
        />
        <YAxis type="number" domain={[0, 1]} allowDataOverflow hide includeHidden />
        <Line dataKey="x" hide isAnimationActive={false} />
        <Tooltip
          {...(start === undefined ? {} : { defaultIndex: start })}
          {...(hover ? {} : { active: false })}
          includeHidden
          isAnimationActive={false}
          cursor={<BucketCursorAt layout={layout} />}
          offset={14}
          content={({ active, activeIndex }) => (
            <BucketTooltip
              active={active}
              layout={layout}
              index={Number(activeIndex)}
              granularity={granularity}
              language={language}
              sums={sums}
            />
          )}
        />
      </LineChart>
    </div>
  );
}

/** The cursor, at the place recharts says. */
function BucketCursorAt({
  layout,
  payloadIndex,
}: Readonly<{ layout: TimeSeriesLayout; payloadIndex?: string }>) {
  return payloadIndex === undefined ? null : <BucketCursor layout={layout} index={Number(payloadIndex)} />;
}
