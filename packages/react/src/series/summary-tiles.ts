import { summary } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';

type SummaryRow = Readonly<{ period: string; downloads: number; change: number | null; partial: boolean }>;

/** Tiles of the last day, week (7 days), month (30 days), each with its change, and of the whole range. */
export const summaryTiles = (rows: readonly SummaryRow[], language: Language): readonly StatTile[] => {
  const { periods } = wordsOf(language, 'summary', summary);
  return rows.map(({ period, downloads, change }) => {
    if (period !== 'day' && period !== 'week' && period !== 'month') {
      return { key: period, label: periods.total.label, value: downloads };
    }
    return {
      key: period,
      label: periods[period].label,
      value: downloads,
      change,
      against: periods[period].against,
    };
  });
};
