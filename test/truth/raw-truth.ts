import { type Days, maxDate, minDate, monthsBefore, plusDays } from './calendar.ts';
import type { Engine } from './engine.ts';
import { DIMENSIONS, MEANINGS, MIRRORS, type Part } from './meanings.ts';
import type { Question } from './question.ts';
import type { RawTable } from './raw-table.ts';
import type { Choice, Scene } from './scene.ts';

/** Columns that downloads are counted by. */
export type CutColumn = Part | 'date';
export type Cell = Readonly<{ keys: readonly string[]; downloads: number }>;

/** A package under the filters, over all complete days and within the range. */
export type PackageCell = Readonly<{ inRange: number; ever: number; first: string; last: string }>;

/** What the raw rows say about a scene. */
export type SceneTruth = Readonly<{
  asOf: string;
  /** Days the scene's range leaves of the data; `undefined` where it leaves none. */
  range: Days | undefined;
  /** Downloads by some columns, for the packages asked for. */
  cells: (...columns: readonly CutColumn[]) => readonly Cell[];
  packages: ReadonlyMap<string, PackageCell>;
  /** Downloads by day for the packages asked for, over the two months before the range's end. */
  recent: ReadonlyMap<string, number>;
  statements: readonly string[];
}>;

const COLUMN: Readonly<Record<CutColumn, string>> = {
  date: 'date',
  package: 'project',
  version: 'version',
  country: 'country_code',
  python: 'python_minor',
  system: 'system',
  installer: 'installer',
  type: 'type',
  ci: 'ci',
};

/** Counts the raw rows for all questions of a scene at once: plain SQL, no table but the raw one. */
export async function rawTruth(
  engine: Engine,
  raw: RawTable,
  questions: readonly [Question, ...Question[]],
  hasCi: boolean,
): Promise<SceneTruth> {
  const { scene } = questions[0];
  const asOf = scene.today > raw.lastDay ? raw.lastDay : plusDays(scene.today, -1);
  const range = daysOf(scene, raw, asOf);
  const filters = filterConditions(scene);
  const wanted = [...conditions('project', scene.packages), ...filters];
  const from = labelled(raw, hasCi);
  const cuts = cutsOf(questions);
  const within = range ?? { from: plusDays(asOf, 1), to: plusDays(asOf, 1) };
  const cutStatement = groupingSets(cuts, `${from} WHERE ${[inDays(within), ...wanted].join(' AND ')}`);
  const packageStatement = `SELECT project, countIf(${inDays(within)}), count(), min(date), max(date) FROM ${from} WHERE ${[`date <= '${asOf}'`, ...filters].join(' AND ')} GROUP BY project`;
  const twoMonths = inDays({ from: plusDays(within.to, -60), to: within.to });
  const recentStatement = `SELECT date, count() FROM ${from} WHERE ${[twoMonths, ...wanted].join(' AND ')} GROUP BY date`;
  const asked = (...kinds: readonly string[]): boolean =>
    questions.some(({ query }) => kinds.includes(MEANINGS[query].kind));
  const needsPackages = asked('rank', 'search', 'extent');
  const needsRecent = asked('summary');
  const [byCut, byPackage, byDay] = await Promise.all([
    engine.cells(cutStatement),
    needsPackages ? engine.cells(packageStatement) : [],
    needsRecent ? engine.cells(recentStatement) : [],
  ]);
  const found = readCuts(cuts, byCut);
  return {
    asOf,
    range,
    cells: (...columns) => {
      const cells = found.get(columns.join());
      if (cells === undefined) throw new Error(`The raw rows were not counted by ${columns.join()}.`);
      return cells;
    },
    packages: new Map(
      byPackage.map(([name, inRange, ever, first, last]) => [
        String(name),
        { inRange: Number(inRange), ever: Number(ever), first: String(first), last: String(last) },
      ]),
    ),
    recent: new Map(byDay.map(([date, downloads]) => [String(date), Number(downloads)])),
    statements: [
      cutStatement,
      ...(needsPackages ? [packageStatement] : []),
      ...(needsRecent ? [recentStatement] : []),
    ],
  };
}

/** Days that are asked for, complete and in the data. */
function daysOf(scene: Scene, raw: RawTable, asOf: string): Days | undefined {
  const { from, to, range } = scene.asked;
  const end = minDate(to ?? plusDays(asOf, 1), plusDays(asOf, 1));
  const start = maxDate(from ?? (range === undefined ? raw.firstDay : backFrom(end, range)), raw.firstDay);
  return start < end ? { from: start, to: end } : undefined;
}

