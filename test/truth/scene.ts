import { type Days, dateOf, dayNumber, monthsBefore, plusDays } from './calendar.ts';
import {
  type Choice,
  DIMENSIONS,
  FILTERS,
  type FilterName,
  MIRRORS,
  type TruthDimension,
} from './dimensions.ts';
import { type Random, randomOf } from './random.ts';
import type { RawTable } from './raw-table.ts';

const SUBSETS = 2 ** FILTERS.length;

export type RangeKind = 'one day' | 'partial week' | 'over 6 months' | 'all time' | 'preset';

type Presence = 'include' | 'exclude' | 'only';

/** What every query of one filter combination and range is asked with. */
export type Scene = Readonly<{
  id: string;
  subset: readonly FilterName[];
  rangeKind: RangeKind;
  filters: Readonly<Partial<Record<TruthDimension, Choice>>>;
  mirrors: Presence;
  /** How CI counts where a word says it and no values. */
  ci?: Presence;
  packages: Choice;
  /** The package of queries about one. */
  subject: string;
  /** As the request gives it. */
  asked: Readonly<{ from?: string; to?: string; range?: string }>;
  today: string;
  /** How the server shows itself: with row counts, without them, or with some rollups missing. */
  server: 'counted' | 'uncounted' | 'some-missing';
}>;

/** A raw row's values by dimension. */
export type Witness = Readonly<Record<TruthDimension | 'package' | 'date', string>>;

const EVERY_SUBSET: readonly RangeKind[] = ['one day', 'partial week', 'over 6 months', 'all time'];
/** Of the subsets, one in so many is asked with a preset as well. */
const PRESET_SHARE = 16;

/** All scenes: every subset of the filters × every kind of range, in an order where each subset comes early. */
export function scenesOf(seed: string, raw: RawTable, witnesses: readonly Witness[]): readonly Scene[] {
  const order = randomOf(`${seed}/order`);
  const subsets = order.shuffled(Array.from({ length: SUBSETS }, (_, index) => index));
  const scene = (subset: number, kind: RangeKind): Scene =>
    sceneOf(`${seed}/${subset}/${kind}`, subset, kind, raw, witnesses);
  const presets = subsets
    .filter((_, place) => place % PRESET_SHARE === 0)
    .map((subset) => scene(subset, 'preset'));
  const turns = EVERY_SUBSET.flatMap((_, turn) =>
    subsets.map((subset, place) =>
      scene(subset, EVERY_SUBSET[(place + turn) % EVERY_SUBSET.length] ?? 'all time'),
    ),
  );
  return [...presets, ...turns];
}

function sceneOf(
  id: string,
  subsetIndex: number,
  rangeKind: RangeKind,
  raw: RawTable,
  witnesses: readonly Witness[],
): Scene {
  const random = randomOf(id);
  const subset = FILTERS.filter((_, bit) => (subsetIndex & (1 << bit)) !== 0);
  const today = plusDays(raw.lastDay, random.pick([0, 1, 1, 9]));
  const asOf = today > raw.lastDay ? raw.lastDay : plusDays(today, -1);
  const witness = random.pick(witnesses);
  const { ci: ciValues, ...filters } = Object.fromEntries(
    DIMENSIONS.filter((name) => subset.includes(name)).map((name) => [
      name,
      chooseValues(random, witness[name], [...new Set(witnesses.map((other) => other[name]))]),
    ]),
  );
  const names = [...raw.firstDays.keys()].sort();
  const ci = chooseCi(randomOf(`${id}/ci`), subset.includes('ci'), witness.ci);
  return {
    id,
    subset,
    rangeKind,
    filters: ci === undefined && ciValues !== undefined ? { ...filters, ci: ciValues } : filters,
    ...(ci === undefined ? {} : { ci }),
    mirrors: subset.includes('mirrors')
      ? MIRRORS.includes(witness.installer) || random.chance(0.2)
        ? 'only'
        : 'exclude'
      : 'include',
    packages: choosePackages(random, witness.package, names),
    subject: random.chance(0.9) ? witness.package : random.pick([...names, 'no-such-package']),
    asked: chooseRange(random, rangeKind, witness.date, raw.firstDay, asOf),
    today,
    server: random.pick(['counted', 'counted', 'counted', 'uncounted', 'some-missing', 'some-missing']),
  };
}

