import { languageOf } from '../messages/messages.ts';
import { BarListSvg } from '../static/BarListSvg.tsx';
import { type BarListProps, barListLayout } from '../static/bar-list-layout.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { type PartActions, partMark } from './mark.ts';

/** A bar list whose rows can be pointed at, focused and chosen. */
export function BarListChart({ chart, actions }: Readonly<{ chart: BarListProps; actions: PartActions }>) {
  const { rows } = barListLayout(chart);
  const marks = rows.map(({ part, row }) => partMark(part, row, { ...actions, ...languageOf(chart) }));
  return (
    <div className="downpour-chart-area">
      <BarListSvg {...chart} />
      <MarkButtons marks={marks} width={chart.width} label={chart.title} />
    </div>
  );
}
