import { languageOf } from '../messages/messages.ts';
import { type RankingProps, RankingSvg, rankingLayout } from '../static/RankingSvg.tsx';
import { MarkButtons } from './MarkButtons.tsx';
import { type PartActions, partMark } from './mark.ts';

/** A ranking whose rows can be pointed at, focused, followed and chosen. */
export function RankingChart({ chart, actions }: Readonly<{ chart: RankingProps; actions: PartActions }>) {
  const { rows } = rankingLayout(chart);
  const marks = rows.map(({ part, row }, index) => {
    const mark = partMark(part, row, { ...actions, ...languageOf(chart), shares: false });
    const detail = chart.entries[index]?.detail;
    return detail === undefined ? mark : { ...mark, text: detail };
  });
  return (
    <div className="downpour-chart-area">
      <RankingSvg {...chart} />
      <MarkButtons marks={marks} width={chart.width} label={chart.title} />
    </div>
  );
}
