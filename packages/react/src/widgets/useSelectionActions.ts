import type { TimeRange } from '@downpour/core';
import { useContext } from 'react';
import { FilterContext } from '../filters/filter-context.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import type { WidgetProps } from './widget-props.ts';

type ActionProps = Pick<WidgetProps, 'filters' | 'range' | 'from' | 'to' | 'onSelect'>;

/** What choosing does in a widget: filters the page unless the widget's own props fix that dimension, and tells `onSelect`. */
export function useSelectionActions(props: ActionProps) {
  const page = useContext(FilterContext);
  const { onSelect } = props;
  const filtersBy = (dimension: FilterDimension) =>
    props.filters?.[dimension] === undefined ? page : undefined;
  const onValue = (dimension: FilterDimension) => {
    const filters = filtersBy(dimension);
    if (filters === undefined && onSelect === undefined) return undefined;
    return (value: string, exclude = false): void => {
      if (exclude) filters?.exclude(dimension, value);
      else filters?.toggle(dimension, value);
      onSelect?.({ kind: 'value', dimension, value, exclude });
    };
  };
  const fixed = props.range !== undefined || props.from !== undefined || props.to !== undefined;
  const ranges = fixed ? undefined : page;
  return {
    onValue,
    isSelected: (dimension: FilterDimension) => (value: string) =>
      filtersBy(dimension)?.isSelected(dimension, value) === true,
    onRange:
      ranges === undefined && onSelect === undefined
        ? undefined
        : ({ from, to }: TimeRange): void => {
            ranges?.setRange({ from, to });
            onSelect?.({ kind: 'range', from, to });
          },
    onReset: ranges?.zoomed === true ? ranges.resetRange : undefined,
  };
}
