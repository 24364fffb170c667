import { formatCount } from '../format/format-count.ts';
import { terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { HeatmapSvg } from '../static/HeatmapSvg.tsx';
import { type HeatmapHeader, type HeatmapProps, heatmapLayout } from '../static/heatmap-layout.ts';
import { MarkButtons } from './MarkButtons.tsx';
import type { Mark } from './mark.ts';

/** What can be done with a heat map's cells. */
export type HeatmapActions = Readonly<{
  onSelect?: ((row: HeatmapHeader, column: HeatmapHeader) => void) | undefined;
  isSelected?: ((row: HeatmapHeader, column: HeatmapHeader) => boolean) | undefined;
  hrefOf?: ((row: HeatmapHeader) => string | undefined) | undefined;
  /** What a cell holds in words, from its place; its count of downloads unless told. */
  textOf?: ((row: number, column: number) => string) | undefined;
}>;

/** A heat map whose cells can be pointed at, focused and chosen; arrow keys move in both directions. */
export function HeatmapChart({ chart, actions }: Readonly<{ chart: HeatmapProps; actions: HeatmapActions }>) {
  const { cells } = heatmapLayout(chart);
  const locale = chart.locale ?? 'en';
  const words = wordsOf(chart, 'terms', terms);
  const { onSelect, isSelected, hrefOf, textOf } = actions;
  const across = chart.columns.length;
  const marks = cells.map(
    ({ row, column, value, box }, index): Mark => ({
      key: `${row.kind}:${row.key}/${column.key}`,
      title: `${row.label}, ${column.label}`,
      text: textOf?.(Math.floor(index / across), index % across) ?? words.count(formatCount(value, locale)),
      box,
      href: hrefOf?.(row),
      ...(onSelect === undefined || row.kind === 'other'
        ? {}
        : { select: () => onSelect(row, column), selected: isSelected?.(row, column) === true }),
    }),
  );
  return (
    <div className="downpour-chart-area">
      <HeatmapSvg {...chart} />
      <MarkButtons marks={marks} width={chart.width} label={chart.title} columns={across} />
    </div>
  );
}
