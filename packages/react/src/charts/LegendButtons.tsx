import type { MouseEvent } from 'react';
import { buckets } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { legendRowHeight } from '../static/legend-layout.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';

type LegendButtonsProps = Readonly<{
  layout: TimeSeriesLayout;
  /** Whether entries filter the page; else they show and hide their series. */
  filters: boolean;
  language: Language;
  pressed: (key: string) => boolean;
  onEntry: (key: string, exclude: boolean) => void;
}>;

/** Buttons over the entries of a chart's legend. The rest of the top N cannot be filtered by. */
export function LegendButtons({ layout, filters, language, pressed, onEntry }: LegendButtonsProps) {
  const words = wordsOf(language, 'buckets', buckets);
  const kinds = new Map(layout.entries.map((series) => [series.key, series]));
  return layout.legend.items.map(({ key, mark, x, y, width }) => {
    const series = kinds.get(key);
    if (mark !== 'series' || series === undefined || (filters && series.kind === 'other')) return null;
    const on = pressed(key);
    const act = (event: MouseEvent): void => onEntry(key, event.altKey);
    return (
      <button
        key={key}
        type="button"
        className={`downpour-mark downpour-legend-entry${stateClass(filters, on)}`}
        style={{ left: Math.max(0, x - 4), top: y, width: width + 8, height: legendRowHeight }}
        aria-pressed={on}
        aria-label={filters ? words.filterBy(series.label) : words.show(series.label)}
        onClick={act}
      />
    );
  });
}

function stateClass(filters: boolean, on: boolean): string {
  if (filters) return on ? ' downpour-mark-selected' : '';
  return on ? '' : ' downpour-legend-off';
}
