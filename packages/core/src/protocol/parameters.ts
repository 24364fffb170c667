import { z } from 'zod';
import { isPackageName, normalizePackageName } from '../pypi/package-name.ts';
import { GRANULARITIES } from '../time/granularity.ts';
import { isRangePreset, type RangePreset } from '../time/time-range.ts';
import { parseUtcDate } from '../time/utc-date.ts';
import { PRESENCES } from './presence.ts';

/** Most values one filter or package list may have. */
export const MAX_VALUES = 50;
/** Most packages that can be compared with each other. */
export const MAX_COMPARED = 10;
/** Largest top N. */
export const MAX_LIMIT = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * What each parameter takes; parsing and the JSON Schema both come from here. Marked as pure, so that a page, which asks
 * and does not parse, leaves it and zod out of its bundle.
 */
export const PARAMETERS = /* @__PURE__ */ (() => {
  const packageName = z
    .string()
    .refine((name) => isPackageName(name.replace(/^!/, '')), {
      error:
        'is no package name. Names have letters, digits, ".", "_" and "-", and begin and end with a letter or digit',
    })
    .transform((name) =>
      name.startsWith('!') ? `!${normalizePackageName(name.slice(1))}` : normalizePackageName(name),
    )
    .describe('Package name; any spelling, normalised by PEP 503.');

  const date = z
    .string()
    .refine((text) => parseUtcDate(text) !== undefined, {
      error: 'is no day. Write an existing day as YYYY-MM-DD, from 1970-01-01 to 2149-06-06',
    })
    .meta({ format: 'date' });

  const preset = z.string().refine((text): text is RangePreset => isRangePreset(text), {
    error: 'is no range. Write a number and d, w, m or y, such as 90d, 12w, 6m or 2y; or all',
  });

  const length = preset.refine((text) => text !== 'all', {
    error: 'has no length. Write a number and d, w, m or y, such as 30d, 12w, 6m or 2y',
  });

  return {
    package: packageName,
    from: date.describe('First day, UTC, included.'),
    to: date.describe(
      'Day after the last day, UTC. Default: the day after the last complete day in the data.',
    ),
    range: preset.describe('Range counted back from "to": 90d, 12w, 6m, 2y, or all. Instead of "from".'),
    granularity: z
      .enum(GRANULARITIES, { error: `is no granularity. Choose one of ${GRANULARITIES.join(', ')}` })
      .describe('Width of a bucket. Default: the finest that gives at most 200 buckets.'),
    limit: z
      .string()
      .refine((text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_LIMIT, {
        error: `is no limit. Write a whole number from 1 to ${MAX_LIMIT}`,
      })
      .transform(Number)
      .describe(`How many values to list before the rest becomes "other", 1 to ${MAX_LIMIT}.`),
    search: z
      .string()
      .trim()
      .min(1, { error: 'is empty. Type at least one character of a package name' })
      .max(200, { error: 'is too long. Type at most 200 characters' })
      .refine((text) => !CONTROL.test(text), { error: 'has control characters. Remove them' })
      .describe('Package name, its beginning, a part of it, or nearly its spelling; any separators.'),
    release: z
      .string()
      .trim()
      .min(1, { error: 'is empty. Write a version such as 2.31.0' })
      .max(200, { error: 'is too long. A version has at most 200 characters' })
      .refine((text) => !CONTROL.test(text), { error: 'has control characters. Remove them' })
      .describe('Version of the package. Default: its latest stable release.'),
    window: length.describe('Days up to the last complete day that count: 30d, 12w, 3m, 1y.'),
    idle: length.describe('Time without a release after which a package is listed: 90d, 6m, 2y.'),
    minimum: z
      .string()
      .refine((text) => /^\d{1,12}$/.test(text), { error: 'is no count. Write a whole number' })
      .transform(Number)
      .describe('Downloads a package must have had before, per window.'),
    mirrors: z
      .enum(PRESENCES, { error: `has no such setting. Choose one of ${PRESENCES.join(', ')}` })
      .describe('Whether downloads by mirrors count: include (default), exclude, or only.'),
    filter: z
      .string()
      .max(201, { error: 'is too long. A value has at most 200 characters' })
      .refine((text) => !CONTROL.test(text), { error: 'has control characters. Remove them' })
      .refine((text) => text !== '' && text !== '!', {
        error: 'is empty. Write "unknown" for downloads where the data has no value',
      }),
  } as const;
})();
