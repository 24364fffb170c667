import { addDays, type UtcDate } from '@downpour/core';

/** SQL of why the name in a NULL-able column names no package: a pair of conditions and reasons for `multiIf`. */
export function nameRejections(column: string, reasons: Readonly<{ none: string; wrong: string }>): string {
  const text = `trimBoth(ifNull(${column}, ''))`;
  return `empty(${text}), '${reasons.none}',
    length(${text}) > 200 OR NOT match(${text}, '(?i)^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$'), '${reasons.wrong}'`;
}

/** SQL of why a point in time cannot be meant: missing, before there was PyPI, or after today. */
export function timeRejections(column: string, name: string, today: UtcDate): string {
  return `isNull(${column}), 'no ${name}',
    ${column} < toDateTime64('2003-01-01 00:00:00', 6, 'UTC'), '${name} before 2003',
    ${column} >= toDateTime64('${addDays(today, 1)} 00:00:00', 6, 'UTC'), '${name} in the future'`;
}
