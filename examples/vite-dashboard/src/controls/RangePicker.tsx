import { presetStart, type RangePreset, type TimeRange } from '@downpour/core';
import { useFilters } from '@downpour/react';
import { lazy, Suspense } from 'react';
import { Icon } from '../shell/Icon.tsx';
import { spanOf } from './calendar-days.ts';
import { Segmented } from './Segmented.tsx';
import { usePopover } from './usePopover.ts';

const CustomRange = lazy(() =>
  import('./CustomRange.tsx').then((module) => ({ default: module.CustomRange })),
);

const PRESETS = [
  { value: '30d', label: '30d', name: '30d: last 30 days' },
  { value: '90d', label: '90d', name: '90d: last 90 days' },
  { value: '6m', label: '6m', name: '6m: last 6 months' },
  { value: '1y', label: '1y', name: '1y: last year' },
  { value: 'all', label: 'All', name: 'All days' },
] as const satisfies readonly { value: RangePreset; label: string; name: string }[];

type Preset = (typeof PRESETS)[number]['value'];

type RangePickerProps = Readonly<{
  /** Days the data has; undefined until they are known. */
  available: TimeRange | undefined;
}>;

/** The days every widget of the page counts: a preset, or first and last day. */
export function RangePicker({ available }: RangePickerProps) {
  const { state, setRange } = useFilters();
  const { open, setOpen, container, button } = usePopover();
  const isCustom = state.from !== undefined || state.to !== undefined;
  const chosen = isCustom ? undefined : PRESETS.find(({ value }) => value === (state.range ?? 'all'))?.value;
  const apply = (range: TimeRange) => {
    setRange(range);
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className="range-picker">
      <Segmented<Preset>
        label="Days counted"
        options={PRESETS}
        value={chosen}
        onChange={(range) => setRange(range === 'all' ? {} : { range })}
      />
      <div className="popover" ref={container}>
        <button
          ref={button}
          type="button"
          className="button"
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-pressed={isCustom}
          disabled={available === undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
          Custom
        </button>
        {open && available !== undefined ? (
          <div className="popover-panel" role="dialog" aria-label="Choose days">
            <Suspense fallback={<p className="muted">Opening the calendar …</p>}>
              <CustomRange
                span={spanOf(chosenRange(state, available))}
                available={spanOf(available)}
                onApply={apply}
              />
            </Suspense>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The days a selection stands for, within those there are. */
function chosenRange(
  { from, to, range }: Readonly<{ from?: string; to?: string; range?: RangePreset }>,
  available: TimeRange,
): TimeRange {
  const end = to === undefined || to > available.to ? available.to : to;
  const start = from ?? (range === undefined ? undefined : presetStart(range, end)) ?? available.from;
  return { from: start < available.from ? available.from : start, to: end };
}
