import { RankingChart } from '../charts/RankingChart.tsx';
import { formatCount, formatCountLong } from '../format/format-count.ts';
import { listHeight } from '../static/bar-list-layout.ts';
import { TOP_PACKAGES, type TopPackagesOptions, useTopPackages } from './useTopPackages.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `TopPackages` takes. */
export type TopPackagesProps = WidgetProps &
  TopPackagesOptions &
  Readonly<{
    /** The address of a package's page, to make each name a link. */
    hrefOf?: ((name: string) => string) | undefined;
  }>;

/** The most downloaded packages of the registry, or of those the filters leave. */
export function TopPackages(props: TopPackagesProps) {
  const { onSelect, hrefOf } = props;
  return (
    <Widget
      appearance={props}
      title="Top packages"
      state={useTopPackages(props)}
      heightAt={(width) => listHeight({ id: '', title: '', width }, props.limit ?? TOP_PACKAGES)}
      table={({ entries }, locale) => ({
        columns: ['Package', 'Place', 'Downloads'],
        rows: entries.map(({ position, label, value }) => [
          label,
          formatCount(position, locale),
          formatCount(value, locale),
        ]),
      })}
      describe={({ entries }, title, locale) =>
        `${title}: ${entries
          .slice(0, 5)
          .map(({ position, label, value }) => `${position}. ${label} ${formatCountLong(value, locale)}`)
          .join(', ')}.`
      }
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
