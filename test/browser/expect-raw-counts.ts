import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Counts, RawRows } from './raw-rows.ts';
import { numberIn, readCounts, readMatrix, readTable } from './read-widgets.ts';

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);

/** The raw counts by country under the names that this very browser gives the codes. */
async function byCountry(page: Page, raw: RawRows, where: string): Promise<Counts> {
  const counts = [...(await raw.by('country', where))];
  const names = await page.evaluate(
    (codes) => {
      const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
      return codes.map((code) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) : code));
    },
    counts.map(([code]) => code),
  );
  return new Map(counts.map(([code, count], index) => [shownAs(names[index] ?? code), count]));
}

/** The name a widget shows a raw value under. */
const shownAs = (value: string): string => (value === 'unknown' ? 'Unknown' : value);

const relabelled = (counts: Counts, label = (value: string) => value): Counts =>
  new Map([...counts].map(([value, count]) => [shownAs(label(value)), count]));

/** Every part is the raw count, "Other" is exactly the rest, no part left out is larger than one shown. */
function expectParts(shown: Counts, raw: Counts): void {
  const named = [...shown].filter(([name]) => name !== 'Other');
  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(named.map(([name]) => [name, raw.get(name) ?? 'not in the raw rows'])),
  );
  expect(sum(shown)).toBe(sum(raw));
  const hidden = [...raw].filter(([name]) => !shown.has(name)).map(([, count]) => count);
  const ranked = named.filter(([name]) => name !== 'Unknown').map(([, count]) => count);
  expect(shown.has('Other')).toBe(hidden.length > 0);
  expect(Math.max(0, ...hidden)).toBeLessThanOrEqual(Math.min(Number.POSITIVE_INFINITY, ...ranked));
}

const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayOf = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

const lists = [
  ['Downloads by version', 'version'],
  ['Downloads by installer', 'installer_name'],
  ['Downloads by Python version', 'python_minor'],
  ['Downloads by system', 'system_name'],
  ['By file type', 'type'],
] as const;

const splits = [
  ['Downloads over time by version', 'version'],
  ['Downloads over time by Python version', 'python_minor'],
  ['Downloads over time by system', 'system_name'],
] as const;

/** Compares everything on a package's page with the raw rows under a condition; over time where buckets are days. */
export async function expectPackagePage(
  page: Page,
  raw: RawRows,
  packageName: string,
  where = '1',
): Promise<void> {
  const own = `package = '${packageName}' AND (${where})`;
  const total = await raw.total(own);
  expect((await readCounts(page, 'Downloads')).get('Total')).toBe(total);

  const perDay = await readCounts(page, 'Downloads over time');
  const rawPerDay = relabelled(await raw.by('date', own), dayOf);
  expect(Object.fromEntries([...perDay].filter(([, count]) => count > 0))).toEqual(
    Object.fromEntries(rawPerDay),
  );

  for (const [title, column] of lists) {
    expectParts(await readCounts(page, title), relabelled(await raw.by(column, own)));
  }
  const countries = await byCountry(page, raw, own);
  expect(await readCounts(page, 'Downloads by country', 0)).toEqual(countries);
  expectParts(await readCounts(page, 'Downloads by country', 1), countries);
  for (const [title, column] of splits) {
    const matrix = await readMatrix(page, title);
    expectParts(columnSums(matrix), relabelled(await raw.by(column, own)));
  }

  const matrix = await readMatrix(page, 'File types by installer');
  const rawTypes = relabelled(await raw.by('type', own));
  expect(Object.fromEntries(columnSums(matrix))).toEqual(Object.fromEntries(rawTypes));
  const installers = new Map([...matrix].map(([name, row]) => [name, sum(row)]));
  expectParts(installers, relabelled(await raw.by('installer_name', own)));

  const byPackage = await raw.by('package', where);
  const places = new Map((await readTable(page, 'Rank')).map(({ name, cells }) => [name, cells[0]]));
  const larger = [...byPackage.values()].filter((count) => count > total).length;
  expect(numberIn(places.get('Rank'))).toBe(larger + 1);
  expect(numberIn(places.get('Packages'))).toBe(byPackage.size);
}

/** Compares the landing page with the raw rows under a condition. */
export async function expectLandingPage(page: Page, raw: RawRows, where = '1'): Promise<void> {
  const byPackage = await raw.by('package', where);
  const registry = await readCounts(page, 'Registry');
  expect(registry.get('Downloads')).toBe(sum(byPackage));
  expect(registry.get('Packages')).toBe(byPackage.size);
  const top = (await readTable(page, 'Top packages')).map(({ name, cells }) => [name, numberIn(cells[1])]);
  const largest = [...byPackage.values()].sort((a, b) => b - a).slice(0, 10);
  expect(top.map(([, count]) => count)).toEqual(largest);
  expect(Object.fromEntries(top)).toEqual(
    Object.fromEntries(top.map(([name]) => [name, byPackage.get(String(name))])),
  );
  expect(await readCounts(page, 'Downloads by country')).toEqual(await byCountry(page, raw, where));
  const shown = sum(await readCounts(page, 'Downloads over time'));
  expect(shown).toBe(sum(byPackage));
}

function columnSums(matrix: ReadonlyMap<string, Counts>): Counts {
  const sums = new Map<string, number>();
  for (const row of matrix.values()) {
    for (const [column, count] of row) sums.set(column, (sums.get(column) ?? 0) + count);
  }
  return sums;
}
