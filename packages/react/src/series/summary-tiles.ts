import type { StatTile } from '../static/StatTilesSvg.tsx';

type SummaryRow = Readonly<{ period: string; downloads: number; change: number | null; partial: boolean }>;

const PERIODS: Readonly<Record<string, Readonly<{ label: string; against: string }>>> = {
  day: { label: 'Last day', against: 'day before' },
  week: { label: 'Last week', against: 'week before' },
  month: { label: 'Last month', against: 'month before' },
};

/** Tiles of the last day, week (7 days), month (30 days), each with its change, and of the whole range. */
export const summaryTiles = (rows: readonly SummaryRow[]): readonly StatTile[] =>
  rows.map(({ period, downloads, change }) => {
    const name = PERIODS[period];
    return name === undefined
      ? { key: period, label: 'Total', value: downloads }
      : { key: period, label: name.label, value: downloads, change, against: name.against };
  });
