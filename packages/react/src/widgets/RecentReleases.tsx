import { HeatmapChart } from '../charts/HeatmapChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { describeRange } from '../filters/describe-range.ts';
import { formatBucket, tickFormat } from '../format/format-date.ts';
import { releases as english, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { RELEASES_LIMIT, RELEASES_WINDOW } from '../requests/registry-requests.ts';
import type { ReleasedPackage, ReleaseMonth } from '../series/release-months.ts';
import { type RecentReleasesOptions, useRecentReleases } from './useRecentReleases.ts';
import { Widget } from './Widget.tsx';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `RecentReleases` takes. Its days are those of `window`, not the range of the page. */
export type RecentReleasesProps = Omit<WidgetProps, 'range' | 'from' | 'to'> &
  RecentReleasesOptions &
  PackageLinkProps;

const ROW_PX = 34;
const HEAD_PX = 40;

/** Months over the columns; the year where it begins. */
function monthHeaders(months: readonly ReleaseMonth[], language: Language) {
  const short = tickFormat('month', language);
  return months.map(({ date }, index) => ({
    key: date,
    label: short(date, index === 0 || date.slice(5, 7) === '01'),
    kind: 'value' as const,
  }));
}

/** What a cell says. */
function cellText({ releases, version }: ReleaseMonth, language: Language): string {
  const words = wordsOf(language, 'releases', english);
  const count = releases === 0 ? words.none : words.count(releases);
  return version === null ? count : words.cell(count, version);
}

/** All releases of a package in one fact. */
function packageFact({ package: name, months }: ReleasedPackage, language: Language): string {
  const words = wordsOf(language, 'releases', english);
  const last = months.findLast(({ version }) => version !== null);
  const count = words.count(months.reduce((sum, { releases }) => sum + releases, 0));
  const month = last === undefined ? '' : formatBucket(last.date, 'month', language);
  return words.fact(name, count, words.versionIn(last?.version ?? '', month));
}

/** Which versions popular packages released lately, month by month. */
export function RecentReleases(props: RecentReleasesProps) {
  const { window = RELEASES_WINDOW, limit = RELEASES_LIMIT, onSelect, hrefOf } = props;
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'releases', english);
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title(describeRange({ range: window }, language))}
      state={useRecentReleases(props)}
      heightAt={() => HEAD_PX + limit * ROW_PX}
      nothing={words.nothing}
      table={({ packages }) => ({
        columns: [
          wordsOf(language, 'terms', terms).package,
          ...(packages[0]?.months ?? []).map(({ date, partial }) => {
            const month = formatBucket(date, 'month', language);
            return partial ? words.incomplete(month) : month;
          }),
        ],
        rows: packages.map(({ package: name, months }) => [
          name,
          ...months.map((month) => (month.releases === 0 ? '' : cellText(month, language))),
        ]),
      })}
      describe={({ packages }, title) =>
        words.sentence(
          title,
          packages.map((each) => packageFact(each, language)),
        )
      }
    >
      {({ packages }, space) => (
        <HeatmapChart
          chart={{
            ...space,
            height: HEAD_PX + packages.length * ROW_PX,
            rows: packages.map(({ package: name }) => ({ key: name, label: name, kind: 'value' })),
            columns: monthHeaders(packages[0]?.months ?? [], language),
            values: packages.map(({ months }) => months.map(({ releases }) => releases)),
            texts: packages.map(({ months }) => months.map(({ version }) => version ?? '')),
            description: words.sentence(
              space.title,
              packages.map((each) => packageFact(each, language)),
            ),
          }}
          actions={{
            onSelect: onSelect && (({ key }) => onSelect({ kind: 'package', package: key })),
            hrefOf: hrefOf && (({ key }) => hrefOf(key)),
            textOf: (row, column) => {
              const month = packages[row]?.months[column];
              return month === undefined ? '' : cellText(month, language);
            },
          }}
        />
      )}
    </Widget>
  );
}
