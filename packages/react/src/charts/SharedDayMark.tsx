import type { Granularity } from '@downpour/core';
import { useSyncExternalStore } from 'react';
import { useDownpour } from '../context/downpour-context.ts';
import { bucketOfDay } from '../static/bucket-of-day.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import { BucketCursor } from './BucketCursor.tsx';

type SharedDayMarkProps = Readonly<{
  layout: TimeSeriesLayout;
  granularity: Granularity;
  /** Which days to mark by the chart that was pointed at. */
  marks: (owner: string) => boolean;
}>;

const NONE = (): undefined => undefined;

/** Marks the bucket of the day that somebody points at in a chart. Only this is drawn anew when the pointer moves. */
export function SharedDayMark({ layout, granularity, marks }: SharedDayMarkProps) {
  const { sharedDay } = useDownpour();
  const pointed = useSyncExternalStore(sharedDay.subscribe, sharedDay.get, NONE);
  if (pointed === undefined || !marks(pointed.owner)) return null;
  const index = bucketOfDay(layout.dates, granularity, pointed.day);
  const { width, height } = layout.frame;
  return index < 0 ? null : (
    <svg className="downpour-over" width={width} height={height} aria-hidden="true">
      <BucketCursor layout={layout} index={index} />
    </svg>
  );
}
