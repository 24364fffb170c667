import { backFrom, type Days, maxDate, minDate, plusDays } from './calendar.ts';
import { type Choice, type Cut, type CutColumn, DIMENSIONS, type FilterName, MIRRORS } from './dimensions.ts';
import type { Engine } from './engine.ts';
import { MEANINGS } from './meanings.ts';
import type { Question } from './question.ts';
import type { RawTable } from './raw-table.ts';
import type { Scene } from './scene.ts';
import type { Cell, Knows, SceneTruth } from './scene-truth.ts';

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
  knows: Knows,
): Promise<SceneTruth> {
  const { scene } = questions[0];
  const asOf = asOfIn(scene, raw);
  const range = daysOf(scene, raw, asOf);
  const from = labelled(raw, knows.ci);
  const within = range ?? { from: plusDays(asOf, 1), to: plusDays(asOf, 1) };
  const statements: string[] = [];
  const asked = new Map<string, Promise<readonly (readonly unknown[])[]>>();
  const ask = (statement: string) => {
    const known = asked.get(statement) ?? engine.cells(statement);
    if (!asked.has(statement)) statements.push(statement);
    asked.set(statement, known);
    return known;
  };
  const cuts = cutsOf(questions);
  const wanted = [inDays(within), ...conditions('project', scene.packages), ...filterConditions(scene)];
  const found = readCuts(cuts, await ask(groupingSets(cuts, `${from} WHERE ${wanted.join(' AND ')}`)));
  return {
    asOf,
    knows,
    range,
    statements,
    files: knows.yanked ? raw.files : raw.filesAsExported,
    cells: (...columns) => {
      const cells = found.get(columns.join());
      if (cells === undefined) throw new Error(`The raw rows were not counted by ${columns.join()}.`);
      return cells;
    },
    count: async (by, { packages, days, without = [] }) => {
      const where = [inDays(days), ...conditions('project', packages), ...filterConditions(scene, without)];
      const columns = by.map((column) => COLUMN[column]);
      const rows = await ask(
        `SELECT ${['count()', ...columns].join(', ')} FROM ${from} WHERE ${where.join(' AND ')}${columns.length === 0 ? '' : ` GROUP BY ${columns.join(', ')}`}`,
      );
      return rows.map(([downloads, ...keys]) => ({ keys: keys.map(String), downloads: Number(downloads) }));
    },
    packages: async () => {
      const where = [`date <= '${asOf}'`, ...filterConditions(scene)];
      const rows = await ask(
        `SELECT project, countIf(${inDays(within)}), count(), min(date), max(date) FROM ${from} WHERE ${where.join(' AND ')} GROUP BY project`,
      );
      return new Map(
        rows.map(([name, inRange, ever, first, last]) => [
          String(name),
          { inRange: Number(inRange), ever: Number(ever), first: String(first), last: String(last) },
        ]),
      );
    },
  };
}

/** The last day that is over. */
export const asOfIn = ({ today }: Scene, { lastDay }: RawTable): string =>
  today > lastDay ? lastDay : plusDays(today, -1);

/** Days that are asked for, complete and in the data. */
function daysOf(scene: Scene, raw: RawTable, asOf: string): Days | undefined {
  const { from, to, range } = scene.asked;
  const end = minDate(to ?? plusDays(asOf, 1), plusDays(asOf, 1));
  const start = maxDate(from ?? (range === undefined ? raw.firstDay : backFrom(end, range)), raw.firstDay);
  return start < end ? { from: start, to: end } : undefined;
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

function filterConditions(scene: Scene, without: readonly FilterName[] = []): readonly string[] {
  const mirrors: Choice = {
    keep: scene.mirrors === 'only' ? MIRRORS : [],
    leave: scene.mirrors === 'exclude' ? MIRRORS : [],
  };
  const ci: Choice = {
    keep: scene.ci === 'only' ? ['true'] : [],
    leave: scene.ci === 'exclude' ? ['true'] : [],
  };
  return [
    ...(without.includes('mirrors') ? [] : conditions('installer', mirrors)),
    ...(without.includes('ci') ? [] : conditions(COLUMN.ci, ci)),
    ...DIMENSIONS.flatMap((name) => {
      const choice = scene.filters[name];
      return choice === undefined || without.includes(name) ? [] : conditions(COLUMN[name], choice);
    }),
  ];
}

function cutsOf(questions: readonly Question[]): readonly Cut[] {
  const all: readonly Cut[] = [[], ['date'], ...questions.flatMap(({ query }) => MEANINGS[query].cuts ?? [])];
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
