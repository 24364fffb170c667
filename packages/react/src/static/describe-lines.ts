import { levels, ranking } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { LinesProps } from './lines-layout.ts';

const named = 5;

/** What lines over a number show, in a sentence for those who don't see it: from where to where each goes. */
export const describeLines = (chart: Language & Pick<LinesProps, 'title' | 'lines' | 'write'>): string => {
  const words = wordsOf(chart, 'levels', levels);
  const facts = chart.lines.flatMap(({ label, points }) => {
    const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [words.fact(label, chart.write(first), chart.write(last))];
  });
  return facts.length === 0
    ? wordsOf(chart, 'ranking', ranking).none(chart.title)
    : words.sentence(chart.title, facts.slice(0, named));
};
