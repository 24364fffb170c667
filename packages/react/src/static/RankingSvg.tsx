import { formatCount, formatCountLong } from '../format/format-count.ts';
import { ranking } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { BarRows } from './BarRows.tsx';
import {
  type BarListLayout,
  leastListHeight,
  listHeight,
  listTextSize,
  placeRows,
} from './bar-list-layout.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import type { ChartProps } from './chart-props.ts';
import { frameLayout } from './frame-layout.ts';
import { textWidth } from './text-width.ts';

/** One place in a ranking; `position` counts from 1. */
export type RankingEntry = Readonly<{ position: number; key: string; label: string; value: number }>;

/** What `RankingSvg` draws, best first. */
export type RankingProps = ChartProps & Readonly<{ entries: readonly RankingEntry[] }>;

const gapAfterPosition = 10;

/** The geometry of a ranking; every entry has its row, so a height too short for them grows. */
export const rankingLayout = (props: RankingProps): BarListLayout => {
  const locale = props.locale ?? 'en';
  const { entries } = props;
  const least = leastListHeight(props, entries.length);
  const frame = frameLayout(props, Math.max(props.height ?? listHeight(props, entries.length), least));
  const positions = entries.map((entry) => textWidth(formatCount(entry.position, locale), listTextSize));
  const lead = entries.length === 0 ? 0 : Math.max(...positions) + gapAfterPosition;
  const parts = entries.map(({ key, label, value }) => ({
    key,
    label,
    kind: 'value' as const,
    value,
    share: 0,
  }));
  return placeRows(frame, parts, locale, { lead, shares: false });
};

const named = 5;

/** What a ranking shows, in a sentence for those who don't see it. */
export const describeRanking = (chart: Language & Pick<RankingProps, 'title' | 'entries'>): string => {
  const { title, entries, locale = 'en' } = chart;
  const words = wordsOf(chart, 'ranking', ranking);
  if (entries.length === 0) return words.none(title);
  const first = entries
    .slice(0, named)
    .map((entry) => `${entry.position}. ${entry.label} ${formatCountLong(entry.value, locale)}`);
  return words.sentence(title, first, entries.length - first.length);
};

/** A ranking: position, name, bar and value. */
export const RankingSvg = (props: RankingProps) => {
  const layout = rankingLayout(props);
  const leadOf = (index: number) => formatCount(props.entries[index]?.position ?? 0, props.locale ?? 'en');
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeRanking(props)}>
      <BarRows layout={layout} paint={paintOf(props)} leadOf={leadOf} />
    </ChartFrame>
  );
};
