import type { RangePreset, TimeRange } from '@downpour/core';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { FilterPills } from '../filters/FilterPills.tsx';
import { useFilters } from '../filters/filter-context.ts';
import { ciPresence } from '../filters/filter-state.ts';
import { formatCount } from '../format/format-count.ts';
import { filterBar as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import { Control, type ControlProps } from './Control.tsx';
import { GranularityChoice } from './GranularityToggle.tsx';
import { Icon } from './Icon.tsx';
import { PresenceChoice } from './PresenceChoice.tsx';
import { RangeChoice } from './RangeChoice.tsx';
import { ShareButton } from './ShareLink.tsx';
import { StepButtons } from './StepButtons.tsx';
import { useAvailableDays } from './useAvailableDays.ts';
import { useGranularityToggle } from './useGranularityToggle.ts';
import { useRangeSelection } from './useRangeSelection.ts';
import type { ShareLinkOptions } from './useShareLink.ts';
import { ValueMenu } from './ValueMenu.tsx';

/** What `FilterBar` takes. */
export type FilterBarProps = ControlProps &
  Readonly<{
    /** The packages of the page, whose values can be chosen; none for the whole registry. */
    package?: string | readonly string[] | undefined;
    /** Lengths of time to choose from; `30d`, `90d`, `6m`, `1y` and `all` unless told. */
    presets?: readonly RangePreset[] | undefined;
    /** Dimensions whose values can be chosen; all but CI, which has a choice of its own, unless told. */
    dimensions?: readonly FilterDimension[] | undefined;
    /** Days the data has, half-open; asked for unless told. */
    available?: TimeRange | undefined;
    /** How the link is shared; `false` leaves it out. */
    share?: ShareLinkOptions | false | undefined;
    /** Controls of your own, after the others. */
    children?: ReactNode;
  }>;

const DIMENSIONS = ['version', 'country', 'python', 'system', 'installer', 'type'] as const;

/**
 * All filters of a page in one bar, for the widgets in the same `FilterProvider`: days, width of buckets, mirrors, CI,
 * values of any dimension, what is in force, steps back and forward, and a link. Where it is narrow, what is seldom
 * changed goes behind a button.
 */
export function FilterBar(props: FilterBarProps) {
  const filters = useFilters();
  const { state } = filters;
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'filterBar', english);
  const id = useId();
  const [open, setOpen] = useState(false);
  const asked = useAvailableDays(props.package, props.available === undefined);
  const available = props.available ?? asked;
  const range = useRangeSelection({ available, presets: props.presets });
  const granularities = useGranularityToggle({ available });
  const inForce =
    state.filters.flatMap(({ values }) => values).length + (state.mirrors === 'include' ? 0 : 1);
  return (
    <Control theme={props.theme} className={props.className} label={words.label}>
      <div className="downpour-bar">
        <RangeChoice range={range} language={language} />
        <button
          type="button"
          className="downpour-button downpour-bar-more"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {words.more}
          {inForce === 0 ? null : (
            <span className="downpour-count">{formatCount(inForce, language.locale ?? 'en')}</span>
          )}
        </button>
        <div className="downpour-bar-rest" id={id} data-open={open}>
          <GranularityChoice choices={granularities} language={language} />
          {(props.dimensions ?? DIMENSIONS).map((dimension) => (
            <ValueMenu key={dimension} dimension={dimension} package={props.package} language={language} />
          ))}
          <PresenceChoice
            label={words.mirrors}
            value={state.mirrors}
            onChange={filters.setMirrors}
            language={language}
          />
          <PresenceChoice
            label={words.ci}
            value={ciPresence(state)}
            onChange={filters.setCi}
            language={language}
          />
          {props.children == null ? null : <div className="downpour-own">{props.children}</div>}
        </div>
        <div className="downpour-bar-end">
          <StepButtons filters={filters} language={language} />
          {props.share === false ? null : <ShareButton options={props.share ?? {}} language={language} />}
        </div>
        <FilterPills locale={props.locale} />
      </div>
    </Control>
  );
}
