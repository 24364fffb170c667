import type { TimeRange } from '@downpour/core';
import { ciPresence, FilterPills, useFilters } from '@downpour/react';
import { CopyLink } from '../controls/CopyLink.tsx';
import { PresenceSwitch } from '../controls/PresenceSwitch.tsx';
import { RangePicker } from '../controls/RangePicker.tsx';

type FilterBarProps = Readonly<{ available: TimeRange | undefined }>;

/** What the whole page counts: days, mirrors, CI, and whatever was clicked. */
export function FilterBar({ available }: FilterBarProps) {
  const { state, setMirrors, setCi } = useFilters();
  return (
    <section className="filters" aria-label="Filters">
      <div className="toolbar">
        <RangePicker available={available} />
        <PresenceSwitch label="Mirrors" value={state.mirrors} onChange={setMirrors} />
        <PresenceSwitch label="CI" value={ciPresence(state)} onChange={setCi} />
        <div className="toolbar-end">
          <CopyLink />
        </div>
      </div>
      <FilterPills />
    </section>
  );
}
