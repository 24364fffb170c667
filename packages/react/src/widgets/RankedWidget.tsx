import type { Provenance } from '@downpour/core';
import { RankingChart } from '../charts/RankingChart.tsx';
import { listHeight } from '../static/bar-list-layout.ts';
import { describeRanking, type RankingEntry } from '../static/RankingSvg.tsx';
import { Widget, type WidgetShellProps } from './Widget.tsx';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

type RankedWidgetProps<T> = Omit<
  WidgetShellProps<T>,
  'appearance' | 'heightAt' | 'scales' | 'describe' | 'children'
> &
  Readonly<{
    /** The widget's own props. */
    appearance: WidgetProps & PackageLinkProps;
    /** Rows there is room for, whatever the data has. */
    count: number;
    entries: (data: T) => readonly RankingEntry[];
  }>;

/** The package of a row: rows about the same package have keys that go on after a space. */
const packageOf = (key: string): string => key.split(' ')[0] ?? key;

/** A ranking of packages, or of whatever else has a name: what all widgets of that form share. */
export function RankedWidget<T extends Readonly<{ provenance: Provenance }>>({
  count,
  entries,
  ...shell
}: RankedWidgetProps<T>) {
  const { onSelect, hrefOf } = shell.appearance;
  return (
    <Widget
      {...shell}
      heightAt={(width) => listHeight({ id: '', title: '', width }, count)}
      describe={(data, title) => describeRanking({ ...shell.language, title, entries: entries(data) })}
    >
      {(data, space) => (
        <RankingChart
          chart={{ ...space, entries: entries(data).slice(0, count) }}
          actions={{
            onSelect: onSelect && (({ key }) => onSelect({ kind: 'package', package: packageOf(key) })),
            hrefOf: hrefOf && ((key) => hrefOf(packageOf(key))),
          }}
        />
      )}
    </Widget>
  );
}
