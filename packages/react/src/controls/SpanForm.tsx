import { parseUtcDate, type TimeRange, type UtcDate } from '@downpour/core';
import { type RefObject, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { formatDay } from '../format/format-date.ts';
import { span as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Styles } from '../theme/Styles.tsx';
import { type DaySpan, faultOfSpan, rangeOfSpan, type SpanFault, spanOfRange } from './day-span.ts';
import { Arriving, lazyPart } from './LazyPart.tsx';
import { spanFormCss } from './span-form-css.ts';
import { useInsideWindow } from './useInsideWindow.ts';

type SpanFormProps = Readonly<{
  /** The days to begin with, where they are known. */
  days: TimeRange | undefined;
  available: TimeRange | undefined;
  language: Language;
  /** Takes what was entered once nothing is wrong with it. */
  onApply: (days: TimeRange) => void;
}>;

const NO_DAYS: DaySpan = { first: '', last: '' };

/** Stands in for a day that a date field knows cannot be, such as February 30, whose text it does not tell. */
const IMPOSSIBLE = '?';

const Calendar = /* @__PURE__ */ lazyPart(() => import('./Calendar.tsx').then((module) => module.Calendar));

const textOf = ({ current }: RefObject<HTMLInputElement | null>, shown: string): string =>
  current?.validity.badInput === true ? IMPOSSIBLE : shown;

function faultText(fault: SpanFault, language: Language): string {
  const words = wordsOf(language, 'span', english);
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
export function SpanForm({ days, available, language, onApply }: SpanFormProps) {
  const words = wordsOf(language, 'span', english);
  const id = useId();
  const [draft, setDraft] = useState<DaySpan>(days === undefined ? NO_DAYS : spanOfRange(days));
  const [fault, setFault] = useState<SpanFault>();
  const form = useRef<HTMLFormElement>(null);
  useInsideWindow(form);
  const inputs = { first: useRef<HTMLInputElement>(null), last: useRef<HTMLInputElement>(null) };
  useEffect(() => inputs.first.current?.focus(), [inputs.first]);
  const change = (next: DaySpan): void => {
    setDraft(next);
    setFault(undefined);
  };
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault();
    const entered = { first: textOf(inputs.first, draft.first), last: textOf(inputs.last, draft.last) };
    const found = faultOfSpan(entered, available);
    setFault(found);
    if (found === undefined) onApply(rangeOfSpan(entered));
    else inputs[found.field].current?.focus();
  };
  const limits = available === undefined ? undefined : spanOfRange(available);
  const isSpan = parseUtcDate(draft.first) !== undefined && parseUtcDate(draft.last) !== undefined;

  return (
    <form ref={form} className="downpour-span" noValidate onSubmit={apply}>
      <Styles name="span-form" css={spanFormCss} />
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
        <Arriving language={language}>
          <Calendar
            span={isSpan ? draft : undefined}
            available={limits}
            language={language}
            onPick={change}
          />
        </Arriving>
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
