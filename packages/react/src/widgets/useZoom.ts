import type { TimeRange } from '@downpour/core';
import { useContext, useState } from 'react';
import { FilterContext } from '../filters/filter-context.ts';
import type { RangeSelection } from '../filters/range-selection.ts';
import type { WidgetProps } from './widget-props.ts';

/** What is told when somebody zooms. */
export type ZoomProps = Readonly<{
  /** Called with the days somebody zoomed to, or undefined for back to what it began with. */
  onRangeChange?: ((range: TimeRange | undefined) => void) | undefined;
}>;

/** Where zooming leads: `days` are the widget's own, if it alone is zoomed. */
export type Zoom = Readonly<{
  days: RangeSelection | undefined;
  onBrush: ((days: TimeRange) => void) | undefined;
  onReset: (() => void) | undefined;
}>;

type Options = Pick<WidgetProps, 'range' | 'from' | 'to' | 'onSelect'> & ZoomProps;

/**
 * Zooming to days: sets the page's range where there is a `FilterProvider`; else the widget's own. A range that props fix
 * stays as it is, and whoever fixes it is told what somebody wants.
 */
export function useZoom({ range, from, to, onSelect, onRangeChange }: Options): Zoom {
  const page = useContext(FilterContext);
  const [own, setOwn] = useState<TimeRange>();
  const fixed = range !== undefined || from !== undefined || to !== undefined;
  const told = onSelect !== undefined || onRangeChange !== undefined;
  const pages = fixed ? undefined : page;
  const zoomed = pages === undefined ? own !== undefined : pages.zoomed;
  return {
    days: fixed || page !== undefined ? undefined : own,
    onBrush:
      fixed && !told
        ? undefined
        : (days) => {
            if (pages === undefined) setOwn(days);
            else pages.setRange(days);
            onRangeChange?.(days);
            onSelect?.({ kind: 'range', ...days });
          },
    onReset:
      !zoomed || (fixed && onRangeChange === undefined)
        ? undefined
        : () => {
            pages?.resetRange();
            setOwn(undefined);
            onRangeChange?.(undefined);
          },
  };
}