/** Mostly such that the witness is among the downloads, so that few answers are empty. */
function chooseValues(random: Random, seen: string, values: readonly string[]): Choice {
  const named = (list: readonly string[]): readonly string[] => [
    ...new Set(list.map((value) => (value === '' ? 'unknown' : value))),
  ];
  const others = values.filter((value) => value !== seen && !(value === '' && seen === 'unknown'));
  const some = (most: number): readonly string[] => random.some(others, 1 + random.below(most));
  switch (random.below(8)) {
    case 0:
      return { keep: named([seen, ...some(3)]), leave: [] };
    case 1:
      return { keep: [], leave: named(some(1)) };
    case 2:
      return { keep: [], leave: named(some(4)) };
    case 3:
      return { keep: named([seen, ...some(4)]), leave: named(some(2)) };
    case 4:
      return { keep: ['unknown', ...(random.chance(0.5) ? named([seen]) : [])], leave: [] };
    case 5:
      return seen === '' || seen === 'unknown'
        ? { keep: named([seen]), leave: ['never seen'] }
        : { keep: [], leave: ['unknown'] };
    case 6:
      return { keep: [...named([seen]), 'never seen', 'other'], leave: [] };
    default:
      return { keep: named([seen]), leave: [] };
  }
}

function chooseCi(random: Random, isFiltered: boolean, seen: string): Presence | undefined {
  if (!isFiltered) return random.chance(0.1) ? 'include' : undefined;
  if (random.chance(0.5)) return undefined;
  return random.chance(0.85) === (seen === 'true') ? 'only' : 'exclude';
}

function choosePackages(random: Random, seen: string, names: readonly string[]): Choice {
  const others = names.filter((name) => name !== seen);
  switch (random.below(10)) {
    case 0:
    case 1:
      return { keep: [], leave: [] };
    case 2:
      return { keep: [seen, ...random.some(others, 3)], leave: [] };
    case 3:
      return { keep: [], leave: random.some(others, 2) };
    default:
      return { keep: [seen], leave: [] };
  }
}

function chooseRange(
  random: Random,
  kind: RangeKind,
  seen: string,
  firstDay: string,
  asOf: string,
): Scene['asked'] {
  const length = dayNumber(asOf) - dayNumber(firstDay) + 1;
  const anchor = random.chance(0.8) && seen <= asOf ? seen : plusDays(firstDay, random.below(length));
  const span = (days: Days): Scene['asked'] => days;
  switch (kind) {
    case 'one day':
      if (random.chance(0.03)) return span({ from: plusDays(firstDay, -1), to: firstDay });
      return random.chance(0.1)
        ? span({ from: asOf, to: plusDays(asOf, 1) })
        : span({ from: anchor, to: plusDays(anchor, 1) });
    case 'partial week': {
      const from = plusDays(anchor, -random.below(4));
      return span({ from, to: plusDays(from, 4 + random.below(7)) });
    }
    case 'over 6 months': {
      const days = Math.min(185 + random.below(220), length - 2);
      const from = dateOf(dayNumber(firstDay) + random.below(length - days));
      return span({ from, to: plusDays(from, days) });
    }
    case 'all time':
      return random.pick([
        {},
        {},
        { range: 'all' },
        { from: plusDays(firstDay, -400), to: plusDays(asOf, 400) },
      ]);
    case 'preset': {
      const range = random.pick(['1d', '7d', '30d', '90d', '12w', '1m', '6m', '1y', '5y']);
      return random.pick([
        { range },
        { range },
        { range, to: monthsBefore(asOf, random.below(3)) },
        { range, to: monthsBefore(asOf, random.below(3)) },
        { from: monthsBefore(asOf, 2) },
        { to: monthsBefore(asOf, 1) },
      ]);
    }
  }
}
