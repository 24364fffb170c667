import { describe, expect, it } from 'vitest';
import { countryName } from './country-name.ts';
import { formatCount, formatCountCompact, formatCountLong } from './format-count.ts';
import { formatBucket, formatDay, tickFormat } from './format-date.ts';
import { formatChange, formatShare } from './format-share.ts';

describe('counts', () => {
  it.each([
    [0, 'en', '0', '0', '0'],
    [999, 'en', '999', '999', '999'],
    [1_250_000, 'en', '1,250,000', '1.25M', '1.25 million'],
    [661_800_000_000, 'en', '661,800,000,000', '662B', '662 billion'],
    [1_250_000, 'de', '1.250.000', '1,25 Mio.', '1,25 Millionen'],
  ])('%d in %s is %s, %s, %s', (value, locale, full, compact, long) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(formatCount(value, locale))).toBe(full);
    expect(plain(formatCountCompact(value, locale))).toBe(compact);
    expect(plain(formatCountLong(value, locale))).toBe(long);
  });
});

describe('shares and changes', () => {
  it.each([
    [0, '0%'],
    [0.00001, '<0.1%'],
    [0.06, '6.0%'],
    [0.5164, '51.6%'],
    [1, '100%'],
  ])('share %d is %s', (share, text) => {
    expect(formatShare(share, 'en')).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.034, '+3.4%'],
    [0.12, '+12%'],
    [-0.5, '-50%'],
    [12.3, '+1,230%'],
  ])('change %d is %s', (change, text) => {
    expect(formatChange(change, 'en')).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['day', 'Mar 16, 2026'],
    ['week', 'week of Mar 16, 2026'],
    ['month', 'March 2026'],
    ['quarter', 'Q1 2026'],
    ['year', '2026'],
  ] as const)('a %s bucket is %s', (granularity, text) => {
    expect(formatBucket('2026-03-16', granularity, {})).toBe(text);
  });

  it('stays on the UTC day whatever the zone of the process', () => {
    expect(formatDay('2026-01-01', 'en')).toBe('Jan 1, 2026');
    expect(formatDay('2026-01-01', 'en-GB')).toBe('1 Jan 2026');
  });

  it.each(['he', 'ar-EG', 'fa'])('is set apart from text of the other direction in %s', (locale) => {
    expect(formatDay('2026-01-01', locale)).toMatch(/^\u2068[^\u2068\u2069]+\u2069$/);
  });

  it.each([
    ['day', false, 'Apr 1'],
    ['day', true, 'Apr 1, 2026'],
    ['month', false, 'Apr'],
    ['month', true, 'Apr 2026'],
    ['quarter', false, 'Q2'],
    ['quarter', true, 'Q2 2026'],
    ['year', false, '2026'],
  ] as const)('a %s tick (with year: %s) is %s', (unit, withYear, text) => {
    expect(tickFormat(unit, {})('2026-04-01', withYear)).toBe(text);
  });
});

describe('country names', () => {
  it.each([
    ['US', 'en', 'United States'],
    ['us', 'en', 'United States'],
    ['DE', 'de', 'Deutschland'],
    ['XK', 'en', 'Kosovo'],
    ['EU', 'en', 'European Union'],
    ['', 'en', 'Unknown'],
    ['unknown', 'en', 'Unknown'],
    ['ZZ', 'en', 'ZZ'],
    ['XX', 'en', 'XX'],
    ['A1', 'en', 'A1'],
    ['<svg>', 'en', '<svg>'],
  ])('%o in %s is %s', (code, locale, name) => {
    expect(countryName(code, { locale })).toBe(name);
  });
});
