import { useLanguage } from '../context/useLanguage.ts';
import { describeRange } from '../filters/describe-range.ts';
import { formatCount, formatCountCompact } from '../format/format-count.ts';
import { formatChange } from '../format/format-share.ts';
import { growing, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { GROWTH_WINDOW, LISTED_PACKAGES } from '../requests/registry-requests.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { type GrowingPackagesOptions, useGrowingPackages } from './useGrowingPackages.ts';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `GrowingPackages` takes. Its days are those of `window`, not the range of the page. */
export type GrowingPackagesProps = Omit<WidgetProps, 'range' | 'from' | 'to'> &
  GrowingPackagesOptions &
  PackageLinkProps;

/** The packages whose downloads grew most against the average of the time before. Bars show the growth. */
export function GrowingPackages(props: GrowingPackagesProps) {
  const { window = GROWTH_WINDOW, limit = LISTED_PACKAGES } = props;
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'growing', growing);
  const names = wordsOf(language, 'terms', terms);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.title(describeRange({ range: window }, language))}
      state={useGrowingPackages(props)}
      count={limit}
      nothing={words.nothing}
      entries={({ packages }) =>
        packages.map(({ package: name, downloads, average, growth }, index) => ({
          position: index + 1,
          key: name,
          label: name,
          value: growth,
          text: formatChange(growth, locale),
          note: formatCountCompact(downloads, locale),
          detail: words.detail(formatChange(growth, locale), {
            downloads: formatCount(downloads, locale),
            average: formatCount(average, locale),
          }),
        }))
      }
      table={({ packages }) => ({
        columns: [names.package, words.growth, names.downloads, words.average],
        rows: packages.map(({ package: name, downloads, average, growth }) => [
          name,
          formatChange(growth, locale),
          formatCount(downloads, locale),
          formatCount(average, locale),
        ]),
      })}
    />
  );
}
