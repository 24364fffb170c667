import type { UtcDate } from '@downpour/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { calendar as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Styles } from '../theme/Styles.tsx';
import { CLASS_NAMES, calendarCss } from './calendar-css.ts';
import { fromCalendar, toCalendar } from './calendar-days.ts';
import type { DaySpan } from './day-span.ts';
import { firstWeekday } from './first-weekday.ts';

/** What `Calendar` takes. */
export type CalendarProps = Readonly<{
  /** The days to show as chosen. */
  span: DaySpan | undefined;
  /** Days that can be picked; all unless told. */
  available: DaySpan | undefined;
  language: Language;
  onPick: (span: DaySpan) => void;
}>;

/** Python's index is not older. */
const EARLIEST: UtcDate = '2003-01-01';

const within = ({ first, last }: DaySpan, day: UtcDate): UtcDate =>
  day < first ? first : day > last ? last : day;

/** A month of days of which two clicks choose the first and the last. */
export function Calendar({ span, available, language, onPick }: CalendarProps) {
  const words = wordsOf(language, 'calendar', english);
  const { locale = 'en' } = language;
  const limits = available ?? { first: EARLIEST, last: fromCalendar(new Date()) };
  const { month, setMonth } = useMonth(within(limits, span?.last ?? limits.last));
  const [begun, setBegun] = useState<UtcDate>();
  const place = useRef<HTMLDivElement>(null);
  const [dir, setDir] = useState('ltr');
  useLayoutEffect(() => {
    if (place.current !== null) setDir(getComputedStyle(place.current).direction);
  }, []);
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (date: Date): string => format.format(date);
  };
  const fullDay = write({ dateStyle: 'full' });
  const pick = (day: UtcDate): void => {
    const isEnd = begun !== undefined && day >= begun;
    setBegun(isEnd ? undefined : day);
    onPick(isEnd ? { first: begun, last: day } : { first: day, last: day });
  };
  return (
    <div ref={place}>
      <Styles name="calendar" css={calendarCss} />
      <DayPicker
        mode="range"
        lang={locale}
        dir={dir}
        classNames={CLASS_NAMES}
        navLayout="around"
        captionLayout="dropdown"
        weekStartsOn={firstWeekday(locale)}
        formatters={{
          formatCaption: write({ month: 'long', year: 'numeric' }),
          formatMonthDropdown: write({ month: 'long' }),
          formatYearDropdown: write({ year: 'numeric' }),
          formatWeekdayName: write({ weekday: 'short' }),
          formatDay: write({ day: 'numeric' }),
        }}
        labels={{
          labelDayButton: (day, { selected }) => (selected ? words.chosen(fullDay(day)) : fullDay(day)),
          labelGrid: write({ month: 'long', year: 'numeric' }),
          labelWeekday: write({ weekday: 'long' }),
          labelMonthDropdown: () => words.month,
          labelYearDropdown: () => words.year,
          labelPrevious: () => words.previous,
          labelNext: () => words.next,
        }}
        month={month}
        onMonthChange={setMonth}
        startMonth={toCalendar(limits.first)}
        endMonth={toCalendar(limits.last)}
        disabled={{ before: toCalendar(limits.first), after: toCalendar(limits.last) }}
        selected={
          span === undefined || span.last < span.first
            ? undefined
            : { from: toCalendar(span.first), to: toCalendar(span.last) }
        }
        onSelect={(_range, day) => pick(fromCalendar(day))}
      />
    </div>
  );
}

/** The month that is shown: where the reader went, until another day is entered. */
function useMonth(day: UtcDate) {
  const [shown, setShown] = useState(() => ({ day, month: toCalendar(day) }));
  const current = shown.day === day ? shown : { day, month: toCalendar(day) };
  if (current !== shown) setShown(current);
  return { month: current.month, setMonth: (month: Date) => setShown({ day, month }) };
}
