import { parseUtcDate, type TimeRange, type UtcDate } from '@downpour/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { DayPicker } from 'react-day-picker';
import 'react-day-picker/style.css';
import './custom-range.css';
import { type DaySpan, fromCalendar, rangeOf, toCalendar } from './calendar-days.ts';

type CustomRangeProps = Readonly<{
  /** The span to begin with. */
  span: DaySpan;
  /** Days the data has. */
  available: DaySpan;
  onApply: (range: TimeRange) => void;
}>;

type Draft = Readonly<{ first: UtcDate; last: UtcDate | undefined }>;

const within = ({ first, last }: DaySpan, day: UtcDate): UtcDate =>
  day < first ? first : day > last ? last : day;

const SPOKEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });

const spokenDay = (day: Date, { selected }: Readonly<{ selected?: boolean }>): string =>
  `${SPOKEN.format(day)}${selected ? ', chosen' : ''}`;

/** First and last day, typed or picked in a calendar. Both are included. */
export function CustomRange({ span, available, onApply }: CustomRangeProps) {
  const [draft, setDraft] = useState<Draft>(span);
  const [month, setMonth] = useState(() => toCalendar(within(available, span.last)));
  const firstInput = useRef<HTMLInputElement>(null);
  useEffect(() => firstInput.current?.focus(), []);

  const type = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    const day = change.last ?? change.first;
    if (day !== undefined && parseUtcDate(day) !== undefined) setMonth(toCalendar(within(available, day)));
  };
  const pick = (day: UtcDate) =>
    setDraft(
      draft.last !== undefined || day < draft.first
        ? { first: day, last: undefined }
        : { first: draft.first, last: day },
    );
  const last = draft.last ?? draft.first;
  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(rangeOf({ first: draft.first, last }));
  };

  return (
    <form className="custom-range" onSubmit={apply}>
      <div className="custom-range-days">
        <label>
          First day
          <input
            ref={firstInput}
            type="date"
            required
            min={available.first}
            max={last === '' ? available.last : within(available, last)}
            value={draft.first}
            onChange={(event) => type({ first: event.target.value })}
          />
        </label>
        <label>
          Last day
          <input
            type="date"
            required
            min={draft.first === '' ? available.first : within(available, draft.first)}
            max={available.last}
            value={last}
            onChange={(event) => type({ last: event.target.value })}
          />
        </label>
      </div>
      <DayPicker
        mode="range"
        resetOnSelect
        weekStartsOn={1}
        labels={{ labelDayButton: spokenDay }}
        month={month}
        onMonthChange={setMonth}
        startMonth={toCalendar(available.first)}
        endMonth={toCalendar(available.last)}
        disabled={{ before: toCalendar(available.first), after: toCalendar(available.last) }}
        selected={
          parseUtcDate(draft.first) === undefined || parseUtcDate(last) === undefined
            ? undefined
            : { from: toCalendar(draft.first), to: toCalendar(last) }
        }
        onSelect={(_range, day) => pick(fromCalendar(day))}
      />
      <div className="custom-range-foot">
        <small>Days are UTC days.</small>
        <button type="submit" className="button button-primary">
          Show these days
        </button>
      </div>
    </form>
  );
}
