import { type Filter, OTHER, pypiCatalogue, type TableDefinition, UNKNOWN } from '@downpour/core';
import type { ResolvedQuery } from '@downpour/core/planner';
import { quoteTable, timeBucket } from '@downpour/core/sql';
import type { Values } from '../truth/engine.ts';

/** How ClickPy would answer: the table its rule gives, and its query over it. */
export type ClickpyPlan = Readonly<{ table: string; sql: string; parameters: Values }>;

const { source, schemas } = pypiCatalogue;
const { clickpy } = schemas;

const columnOf = (dimension: string): string => source.dimensions[dimension as 'package'].column;

/** Of the tables that hold every required column, the one with the fewest; `undefined` where only the raw table does. */
export function clickpyTable(required: readonly string[]): TableDefinition | undefined {
  const width = (table: TableDefinition): number => Object.keys(table.columns).length;
  return clickpy.rollups
    .filter((rollup) => required.every((column) => Object.hasOwn(rollup.columns, column)))
    .sort((a, b) => width(a) - width(b))[0];
}

/** Columns the question needs; days only where it cuts the range or shows them. */
export function requiredColumns(resolved: ResolvedQuery): readonly string[] {
  const { query, filters } = resolved;
  if (query.kind === 'extent' && filters.length === 1) return ['project', 'max_date', 'min_date'];
  const isDated =
    query.kind === 'extent' ||
    !resolved.coversAllDays ||
    resolved.granularity !== undefined ||
    resolved.periods !== undefined;
  const dimensions = [...query.dimensions, ...filters.map(({ dimension }) => dimension)];
  return [
    'count',
    ...(isDated ? ['date'] : []),
    ...new Set([...dimensions.map(columnOf), ...(query.kind === 'totals' ? ['project'] : [])]),
  ];
}

/** ClickPy's plan, or `undefined` where it has no such question or none of its rollups covers it. */
export function clickpyPlan(resolved: ResolvedQuery, database: string): ClickpyPlan | undefined {
  const definition = clickpyTable(requiredColumns(resolved));
  if (definition === undefined) return undefined;
  const parameters: Record<string, string | number | readonly string[]> = {};
  const bind = (type: string, value: string | number | readonly string[]): string => {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `{${name}:${type}}`;
  };
  const from = (...extra: readonly string[]): string => {
    const days = resolved.coversAllDays
      ? []
      : [`date >= ${bind('Date', resolved.scan.from)}`, `date < ${bind('Date', resolved.scan.to)}`];
    const conditions = [...resolved.filters.map((filter) => condition(filter, bind)), ...days, ...extra];
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    return `FROM ${quoteTable(database, definition.name)}${where}`;
  };
  const sql = statementOf(resolved, from, bind);
  return sql === undefined ? undefined : { table: definition.name, sql, parameters };
}

type Bind = (type: string, value: string | number | readonly string[]) => string;

function condition({ dimension, operator, values }: Filter, bind: Bind): string {
  const stored = values.map((value) => (value === UNKNOWN ? '' : value));
  const [value] = stored;
  return stored.length === 1 && value !== undefined
    ? `${columnOf(dimension)} ${operator === 'in' ? '=' : '!='} ${bind('String', value)}`
    : `${columnOf(dimension)} ${operator === 'in' ? 'IN' : 'NOT IN'} ${bind('Array(String)', stored)}`;
}

/** One statement per kind of query: charts of parts scan twice, first for the top values by their sum. */
function statementOf(
  resolved: ResolvedQuery,
  from: (...extra: string[]) => string,
  bind: Bind,
): string | undefined {
  const { query, granularity = 'day', limit = 10, search = '', subject = '' } = resolved;
  const [first = '', second = ''] = query.dimensions;
  const column = first === '' ? '' : columnOf(first);
  const top = (): string =>
    `(SELECT ${column} ${from()} GROUP BY ${column} ORDER BY sum(count) DESC LIMIT ${limit})`;
  switch (query.kind) {
    case 'series': {
      const bucket = timeBucket(granularity, 'date');
      if (first === '') return `SELECT ${bucket} AS x, sum(count) AS y ${from()} GROUP BY x ORDER BY x`;
      return `SELECT ${bucket} AS x, if(${column} IN ${top()}, ${column}, '${OTHER}') AS name, sum(count) AS y ${from()} GROUP BY x, name ORDER BY x, y DESC`;
    }
    case 'breakdown':
      return `SELECT ${column} AS name, sum(count) AS value ${from()} GROUP BY name ORDER BY value DESC LIMIT ${limit}`;
    case 'matrix':
      return `SELECT ${column} AS name, ${columnOf(second)} AS across, sum(count) AS value ${from(`${column} IN ${top()}`)} GROUP BY name, across ORDER BY value DESC`;
    case 'summary': {
      const sums = (resolved.periods ?? []).map(
        ({ name, range }) =>
          `sumIf(count, date >= ${bind('Date', range.from)} AND date < ${bind('Date', range.to)}) AS last_${name}`,
      );
      return `SELECT ${sums.join(', ')} ${from()}`;
    }
    case 'extent':
      return resolved.filters.length === 1
        ? `SELECT min(min_date), max(max_date) ${from()}`
        : `SELECT min(date), max(date) ${from()}`;
    case 'search':
      return `SELECT project, sum(count) AS c ${from(`project LIKE ${bind('String', `${search}%`)}`)} GROUP BY project ORDER BY c DESC LIMIT ${limit}`;
    case 'rank':
      return `WITH (SELECT sum(count) ${from(`project = ${bind('String', subject)}`)}) AS own SELECT countIf(c > own) + 1, count() FROM (SELECT sum(count) AS c ${from()} GROUP BY project)`;
    case 'totals':
      return `SELECT sum(count), uniqExact(project) ${from()}`;
    default:
      return undefined;
  }
}
