import { useState } from 'react';
import { TimeSeriesChart } from '../charts/TimeSeriesChart.tsx';
import type { TimeSeriesChartProps } from '../charts/time-series-chart-props.ts';
import { useLanguage } from '../context/useLanguage.ts';
import { compare } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { comparedTable } from '../series/compared-table.ts';
import { describeLevels } from '../static/describe-levels.ts';
import { describeSeries } from '../static/describe-series.ts';
import { overTimeHeight } from './chart-heights.ts';
import { ModeButtons } from './ModeButtons.tsx';
import {
  type ComparePackagesData,
  type ComparePackagesOptions,
  useComparePackages,
} from './useComparePackages.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

type CompareMode = 'downloads' | 'index' | 'share';

/** What `ComparePackages` takes. */
export type ComparePackagesProps = WidgetProps &
  ComparePackagesOptions &
  Readonly<{
    /**
     * Downloads, downloads with the first bucket of each package as 100, or the share of each among them, until somebody
     * chooses; `downloads` unless told.
     */
    mode?: CompareMode | undefined;
  }>;

const SHAPES = {
  downloads: { variant: 'line' },
  index: { variant: 'line' },
  share: { variant: 'stacked-area', scale: 'share' },
} as const satisfies Readonly<Record<CompareMode, Partial<TimeSeriesChartProps['chart']>>>;

/** Up to ten packages over time: their downloads, how each grew, or how they share the whole. Brushing zooms the page's range. */
export function ComparePackages(props: ComparePackagesProps) {
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'compare', compare);
  const { onRange, onReset } = useSelectionActions(props);
  const [chosen, choose] = useState<CompareMode>();
  const mode = chosen ?? props.mode ?? 'downloads';
  const drawn = (data: ComparePackagesData) => (mode === 'index' ? data.index : data.downloads);
  const sentence = (data: ComparePackagesData, title: string): string => {
    const described = { ...language, title, series: drawn(data), granularity: data.granularity };
    return mode === 'index'
      ? describeLevels({ ...described, title: words.indexTitle })
      : describeSeries(described);
  };
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={useComparePackages(props)}
      heightAt={overTimeHeight}
      table={(data) => comparedTable(data, language)}
      describe={sentence}
      tools={<ModeButtons label={words.show} modes={words.modes} mode={mode} onMode={choose} />}
    >
      {(data, space) => (
        <TimeSeriesChart
          key={mode}
          chart={{
            ...space,
            ...SHAPES[mode],
            series: drawn(data),
            granularity: data.granularity,
            description: sentence(data, space.title),
          }}
          range={data.range}
          onBrush={onRange}
          onReset={onReset}
          measured={mode === 'index' ? { count: words.index, sums: false } : undefined}
        />
      )}
    </Widget>
  );
}
