import { lazy, Suspense } from 'react';
import { type DownloadsOverTimeProps, OverTimeWidget } from './OverTimeWidget.tsx';

const MarkedOverTime = /* @__PURE__ */ lazy(() =>
  import('./MarkedOverTime.tsx').then((module) => ({ default: module.MarkedOverTime })),
);

/** Whether a chart shows more than its plain form. */
const isMarked = ({ scale, scales, average, releases, notes }: DownloadsOverTimeProps): boolean =>
  scales !== undefined ||
  average !== undefined ||
  notes !== undefined ||
  (releases ?? false) !== false ||
  (scale ?? 'linear') !== 'linear';

/**
 * Downloads over time, in total or split by a dimension, on a scale of choice, with averages, releases and notes. Drag, or
 * Shift and arrow keys, zoom the page's range.
 */
export function DownloadsOverTime(props: DownloadsOverTimeProps) {
  if (!isMarked(props)) return <OverTimeWidget {...plain(props)} />;
  return (
    <Suspense fallback={<OverTimeWidget {...plain(props)} />}>
      <MarkedOverTime {...props} />
    </Suspense>
  );
}

/** The widget without its features, which is also what it is until they are loaded. */
const plain = (props: DownloadsOverTimeProps) => ({
  ...props,
  ...{ scale: undefined, average: undefined, releases: undefined, notes: undefined },
});
