import { afterEach, expect, it, vi } from 'vitest';
import { firstWeekday } from './first-weekday.ts';

afterEach(() => vi.unstubAllGlobals());

const cases = [
  ['en-US', 0],
  ['en', 0],
  ['en-GB', 1],
  ['de', 1],
  ['ja', 0],
  ['zh', 1],
  ['ar-EG', 6],
  ['fa', 6],
  ['he', 0],
  ['pt-BR', 0],
] as const;

it.each(cases)('weeks of %s begin on day %i', (tag, day) => {
  expect(firstWeekday(tag)).toBe(day);
});

it.each(cases)('weeks of %s begin on day %i where the browser does not know weeks', (tag, day) => {
  class Locale extends Intl.Locale {
    getWeekInfo = undefined;
    weekInfo = undefined;
    override maximize(): Locale {
      return new Locale(super.maximize().toString());
    }
  }
  vi.stubGlobal('Intl', { ...Intl, Locale });
  expect(firstWeekday(tag)).toBe(day);
});
