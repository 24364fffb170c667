import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { DataTable } from '../series/data-table.ts';
import type { DatedPackage, DatedPackages } from '../series/dated-packages.ts';
import type { RankingEntry } from '../static/RankingSvg.tsx';

/** Packages with a day each as a ranking; `detail` says what the day is. */
export const datedEntries = (
  packages: readonly DatedPackage[],
  detail: (downloads: string, day: string) => string,
  language: Language,
): readonly RankingEntry[] => {
  const { locale = 'en' } = language;
  return packages.map(({ package: name, downloads, released }, index) => {
    const day = released === null ? undefined : formatDay(released, locale);
    return {
      position: index + 1,
      key: name,
      label: name,
      value: downloads,
      note: day,
      detail: day === undefined ? undefined : detail(formatCount(downloads, locale), day),
    };
  });
};

/** Packages with a day each as a table, the rest included. */
export const datedTable = (
  { packages, rest }: DatedPackages,
  column: string,
  language: Language,
): DataTable => {
  const words = wordsOf(language, 'terms', terms);
  const { locale = 'en' } = language;
  return {
    columns: [words.package, column, words.downloads],
    rows: [
      ...packages.map(({ package: name, released, downloads }) => [
        name,
        released === null ? '' : formatDay(released, locale),
        formatCount(downloads, locale),
      ]),
      ...(rest === undefined
        ? []
        : [
            [
              words.otherPackages(formatCount(rest.packages, locale)),
              '',
              formatCount(rest.downloads, locale),
            ],
          ]),
    ],
  };
};
