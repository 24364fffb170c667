import type { Granularity } from '@downpour/core';
import { formatCountLong } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { series as english, levels } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Series } from '../series/series.ts';

type Described = Language & Readonly<{ title: string; series: readonly Series[]; granularity: Granularity }>;

const named = 5;

/** What a chart of values that don't add up over time shows, such as a stock or an index: from where to where each goes. */
export const describeLevels = (described: Described): string => {
  const { title, series, granularity, locale = 'en' } = described;
  const words = wordsOf(described, 'series', english);
  const points = series[0]?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return words.noData(title);
  const start = words.start(title, granularity, {
    first: formatBucket(first.date, granularity, described),
    last: formatBucket(last.date, granularity, described),
  });
  const { fact, sentence } = wordsOf(described, 'levels', levels);
  const facts = series
    .slice(0, named)
    .map((entry) =>
      fact(
        entry.label,
        formatCountLong(entry.points[0]?.value ?? 0, locale),
        formatCountLong(entry.points.at(-1)?.value ?? 0, locale),
      ),
    );
  return sentence(start, facts);
};
