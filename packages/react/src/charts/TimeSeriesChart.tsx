import { lazy, memo, type ReactNode, Suspense, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { navigation } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { PageFrame } from '../static/PageFrame.tsx';
import { TimeSeriesPicture } from '../static/TimeSeriesPicture.tsx';
import { plainLayout } from '../static/time-series-layout.ts';
import { pagePaint } from '../theme/paint.ts';
import type { TimeSeriesLayerProps } from './TimeSeriesLayer.tsx';
import type { TimeSeriesChartProps } from './time-series-chart-props.ts';
import { useActivation } from './useActivation.ts';
import { useKeptColors } from './useKeptColors.ts';
import { useSteady } from './useSteady.ts';

/** A page that cannot load the layer keeps its picture. */
const PictureOnly = (_: TimeSeriesLayerProps): ReactNode => null;

const TimeSeriesLayer = /* @__PURE__ */ lazy(
  (): Promise<{ default: typeof PictureOnly }> =>
    import('./TimeSeriesLayer.tsx').then(
      ({ TimeSeriesLayer }) => ({ default: TimeSeriesLayer }),
      () => ({ default: PictureOnly }),
    ),
);

/** Drawn anew only where something about it changes, not when its layer comes or something is chosen. */
const Picture = /* @__PURE__ */ memo(TimeSeriesPicture);

const NONE: ReadonlySet<string> = new Set();
const MOST_WAITING = 12;

/**
 * A time series: the picture at once; what can be done with it in a layer that loads when it is in sight or used. What is
 * pressed before the layer is there waits for it.
 */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { features, onBrush } = props;
  const chart = useSteady(props.chart);
  const area = useRef<HTMLDivElement>(null);
  const waiting = useRef<Event[] | undefined>([]);
  const { active, use } = useActivation(area);
  const [hidden, setHidden] = useState(NONE);
  const colors = useKeptColors(chart.series);
  const layout = useMemo(
    () => plainLayout({ ...chart, colors, hidden }, features),
    [chart, colors, hidden, features],
  );
  const words = wordsOf(chart, 'navigation', navigation);
  const wait = (event: SyntheticEvent): void => {
    use();
    const { nativeEvent } = event;
    if (waiting.current === undefined || waiting.current.length >= MOST_WAITING) return;
    waiting.current.push(nativeEvent);
    if (/^(Arrow|Page|Home|End)/.test((nativeEvent as KeyboardEvent).key)) event.preventDefault();
  };
  return (
    <div
      ref={area}
      className="downpour-chart-area downpour-plot"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application moves through its points by keys
      tabIndex={0}
      aria-roledescription={words.role}
      aria-label={words.hint(chart.title, chart.granularity, onBrush !== undefined)}
      onFocus={use}
      onPointerOver={wait}
      onPointerDown={wait}
      onPointerUp={wait}
      onClick={wait}
      onKeyDown={wait}
    >
      <Picture chart={chart} layout={layout} features={features} frame={PageFrame} paint={pagePaint} />
      {active ? (
        <Suspense fallback={null}>
          <TimeSeriesLayer
            {...props}
            area={area}
            waiting={waiting}
            layout={layout}
            hidden={hidden}
            onHidden={setHidden}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
