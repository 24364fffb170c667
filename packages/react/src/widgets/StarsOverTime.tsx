import { useState } from 'react';
import { TimeSeriesChart } from '../charts/TimeSeriesChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { stars as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { seriesTable } from '../series/data-table.ts';
import { describeLevels } from '../static/describe-levels.ts';
import { describeSeries } from '../static/describe-series.ts';
import { overTimeHeight } from './chart-heights.ts';
import { ModeButtons } from './ModeButtons.tsx';
import { useSelectionActions } from './useSelectionActions.ts';
import { type StarsOverTimeData, type StarsOverTimeOptions, useStarsOverTime } from './useStarsOverTime.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `StarsOverTime` takes. The filters of downloads have no meaning here. */
export type StarsOverTimeProps = Omit<WidgetProps, 'filters' | 'mirrors' | 'ci'> &
  StarsOverTimeOptions &
  Readonly<{
    /** All stars so far, or those gained in each bucket, until somebody chooses; `total` unless told. */
    mode?: 'total' | 'new' | undefined;
  }>;

/** Stars of the GitHub repository of a package: all of them as an area, or new ones as bars. Brushing zooms the page's range. */
export function StarsOverTime(props: StarsOverTimeProps) {
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'stars', english);
  const { onRange, onReset } = useSelectionActions(props);
  const [chosen, choose] = useState<'total' | 'new'>();
  const mode = chosen ?? props.mode ?? 'total';
  const drawn = (data: StarsOverTimeData) => (mode === 'total' ? data.total : data.gained);
  const sentence = (data: StarsOverTimeData, title: string): string => {
    const described = { ...language, title, series: [drawn(data)], granularity: data.granularity };
    return mode === 'total' ? describeLevels(described) : describeSeries(described);
  };
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={useStarsOverTime(props)}
      heightAt={overTimeHeight}
      nothing={words.nothing}
      table={({ total, gained, granularity }) => seriesTable([total, gained], granularity, language)}
      describe={sentence}
      tools={<ModeButtons label={words.show} modes={words.modes} mode={mode} onMode={choose} />}
    >
      {(data, space) => (
        <TimeSeriesChart
          key={mode}
          chart={{
            ...space,
            series: [drawn(data)],
            granularity: data.granularity,
            variant: mode === 'total' ? 'area' : 'stacked-bar',
            description: sentence(data, space.title),
          }}
          range={data.range}
          onBrush={onRange}
          onReset={onReset}
          measured={{ count: words.count, sums: mode === 'new' }}
        />
      )}
    </Widget>
  );
}
