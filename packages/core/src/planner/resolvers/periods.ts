import type { TimeRange } from '../../time/time-range.ts';
import { addDays, earlier, later } from '../../time/utc-date.ts';
import { coversAllDays } from '../covers-all-days.ts';
import type { Coverage } from '../deployment.ts';
import type { Period } from '../resolved-query.ts';
import type { Resolver } from '../resolver.ts';

/** The last day, week and month before the end of the range, each with the period before it, and the whole range. */
export const resolvePeriods: Resolver = (draft, _request, { coverage }) => {
  const periods = summaryPeriods(draft.range, coverage);
  const scan = scanOf(draft.range, periods, coverage);
  return { ...draft, periods, scan, coversAllDays: coversAllDays(scan, coverage) };
};

const PERIOD_DAYS = { day: 1, week: 7, month: 30 } as const;

function summaryPeriods(total: TimeRange, coverage: Coverage): readonly Period[] {
  const recent = (['day', 'week', 'month'] as const).map((name): Period => {
    const from = addDays(total.to, -PERIOD_DAYS[name]);
    const previous = { from: addDays(from, -PERIOD_DAYS[name]), to: from };
    return {
      name,
      range: { from, to: total.to },
      ...(previous.from < coverage.firstDay ? {} : { previous }),
      partial: from < coverage.firstDay,
    };
  });
  return [...recent, { name: 'total', range: total, partial: false }];
}

const scanOf = (range: TimeRange, periods: readonly Period[], coverage: Coverage): TimeRange => ({
  from: later(
    periods.reduce((first, period) => earlier(first, period.previous?.from ?? period.range.from), range.from),
    coverage.firstDay,
  ),
  to: range.to,
});
