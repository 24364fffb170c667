import type { Days } from '../calendar.ts';
import { backFrom, plusDays } from '../calendar.ts';
import type { Asked, Expected, Meaning, Row } from '../meaning.ts';
import { ranked, sum } from '../ranking.ts';
import { normalised, type RawTable } from '../raw-table.ts';
import type { Cell } from '../scene-truth.ts';

const common = { packages: 'none', about: 'files', filters: true } as const;
const EVERYTHING = { keep: [], leave: [] };

/** The most downloaded of the packages first uploaded in the window. */
export const emerging = (limit: number): Meaning => ({
  ...common,
  kind: 'emerging',
  days: false,
  limit,
  draw: (random) =>
    random.chance(0.8) ? { window: random.pick(['1d', '30d', '10w', '6m', '1y', '3y']) } : {},
  expected: (asked) => {
    const { window = '3m' } = asked.question.own;
    const to = plusDays(asked.truth.asOf, 1);
    const range = { from: backFrom(to, window), to };
    const first = uploadDays(asked.raw, (days) => days[0]);
    return rankedPackages(asked, range, first, (day) => day >= range.from && day < to);
  },
});

/** The most downloaded of the packages without an upload in the idle time. */
export const refresh = (limit: number): Meaning => ({
  ...common,
  kind: 'refresh',
  days: true,
  limit,
  draw: (random) => (random.chance(0.8) ? { idle: random.pick(['1d', '45d', '8w', '3m', '1y', '2y']) } : {}),
  expected: (asked) => {
    const { idle = '6m' } = asked.question.own;
    const since = backFrom(plusDays(asked.truth.asOf, 1), idle);
    const last = uploadDays(asked.raw, (days) => days.at(-1));
    return rankedPackages(asked, asked.range, last, (day) => day < since);
  },
});

/** Package → one of its upload days, UTC, in order. */
function uploadDays(
  { files }: RawTable,
  choose: (days: readonly string[]) => string | undefined,
): ReadonlyMap<string, string> {
  const days = new Map<string, string[]>();
  for (const { name, upload_time } of files) {
    const project = normalised(name);
    days.set(project, [...(days.get(project) ?? []), upload_time.slice(0, 10)]);
  }
  return new Map([...days].map(([name, list]) => [name, choose(list.sort()) ?? '']));
}

async function rankedPackages(
  { question, truth }: Asked,
  range: Days,
  released: ReadonlyMap<string, string>,
  isMeant: (day: string) => boolean,
): Promise<Expected> {
  const cells = await truth.count(['package'], { packages: EVERYTHING, days: range });
  const nameOf = ({ keys: [name = ''] }: Cell): string => name;
  const order = ranked(cells.filter((cell) => isMeant(released.get(nameOf(cell)) ?? '?')));
  const rest = order.slice(question.limit);
  const rows = order.slice(0, question.limit).map((cell): Row => {
    const name = nameOf(cell);
    return {
      value: name,
      other: false,
      members: 1,
      released: released.get(name) ?? null,
      downloads: cell.downloads,
    };
  });
  const other = { value: 'other', other: true, members: rest.length, released: null, downloads: sum(rest) };
  return { range, total: sum(order), rows: rest.length === 0 ? rows : [...rows, other] };
}
