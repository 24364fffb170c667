import { RankingChart } from '../charts/RankingChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { terms, topPackages } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { TOP_PACKAGES } from '../requests/downloads-requests.ts';
import { listHeight } from '../static/bar-list-layout.ts';
import { describeRanking } from '../static/RankingSvg.tsx';
import { type TopPackagesOptions, useTopPackages } from './useTopPackages.ts';
import { Widget } from './Widget.tsx';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `TopPackages` takes. */
export type TopPackagesProps = WidgetProps & TopPackagesOptions & PackageLinkProps;

/** The most downloaded packages of the registry, or of those the filters leave. */
export function TopPackages(props: TopPackagesProps) {
  const { onSelect, hrefOf } = props;
  const language = useLanguage(props.locale);
  const names = wordsOf(language, 'terms', terms);
  const count = (value: number): string => formatCount(value, language.locale ?? 'en');
  return (
    <Widget
      appearance={props}
      language={language}
      title={wordsOf(language, 'topPackages', topPackages).title}
      state={useTopPackages(props)}
      heightAt={(width) => listHeight({ id: '', title: '', width }, props.limit ?? TOP_PACKAGES)}
      table={({ entries }) => ({
        columns: [names.package, names.place, names.downloads],
        rows: entries.map(({ label, value }, index) => [label, count(index + 1), count(value)]),
      })}
      describe={({ entries }, title) => describeRanking({ ...language, title, entries })}
    >
      {({ entries }, space) => (
        <RankingChart
          chart={{ ...space, entries }}
          actions={{
            onSelect: onSelect && (({ key }) => onSelect({ kind: 'package', package: key })),
            hrefOf,
          }}
        />
      )}
    </Widget>
  );
}
