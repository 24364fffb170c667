import { parseUtcDate, type TimeRange, type UtcDate } from '@downpour/core';
import {
  lazy,
  type RefObject,
  Suspense,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { formatDay } from '../format/format-date.ts';
import { range as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { CalendarProps } from './Calendar.tsx';
import { type DaySpan, type SpanFault, spanOfRange } from './day-span.ts';

type SpanFormProps = Readonly<{
  /** The span to begin with; empty texts where there is none. */
  span: DaySpan;
  available: TimeRange | undefined;
  language: Language;
  /** Takes what was entered; what is wrong with it is shown, and nothing is lost. */
  onApply: (span: DaySpan) => SpanFault | undefined;
}>;

/** Stands in for a day that a date field knows cannot be, such as February 30, whose text it does not tell. */
const IMPOSSIBLE = '?';

const NoCalendar = ({ language }: CalendarProps) => (
  <p className="downpour-note">{wordsOf(language, 'range', english).noCalendar}</p>
);

const Calendar = /* @__PURE__ */ lazy(() =>
  import('./Calendar.tsx').then(
    (module) => ({ default: module.Calendar }),
    () => ({ default: NoCalendar }),
  ),
);

const textOf = ({ current }: RefObject<HTMLInputElement | null>, shown: string): string =>
  current?.validity.badInput === true ? IMPOSSIBLE : shown;

function faultText(fault: SpanFault, language: Language): string {
  const words = wordsOf(language, 'range', english);
  const day = (date: UtcDate): string => formatDay(date, language.locale ?? 'en');
  switch (fault.fault) {
    case 'missing':
      return words.missing[fault.field];
    case 'no-such-day':
      return words.noSuchDay[fault.field];
    case 'reversed':
      return words.reversed(day(fault.first), day(fault.last));
    case 'no-data':
      return words.noData(day(fault.available.first), day(fault.available.last));
  }
}

/** First and last day, typed or picked in a calendar. Both are included. */
export function SpanForm({ span, available, language, onApply }: SpanFormProps) {
  const words = wordsOf(language, 'range', english);
  const id = useId();
  const [draft, setDraft] = useState<DaySpan>(span);
  const [fault, setFault] = useState<SpanFault>();
  const inputs = { first: useRef<HTMLInputElement>(null), last: useRef<HTMLInputElement>(null) };
  useEffect(() => inputs.first.current?.focus(), [inputs.first]);
  const change = (next: DaySpan): void => {
    setDraft(next);
    setFault(undefined);
  };
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = onApply({
      first: textOf(inputs.first, draft.first),
      last: textOf(inputs.last, draft.last),
    });
    setFault(found);
    if (found !== undefined) inputs[found.field].current?.focus();
  };
  const limits = available === undefined ? undefined : spanOfRange(available);
  const isSpan = parseUtcDate(draft.first) !== undefined && parseUtcDate(draft.last) !== undefined;

  return (
    <form className="downpour-span" noValidate onSubmit={apply}>
      <div className="downpour-span-days">
        {(['first', 'last'] as const).map((field) => (
          <label key={field} className="downpour-field">
            {words[field]}
            <input
              ref={inputs[field]}
              className="downpour-input"
              type="date"
              min={limits?.first}
              max={limits?.last}
              value={draft[field]}
              aria-invalid={fault?.field === field}
              aria-describedby={fault?.field === field ? `${id}-fault` : undefined}
              onChange={({ target }) => change({ ...draft, [field]: target.value })}
            />
          </label>
        ))}
      </div>
      {fault === undefined ? null : (
        <p className="downpour-fault" role="alert" id={`${id}-fault`}>
          {faultText(fault, language)}
          {fault.fault === 'reversed' ? (
            <button
              type="button"
              className="downpour-button"
              onClick={() => change({ first: fault.last, last: fault.first })}
            >
              {words.swap}
            </button>
          ) : null}
        </p>
      )}
      <div className="downpour-calendar-place">
        <Suspense fallback={<p className="downpour-note">{words.opening}</p>}>
          <Calendar
            span={isSpan ? draft : undefined}
            available={limits}
            language={language}
            onPick={change}
          />
        </Suspense>
      </div>
      <div className="downpour-span-foot">
        <span className="downpour-note">{words.utc}</span>
        <button type="submit" className="downpour-button downpour-button-strong">
          {words.apply}
        </button>
      </div>
    </form>
  );
}
