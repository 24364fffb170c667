import { dateOf, dayNumber } from './calendar.ts';
import { type Random, randomOf } from './random.ts';

/** Date, project, version, country, Python, system, installer, type, CI, batch: one download. */
export type RawRow = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  number,
];

export const BATCHES = 2;
/** Fifteen months, cut in the middle of weeks and months, with a leap day and two turns of the year. */
const FIRST_DAY = '2023-11-15';
const LAST_DAY = '2025-02-12';

type Weighted = readonly (readonly [string, number])[];
type Package = Readonly<{
  name: string;
  /** Downloads a day on average, at scale 1. */
  daily: number;
  days?: (date: string) => boolean;
  versions: Weighted;
}>;

const countries: Weighted = [
  ['US', 30],
  ['DE', 12],
  ['CN', 10],
  ['JP', 8],
  ['', 6],
  ['EU', 5],
  ['XK', 3],
  ['SG', 3],
  ['HK', 3],
  ['unknown', 1],
  ['other', 1],
];
const pythons: Weighted = [
  ['3.12', 25],
  ['3.11', 20],
  ['3.9', 12],
  ['3.10', 12],
  ['', 10],
  ['2.7', 4],
  ['3.8', 4],
  ['3.13', 4],
  ['3', 1],
  ['3.11BYHW', 1],
  ['unknown', 1],
];
const systems: Weighted = [
  ['Linux', 50],
  ['Windows', 12],
  ['Darwin', 12],
  ['', 10],
  ['FreeBSD', 2],
  ['unknown', 2],
  ['other', 2],
  ["O'S\\390 `x`", 1],
  ['Ядро', 1],
];
const installers: Weighted = [
  ['pip', 45],
  ['uv', 20],
  ['poetry', 8],
  ['', 6],
  ['bandersnatch', 5],
  ['z3c.pypimirror', 1],
  ['pep381client', 1],
  ['Artifactory', 2],
  ['devpi', 2],
  ['Nexus', 3],
  ['Browser', 3],
  ['other', 2],
  ['requests', 2],
];
const types: Weighted = [
  ['bdist_wheel', 60],
  ['sdist', 30],
  ['bdist_egg', 4],
  ['', 2],
  ['unknown', 1],
  ['%', 1],
];
const ci: Weighted = [
  ['false', 50],
  ['true', 30],
  ['', 20],
];

const plain: Weighted = [
  ['1.0', 5],
  ['1.1', 3],
  ['2.0', 2],
];
const odd: Weighted = [
  ['1.0', 12],
  ['1.0.0', 4],
  ['9.0', 8],
  ['10.0', 8],
  ['2.0rc1', 3],
  ['1!2.0', 4],
  ['2.31.0.20240406', 6],
  ['', 4],
  ['0.0.1.dev1+g12ab', 2],
  ['=weird', 2],
  ['!bang', 2],
  ['other', 3],
  ['unknown', 1],
  ['1_0', 1],
  ['1%0', 1],
  ["1.0'; --", 1],
  ['1.0\\', 1],
];

const packages: readonly Package[] = [
  { name: 'downpour', daily: 60, versions: odd },
  { name: 'zope-interface', daily: 12, versions: plain },
  { name: 'pkg-a-b', daily: 6, versions: plain },
  { name: 'pkgxaxb', daily: 3, versions: plain },
  { name: 'pkg-a-bc', daily: 2, versions: odd },
  {
    name: 'gappy',
    daily: 8,
    versions: odd,
    days: (date) => dayNumber(date) % 61 < 4 || date.endsWith('-07'),
  },
  { name: 'late', daily: 10, versions: plain, days: (date) => date >= '2024-09-13' },
  { name: 'ended', daily: 5, versions: plain, days: (date) => date <= '2024-03-03' },
  { name: 'weekend', daily: 4, versions: plain, days: (date) => (dayNumber(date) + 3) % 7 >= 5 },
  { name: 'leap', daily: 9, versions: odd, days: (date) => date === '2024-02-29' || date === FIRST_DAY },
  { name: 'today', daily: 7, versions: plain, days: (date) => date === LAST_DAY },
  { name: 'other', daily: 2, versions: plain },
  { name: 'unknown', daily: 1, versions: plain },
];

/** The seeded rows: every odd value that has been seen in the real data, and some that only a quoting mistake would meet. */
export function generateRawRows(seed: string, scale: number): readonly RawRow[] {
  const random = randomOf(`rows/${seed}`);
  const rows: RawRow[] = [];
  const add = (date: string, name: string, versions: Weighted): void => {
    const dimensions = [versions, countries, pythons, systems, installers, types, ci] as const;
    const [version = '', ...rest] = dimensions.map((list) => weighted(random, list));
    const [country = '', python = '', system = '', installer = '', type = '', isCi = ''] = rest;
    rows.push([date, name, version, country, python, system, installer, type, isCi, random.below(BATCHES)]);
  };
  for (let day = dayNumber(FIRST_DAY); day <= dayNumber(LAST_DAY); day++) {
    const date = dateOf(day);
    for (const { name, daily, days, versions } of packages) {
      if (days !== undefined && !days(date)) continue;
      for (let left = amount(random, daily * scale, day); left > 0; left--) add(date, name, versions);
    }
  }
  return [...rows, ...ties(rows), ...oneRow()];
}

/** Two packages with the same downloads row by row, so that ranks and orders have ties to break. */
const ties = (rows: readonly RawRow[]): readonly RawRow[] =>
  rows
    .filter(([, name]) => name === 'late')
    .flatMap(([date, , ...rest]): readonly RawRow[] => [
      [date, 'tie-b', ...rest],
      [date, 'tie-a', ...rest],
    ]);

const oneRow = (): readonly RawRow[] => [
  ['2024-12-31', 'one-row', '1!2.0', '', '3.11BYHW', '', '', 'sdist', '', 0],
  ['2024-01-01', '0ne', '', 'XK', '', '', 'uv', 'bdist_wheel', 'true', 1],
];

const amount = (random: Random, mean: number, day: number): number => {
  const weekly = (day + 3) % 7 >= 5 ? 0.4 : 1;
  const expected = mean * weekly * (0.5 + random.below(100) / 100);
  return Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
};

function weighted(random: Random, list: Weighted): string {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.below(total);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return '';
}
