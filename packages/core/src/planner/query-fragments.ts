import { UNKNOWN } from '../catalogue/dimension.ts';
import type { Source } from '../catalogue/source.ts';
import type { Filter } from '../protocol/filter.ts';
import { aggregateExpression, type Combinator } from '../sql/aggregate.ts';
import { bucketNumber } from '../sql/bucket-number.ts';
import { quoteIdentifier, quoteTable } from '../sql/identifier.ts';
import type { StatementParameter } from '../sql/statement.ts';
import { timeBucket } from '../sql/time-bucket.ts';
import type { Granularity } from '../time/granularity.ts';
import type { UtcDate } from '../time/utc-date.ts';
import type { Deployment } from './deployment.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { Selection } from './select-rollup.ts';

/** Pieces of SQL over the chosen table, and the values bound to their placeholders so far. */
export type QueryFragments = Readonly<{
  resolved: ResolvedQuery;
  /** Placeholder for a value: `{p0:String}`. */
  bind: (
    type: 'String' | 'Date' | 'UInt32' | 'UInt64' | 'Array(String)',
    value: StatementParameter,
  ) => string;
  /** The measure over a group of rows. */
  measure: (name: string) => string;
  /**
   * Downloads of the group's rows per bucket, without gaps: an array of `buckets` numbers, the first of which
   * begins on `from`. It takes eight bytes per bucket and group.
   */
  downloadsPerBucket: (granularity: Granularity, from: UtcDate, buckets: number) => string;
  /** The dimension's value, empty ones as `unknown`: by dictionary where the column has one. */
  dimension: (name: string) => string;
  /** First day of the bucket. */
  bucket: (granularity: Granularity) => string;
  /** The column that holds the day. */
  day: () => string;
  /** `FROM table WHERE …`: the filters, and the scanned days where they cut anything off. */
  from: (extraConditions?: readonly string[]) => string;
  /** A side table the query reads. */
  side: (name: string) => SideFragments;
  parameters: () => Readonly<Record<string, StatementParameter>>;
}>;

/** Pieces of SQL over a side table. */
export type SideFragments = Readonly<{
  /** `` `database`.`table` ``. */
  table: string;
  /** Whether the server's table has the column. */
  has: (column: string) => boolean;
  /** Type of the column on the server; `undefined` where there is none. */
  typeOf: (column: string) => string | undefined;
}>;

/** Makes the fragments for a resolved query and the table chosen for it. */
export function queryFragments(
  source: Source,
  resolved: ResolvedQuery,
  selection: Selection | undefined,
  deployment: Deployment,
): QueryFragments {
  const chosen = (): Selection => {
    if (selection === undefined) throw new TypeError(`Query "${resolved.name}" reads no downloads.`);
    return selection;
  };
  const parameters: Record<string, StatementParameter> = {};

  const bind: QueryFragments['bind'] = (type, value) => {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `{${name}:${type}}`;
  };

  const columnOf = (name: string): string => {
    const { table } = chosen();
    const column = source.dimensions[name]?.column;
    if (column === undefined || !Object.hasOwn(table.columns, column)) return "''";
    const quoted = quoteIdentifier(column);
    return table.columns[column]?.startsWith('Enum') === true ? `toString(${quoted})` : quoted;
  };

  const condition = (filter: Filter): string => {
    const values = filter.values.flatMap((value) => (value === UNKNOWN ? ['', UNKNOWN] : [value]));
    const column = columnOf(filter.dimension);
    const [value] = values;
    const isOne =
      values.length === 1 && (filter.dimension !== 'package' || resolved.query.packages !== 'some');
    if (isOne && value !== undefined) {
      return `${column} ${filter.operator === 'in' ? '=' : '!='} ${bind('String', value)}`;
    }
    return `${column} ${filter.operator === 'in' ? 'IN' : 'NOT IN'} ${bind('Array(String)', values)}`;
  };

  const day = (): string => {
    const { definition } = chosen();
    if (definition.time === undefined) throw new TypeError(`Table ${definition.name} holds no days.`);
    return quoteIdentifier(definition.time.column);
  };

  const days = (): readonly string[] =>
    resolved.coversAllDays || chosen().definition.time === undefined
      ? []
      : [`${day()} >= ${bind('Date', resolved.scan.from)}`, `${day()} < ${bind('Date', resolved.scan.to)}`];

  const measure = (name: string, combinator?: Combinator): string => {
    const { definition, rowsAre } = chosen();
    const sql = aggregateExpression(source, name, definition, rowsAre, combinator);
    if (sql === undefined) throw new TypeError(`Table ${definition.name} cannot give measure "${name}".`);
    return sql;
  };

  return {
    resolved,
    bind,
    measure: (name) => measure(name),
    downloadsPerBucket: (granularity, from, buckets) => {
      const number = bucketNumber(granularity);
      const first = number.of(from);
      const [begin, end] = [bind('UInt32', first), bind('UInt32', first + buckets * number.step)];
      return measure('downloads', {
        suffix: `Resample(${begin}, ${end}, ${number.step})`,
        argument: number.sql(day()),
      });
    },
    dimension: (name) => {
      const column = columnOf(name);
      if (source.dimensions[name]?.alwaysPresent === true) return column;
      return column === "''" ? `'${UNKNOWN}'` : `transform(${column}, [''], ['${UNKNOWN}'])`;
    },
    bucket: (granularity) => timeBucket(granularity, day()),
    day,
    from: (extra = []) => {
      const conditions = [...resolved.filters.map(condition), ...days(), ...extra];
      const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
      return `FROM ${quoteTable(deployment.database, chosen().table.name)}${where}`;
    },
    side: (name) => {
      const deployed = deployment.sideTables[name];
      if (deployed === undefined) throw new TypeError(`Side table "${name}" is not deployed.`);
      return {
        table: quoteTable(deployed.database, deployed.name),
        has: (column) => Object.hasOwn(deployed.columns, column),
        typeOf: (column) => deployed.columns[column],
      };
    },
    parameters: () => parameters,
  };
}
