import { formatCount, formatCountCompact, formatCountLong } from '../format/format-count.ts';
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

/** One place in a ranking. */
export type RankingEntry = Readonly<{
  /** Counts from 1; without one the row has no number. */
  position?: number | undefined;
  key: string;
  label: string;
  value: number;
  /** Written instead of the value. */
  text?: string | undefined;
  /** A column of its own after the value. */
  note?: string | undefined;
  /** Stands after the label. */
  aside?: string | undefined;
  /** All of it in words, for tooltip and screen reader. */
  detail?: string | undefined;
  /** Drawn in a grey of its own, beside what words say. */
  muted?: boolean | undefined;
}>;

/** What `RankingSvg` draws, best first. */
export type RankingProps = ChartProps & Readonly<{ entries: readonly RankingEntry[] }>;

const gapAfterPosition = 10;

const positionText = (position: number | undefined, locale: string): string =>
  position === undefined ? '' : formatCount(position, locale);

/** The geometry of a ranking; every entry has its row, so a height too short for them grows. */
export const rankingLayout = (props: RankingProps): BarListLayout => {
  const locale = props.locale ?? 'en';
  const { entries } = props;
  const least = leastListHeight(props, entries.length);
  const frame = frameLayout(props, Math.max(props.height ?? listHeight(props, entries.length), least));
  const positions = entries.map(({ position }) => textWidth(positionText(position, locale), listTextSize));
  const widestPosition = Math.max(0, ...positions);
  const lead = widestPosition === 0 ? 0 : widestPosition + gapAfterPosition;
  const parts = entries.map(({ key, label, value }) => ({
    key,
    label,
    kind: 'value' as const,
    value,
    share: 0,
  }));
  const texts = entries.map(({ value, text, note = '', aside }) => ({
    value: text ?? formatCountCompact(value, locale),
    note,
    aside,
  }));
  const layout = placeRows(frame, parts, texts, lead);
  if (!entries.some(({ muted }) => muted === true)) return layout;
  const rows = layout.rows.map((row, index) =>
    entries[index]?.muted === true ? { ...row, token: 'other' as const } : row,
  );
  return { ...layout, rows };
};

const named = 5;

/** What a ranking shows, in a sentence for those who don't see it. */
export const describeRanking = (chart: Language & Pick<RankingProps, 'title' | 'entries'>): string => {
  const { title, entries, locale = 'en' } = chart;
  const words = wordsOf(chart, 'ranking', ranking);
  if (entries.length === 0) return words.none(title);
  const first = entries
    .slice(0, named)
    .map(({ position, label, value, text, aside, note }) =>
      [
        position === undefined ? label : `${position}. ${label}`,
        aside,
        text ?? formatCountLong(value, locale),
        note === undefined ? undefined : `(${note})`,
      ]
        .filter((word) => word !== undefined)
        .join(' '),
    );
  return words.sentence(title, first, entries.length - first.length);
};

/** A ranking: position, name, bar and value. */
export const RankingSvg = (props: RankingProps) => {
  const layout = rankingLayout(props);
  const leadOf = (index: number) => positionText(props.entries[index]?.position, props.locale ?? 'en');
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeRanking(props)}>
      <BarRows layout={layout} paint={paintOf(props)} leadOf={leadOf} />
    </ChartFrame>
  );
};
