import { formatCount } from '../format/format-count.ts';
import { formatTop } from './format-top.ts';
import { type PackageRankData, type PackageRankOptions, usePackageRank } from './usePackageRank.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `PackageRank` takes. */
export type PackageRankProps = Omit<WidgetProps, 'onSelect'> & PackageRankOptions;

const HEIGHT_PX = 56;

const sentence = (
  { rank, packages, top, downloads }: PackageRankData,
  name: string,
  locale: string,
): string =>
  rank === null
    ? `${name} has no downloads here.`
    : `${name} is number ${formatCount(rank, locale)} of ${formatCount(packages, locale)} packages by downloads, with ${formatCount(downloads, locale)}${top === null ? '' : `: ${formatTop(top, locale)}`}.`;

/** The place of a package among all packages by downloads, under the filters of the page. */
export function PackageRank(props: PackageRankProps) {
  return (
    <Widget
      appearance={props}
      title="Rank"
      state={usePackageRank(props)}
      heightAt={() => HEIGHT_PX}
      table={({ rank, packages, downloads, top }, locale) => ({
        columns: ['', 'Value'],
        rows: [
          ['Rank', rank === null ? '' : formatCount(rank, locale)],
          ['Packages', formatCount(packages, locale)],
          ['Downloads', formatCount(downloads, locale)],
          ['Share of packages', top === null ? '' : formatTop(top, locale)],
        ],
      })}
      describe={(data, _title, locale) => sentence(data, props.package, locale)}
    >
      {({ rank, packages, top }, { locale }) => (
        <div className="downpour-rank">
          <span className="downpour-rank-place">{rank === null ? '–' : `#${formatCount(rank, locale)}`}</span>
          {top === null ? null : <span className="downpour-rank-top">{formatTop(top, locale)}</span>}
          <span className="downpour-muted">{`of ${formatCount(packages, locale)} packages`}</span>
        </div>
      )}
    </Widget>
  );
}