function backFrom(end: string, range: string): string {
  const count = Number.parseInt(range, 10);
  switch (range.at(-1)) {
    case 'd':
      return plusDays(end, -count);
    case 'w':
      return plusDays(end, -7 * count);
    case 'm':
      return monthsBefore(end, count);
    case 'y':
      return monthsBefore(end, 12 * count);
    default:
      return '0000-01-01';
  }
}

const inDays = ({ from, to }: Days): string => `date >= '${from}' AND date < '${to}'`;
const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const listed = (values: readonly string[]): string => values.map(quoted).join(', ');

/** The raw rows with empty values called unknown. */
function labelled(raw: RawTable, hasCi: boolean): string {
  const columns = DIMENSIONS.map((name) => {
    const column = COLUMN[name];
    return name === 'ci' && !hasCi
      ? "'unknown' AS ci"
      : `if(r.${column} = '', 'unknown', r.${column}) AS ${column}`;
  });
  return `(SELECT date, project, ${columns.join(', ')} FROM ${raw.table} AS r)`;
}

const conditions = (column: string, { keep, leave }: Choice): readonly string[] => [
  ...(keep.length === 0 ? [] : [`${column} IN (${listed(keep)})`]),
  ...(leave.length === 0 ? [] : [`${column} NOT IN (${listed(leave)})`]),
];

function filterConditions(scene: Scene): readonly string[] {
  const mirrors: Choice = {
    keep: scene.mirrors === 'only' ? MIRRORS : [],
    leave: scene.mirrors === 'exclude' ? MIRRORS : [],
  };
  return [
    ...conditions('installer', mirrors),
    ...DIMENSIONS.flatMap((name) => {
      const choice = scene.filters[name];
      return choice === undefined ? [] : conditions(COLUMN[name], choice);
    }),
  ];
}

type Cut = readonly CutColumn[];

function cutsOf(questions: readonly Question[]): readonly Cut[] {
  const cuts = questions.flatMap(({ query }): readonly Cut[] => {
    const meaning = MEANINGS[query];
    switch (meaning.kind) {
      case 'over-time':
        return meaning.split === undefined ? [] : [[meaning.split], ['date', meaning.split]];
      case 'breakdown':
        return [[meaning.by]];
      case 'matrix':
        return [[meaning.rows, meaning.columns]];
      case 'totals':
        return [['package']];
      default:
        return [];
    }
  });
  const all: readonly Cut[] = [[], ['date'], ...cuts];
  return [...new Map(all.map((cut) => [cut.join(), cut])).values()];
}

const columnsOf = (cuts: readonly Cut[]): readonly CutColumn[] => [...new Set(cuts.flat())];

function groupingSets(cuts: readonly Cut[], from: string): string {
  const columns = columnsOf(cuts)
    .map((column) => COLUMN[column])
    .join(', ');
  const sets = cuts.map((cut) => `(${cut.map((column) => COLUMN[column]).join(', ')})`).join(', ');
  return `SELECT grouping(${columns}), count(), ${columns} FROM ${from} GROUP BY GROUPING SETS (${sets})`;
}

/** `grouping` gives a bit per column, the first column's highest, set where the row's set leaves the column out. */
function readCuts(
  cuts: readonly Cut[],
  rows: readonly (readonly unknown[])[],
): ReadonlyMap<string, readonly Cell[]> {
  const columns = columnsOf(cuts);
  const byMask = new Map(
    cuts.map((cut) => {
      const mask = columns.reduce((bits, column) => bits * 2 + (cut.includes(column) ? 0 : 1), 0);
      const places = cut.map((column) => columns.indexOf(column));
      return [mask, { name: cut.join(), places, cells: [] as Cell[] }];
    }),
  );
  for (const [mask, downloads, ...values] of rows) {
    const cut = byMask.get(Number(mask));
    if (cut === undefined) throw new Error(`The raw rows were grouped by a set nobody asked for (${mask}).`);
    cut.cells.push({
      keys: cut.places.map((place) => String(values[place])),
      downloads: Number(downloads),
    });
  }
  return new Map([...byMask.values()].map(({ name, cells }) => [name, cells]));
}
