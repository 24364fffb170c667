import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { rank as english, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Styles } from '../theme/Styles.tsx';
import { formatTop } from './format-top.ts';
import { packageRankCss } from './package-rank-css.ts';
import { type PackageRankData, type PackageRankOptions, usePackageRank } from './usePackageRank.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `PackageRank` takes. */
export type PackageRankProps = Omit<WidgetProps, 'onSelect'> & PackageRankOptions;

const HEIGHT_PX = 56;

/** The numbers of a rank, written. */
function writtenRank({ rank, packages, downloads, top }: PackageRankData, language: Language) {
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'rank', english);
  return {
    rank: rank === null ? undefined : formatCount(rank, locale),
    packages: formatCount(packages, locale),
    downloads: formatCount(downloads, locale),
    top: top === null ? undefined : words.top(formatTop(top, locale)),
  };
}

/** The place of a package among all packages by downloads, under the filters of the page. */
export function PackageRank(props: PackageRankProps) {
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'rank', english);
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={usePackageRank(props)}
      heightAt={() => HEIGHT_PX}
      table={(data) => {
        const names = wordsOf(language, 'terms', terms);
        const { rank = '', packages, downloads, top = '' } = writtenRank(data, language);
        return {
          columns: [names.figure, names.value],
          rows: [
            [words.title, rank],
            [words.packages, packages],
            [names.downloads, downloads],
            [words.shareOfPackages, top],
          ],
        };
      }}
      describe={(data) => {
        const { rank, ...facts } = writtenRank(data, language);
        return rank === undefined
          ? words.none(props.package)
          : words.sentence(props.package, { rank, ...facts });
      }}
    >
      {(data) => {
        const { rank, packages, top } = writtenRank(data, language);
        return (
          <div className="downpour-rank">
            <Styles name="rank" css={packageRankCss} />
            <span className="downpour-rank-place">{rank === undefined ? '–' : `#${rank}`}</span>
            {top === undefined ? null : <span className="downpour-rank-top">{top}</span>}
            <span className="downpour-muted">{words.of(packages)}</span>
          </div>
        );
      }}
    </Widget>
  );
}
