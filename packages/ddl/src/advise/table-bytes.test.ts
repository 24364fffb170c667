import { describe, expect, it } from 'vitest';
import { desiredSchema } from '../schema/desired-schema.ts';
import { expectedBytes } from './table-bytes.ts';

const desired = desiredSchema('downpour');
const columns = { date: 1000, project: 500, country_code: 40_000, python_minor: 30_000, count: 60_000 };
const base = { rows: 100_000, bytes: 200_000, columns };

describe('expectedBytes', () => {
  it('takes the bytes per row of each column, and those of package and day as they are', () => {
    const shape = { dimensions: ['package', 'country'], perDay: true };
    expect(expectedBytes(desired, base, shape, 10_000)).toBe(500 + 1000 + 4000 + 6000);
  });

  it('gives a few rows no more for package and day than they take uncompressed', () => {
    expect(expectedBytes(desired, base, { dimensions: ['package'], perDay: false }, 10)).toBe(120 + 6);
    expect(expectedBytes(desired, base, { dimensions: [], perDay: true }, 100)).toBe(200 + 60);
  });

  it('takes the bytes of a row of the base table where no column is counted alone', () => {
    const whole = { rows: 100_000, bytes: 400_000 };
    expect(expectedBytes(desired, whole, { dimensions: ['package'], perDay: true }, 50_000)).toBe(200_000);
  });
});
