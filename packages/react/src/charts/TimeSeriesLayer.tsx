import type { TimeRange } from '@downpour/core';
import { lazy, type RefObject, Suspense } from 'react';
import { useDownpour } from '../context/downpour-context.ts';
import { brushRange } from '../filters/brush-range.ts';
import { describeRange } from '../filters/describe-range.ts';
import { buckets, navigation } from '../messages/en.ts';
import { languageOf, wordsOf } from '../messages/messages.ts';
import { legendRowHeight } from '../static/legend-layout.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import { Styles } from '../theme/Styles.tsx';
import { announceBucket } from './announce-bucket.ts';
import { BucketSelectionBox } from './BucketSelectionBox.tsx';
import { LegendButtons } from './LegendButtons.tsx';
import { markCss } from './mark-css.ts';
import type { RechartsPointerProps } from './RechartsPointer.tsx';
import { SharedDayMark } from './SharedDayMark.tsx';
import type { TimeSeriesChartProps } from './time-series-chart-props.ts';
import { timeSeriesCss } from './time-series-css.ts';
import { useBucketNavigation, type WaitingEvents } from './useBucketNavigation.ts';

/** What the interactive layer takes: what its chart takes, and what they share. */
export type TimeSeriesLayerProps = TimeSeriesChartProps &
  Readonly<{
    area: RefObject<HTMLElement | null>;
    waiting: WaitingEvents;
    layout: TimeSeriesLayout;
    hidden: ReadonlySet<string>;
    onHidden: (hidden: ReadonlySet<string>) => void;
  }>;

const RechartsPointer = /* @__PURE__ */ lazy(() =>
  import('./RechartsPointer.tsx').then(
    (module) => ({ default: module.RechartsPointer }),
    // Where recharts cannot be loaded, a cursor without tooltip has to do.
    () => ({ default: OwnCursor }),
  ),
);

/** The cursor of a chart that somebody points at, as long as recharts is not there to place it. */
function OwnCursor({ id, layout, granularity }: Pick<RechartsPointerProps, 'id' | 'layout' | 'granularity'>) {
  return <SharedDayMark layout={layout} granularity={granularity} marks={(owner) => owner === id} />;
}

const NONE: ReadonlySet<string> = new Set();

function toggled(keys: ReadonlySet<string>, key: string, count: number): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next.size >= count ? NONE : next;
}

/**
 * What can be done with a chart over time: pointing, moving by keys, selecting days, and using its legend. Lies over the
 * picture; recharts joins it once somebody uses the chart.
 */
export function TimeSeriesLayer(props: TimeSeriesLayerProps) {
  const { chart, range, layout, hidden, onHidden, onBrush, onReset, onLegend, isSelected, measured } = props;
  const { granularity, id } = chart;
  const { sharedDay } = useDownpour();
  const language = languageOf(chart);
  const entries = layout.legend.items.filter(({ mark }) => mark === 'series');
  const daysOf = (anchor: number, head: number): TimeRange | undefined =>
    brushRange(layout.dates, granularity, range, anchor, head);
  const onEntry = (key: string, exclude: boolean): void => {
    if (onLegend !== undefined) onLegend(key, exclude);
    else onHidden(toggled(hidden, key, entries.length));
  };
  const { cursor, selection, used, start } = useBucketNavigation({
    area: props.area,
    waiting: props.waiting,
    layout,
    onReset,
    onBrush:
      onBrush === undefined
        ? undefined
        : ({ anchor, head }) => {
            const days = daysOf(anchor, head);
            if (days !== undefined) onBrush(days);
          },
    onPoint: (bucket) => {
      const day = bucket === undefined ? undefined : layout.dates[bucket];
      if (day !== undefined) sharedDay.set({ day, owner: id });
      else if (sharedDay.get()?.owner === id) sharedDay.set(undefined);
    },
    onClick: (x, y) => {
      const entry = entries.find(
        (item) =>
          x >= item.x - 4 && x <= item.x + item.width + 4 && y >= item.y && y < item.y + legendRowHeight,
      );
      if (entry !== undefined) onEntry(entry.key, false);
    },
  });
  const chosen = selection && daysOf(selection.anchor, selection.head);
  const words = wordsOf(language, 'buckets', buckets);
  return (
    <>
      <Styles name="marks" css={markCss} />
      <Styles name="time-series" css={timeSeriesCss} />
      {props.crosshair === false ? null : (
        <SharedDayMark layout={layout} granularity={granularity} marks={(owner) => owner !== id} />
      )}
      {used ? (
        <Suspense fallback={<OwnCursor id={id} layout={layout} granularity={granularity} />}>
          <RechartsPointer
            id={id}
            layout={layout}
            granularity={granularity}
            language={language}
            sums={measured?.sums ?? true}
            start={cursor ?? start}
            hover={selection === undefined}
          />
        </Suspense>
      ) : null}
      {selection === undefined || chosen === undefined ? null : (
        <BucketSelectionBox
          layout={layout}
          selection={selection}
          bars={layout.variant === 'stacked-bar'}
          label={describeRange(chosen, language)}
        />
      )}
      <LegendButtons
        layout={layout}
        filters={onLegend !== undefined}
        language={language}
        pressed={(key) => (onLegend === undefined ? !hidden.has(key) : isSelected?.(key) === true)}
        onEntry={onEntry}
      />
      {props.features?.links(layout)}
      {onReset === undefined ? null : (
        <button
          type="button"
          className="downpour-tool downpour-tool-strong downpour-reset"
          style={{ top: layout.plot.y + 4 }}
          onClick={() => {
            onReset();
            props.area.current?.focus();
          }}
        >
          {wordsOf(language, 'navigation', navigation).resetZoom}
        </button>
      )}
      <div className="downpour-hidden" aria-live="polite">
        {chosen === undefined
          ? announceBucket(layout, cursor, { granularity, language, measured })
          : words.selected(describeRange(chosen, language))}
      </div>
    </>
  );
}
