import type { TimeRange } from '@downpour/core';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { brushRange } from '../filters/brush-range.ts';
import { describeRange } from '../filters/describe-range.ts';
import { navigation } from '../messages/en.ts';
import { languageOf, wordsOf } from '../messages/messages.ts';
import { safeId } from '../static/ChartFrame.tsx';
import { TimeSeriesSvg } from '../static/TimeSeriesSvg.tsx';
import { type TimeSeriesProps, timeSeriesLayout } from '../static/time-series-layout.ts';
import { Styles } from '../theme/Styles.tsx';
import { announceBucket } from './announce-bucket.ts';
import { BucketSelectionBox } from './BucketSelectionBox.tsx';
import { LegendButtons } from './LegendButtons.tsx';
import { markCss } from './mark-css.ts';
import type { RechartsTimeSeriesProps } from './RechartsTimeSeries.tsx';
import { shownLayout } from './shown-layout.ts';
import { timeSeriesCss } from './time-series-css.ts';
import { useActivation } from './useActivation.ts';
import { useBucketNavigation } from './useBucketNavigation.ts';
import { useKeptColors } from './useKeptColors.ts';

/** What stays where the interactive layer cannot be loaded: the picture that is there already. */
const KeepPicture = ({ picture }: RechartsTimeSeriesProps) => picture;

const RechartsTimeSeries = /* @__PURE__ */ lazy(() =>
  import('./RechartsTimeSeries.tsx').then(
    (module) => ({ default: module.RechartsTimeSeries }),
    () => ({ default: KeepPicture }),
  ),
);

/** What `TimeSeriesChart` draws, and what can be done with it. */
export type TimeSeriesChartProps = Readonly<{
  chart: TimeSeriesProps;
  /** The days that were answered; brushing stays within them. */
  range: TimeRange;
  /** Takes the days chosen by brushing, the whole last bucket included. */
  onBrush?: ((range: TimeRange) => void) | undefined;
  onReset?: (() => void) | undefined;
  /** Takes a click on an ordinary or unknown legend entry; without it a click hides the series. */
  onLegend?: ((key: string, exclude: boolean) => void) | undefined;
  isSelected?: ((key: string) => boolean) | undefined;
}>;

const NONE: ReadonlySet<string> = new Set();

/** A time series: the static picture at once, the interactive layer in its place once it is seen or used. */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { chart, range, onBrush, onReset, onLegend, isSelected } = props;
  const ref = useRef<HTMLDivElement>(null);
  const { active, use } = useActivation(ref);
  const [hidden, setHidden] = useState(NONE);
  const { series, granularity, variant, width, height, locale, messages, title, id } = chart;
  const language = languageOf(chart);
  const words = wordsOf(chart, 'navigation', navigation);
  const colors = useKeptColors(series);
  const layout = useMemo(
    () =>
      timeSeriesLayout({
        series,
        granularity,
        variant,
        width,
        height,
        locale,
        messages,
        title,
        id,
        colors,
      }),
    [series, granularity, variant, width, height, locale, messages, title, id, colors],
  );
  const shown = useMemo(() => shownLayout(layout, hidden, variant), [layout, hidden, variant]);
  const { cursor, selection, handlers } = useBucketNavigation({
    layout,
    onReset,
    onBrush:
      onBrush === undefined
        ? undefined
        : (chosen) => {
            const days = brushRange(layout.dates, granularity, range, chosen.anchor, chosen.head);
            if (days !== undefined) onBrush(days);
          },
  });
  const chosen = selection && brushRange(layout.dates, granularity, range, selection.anchor, selection.head);
  const picture = <TimeSeriesSvg {...chart} colors={colors} />;
  const pressed = (key: string): boolean =>
    onLegend === undefined ? !hidden.has(key) : isSelected?.(key) === true;
  const onEntry = (key: string, exclude: boolean): void => {
    if (onLegend !== undefined) onLegend(key, exclude);
    else setHidden((keys) => toggled(keys, key, layout.series.length));
  };
  return (
    <div className="downpour-chart-area">
      <Styles name="marks" css={markCss} />
      <Styles name="time-series" css={timeSeriesCss} />
      <div
        ref={ref}
        className="downpour-plot"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application moves through its points by keys
        tabIndex={0}
        aria-roledescription={words.role}
        aria-label={words.hint(title, granularity, onBrush !== undefined)}
        onPointerEnter={use}
        onFocus={use}
        {...handlers}
      >
        {active ? (
          <Suspense fallback={picture}>
            <RechartsTimeSeries
              id={safeId(id)}
              layout={layout}
              shown={shown}
              variant={variant}
              granularity={granularity}
              language={language}
              cursor={cursor}
              hover={selection === undefined}
              picture={picture}
            />
          </Suspense>
        ) : (
          picture
        )}
        {selection === undefined || chosen === undefined ? null : (
          <BucketSelectionBox
            layout={layout}
            selection={selection}
            bars={variant === 'stacked-bar'}
            label={describeRange(chosen, language)}
          />
        )}
      </div>
      <LegendButtons
        layout={layout}
        filters={onLegend !== undefined}
        language={language}
        pressed={pressed}
        onEntry={onEntry}
      />
      <div className="downpour-hidden" aria-live="polite">
        {chosen === undefined
          ? announceBucket(shown, cursor, { granularity, language })
          : words.selected(describeRange(chosen, language))}
      </div>
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string, count: number): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next.size >= count ? NONE : next;
}
