import type { Connection } from '../connect.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { PACKAGE, type RollupShape } from './rollup-shape.ts';

/** Compressed bytes of the base table's columns. */
export type BaseBytes = Readonly<{
  rows: number;
  bytes: number;
  /** By column; absent where ClickHouse keeps the columns of small parts in one file and counts none alone. */
  columns?: Readonly<Record<string, number>>;
}>;

/** Compressed bytes and rows of the active parts of a database's tables, by table. */
export async function storedBytes(
  connection: Connection,
  database: string,
): Promise<ReadonlyMap<string, Readonly<{ rows: number; bytes: number }>>> {
  const rows = await connection.rows<{ table: string; rows: string; bytes: string }>(
    'SELECT table, sum(rows) AS rows, sum(data_compressed_bytes) AS bytes FROM system.parts WHERE database = {database:String} AND active GROUP BY table',
    { database },
  );
  return new Map(rows.map(({ table, rows, bytes }) => [table, { rows: Number(rows), bytes: Number(bytes) }]));
}

/** Reads what the base table's columns take from `system.parts_columns`. */
export async function baseBytes(
  connection: Connection,
  { database, schema }: DesiredSchema,
  stored: Readonly<{ rows: number; bytes: number }>,
): Promise<BaseBytes> {
  const rows = await connection.rows<{ column: string; bytes: string }>(
    'SELECT column, sum(column_data_compressed_bytes) AS bytes FROM system.parts_columns WHERE database = {database:String} AND table = {table:String} AND active GROUP BY column',
    { database, table: schema.base.name },
  );
  const counted = rows.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  if (counted === 0) return stored;
  const columns = rows.map(
    ({ column, bytes }) => [column, (Number(bytes) * stored.bytes) / counted] as const,
  );
  return { ...stored, columns: Object.fromEntries(columns) };
}

/** Bytes a value of the leading columns takes before compression: a package's name, a day. */
const LEADING_WIDTH = { package: 12, day: 2 } as const;

/**
 * Bytes a table of the shape is expected to take: the base table's bytes per row of each column it has. The package and
 * the day lead the sorting key in both, so they take as many bytes in fewer rows as long as they would not grow.
 * Where no column is counted alone, a row takes what the base table's takes: the fewer columns, the larger the counts.
 */
export function expectedBytes(
  { source, schema }: DesiredSchema,
  base: BaseBytes,
  { dimensions, perDay }: RollupShape,
  rows: number,
): number {
  const share = base.rows === 0 ? 0 : rows / base.rows;
  const { columns } = base;
  if (columns === undefined) return Math.ceil(base.bytes * share);
  const scaled = (column: string): number => (columns[column] ?? 0) * share;
  const leading = (column: string, width: number): number =>
    Math.max(scaled(column), Math.min(columns[column] ?? 0, rows * width));
  const columnOf = (name: string): string => source.dimensions[name]?.column ?? name;
  const parts = [
    ...(dimensions.includes(PACKAGE) ? [leading(columnOf(PACKAGE), LEADING_WIDTH.package)] : []),
    ...(perDay ? [leading(source.timeColumn, LEADING_WIDTH.day)] : []),
    ...dimensions.filter((name) => name !== PACKAGE).map((name) => scaled(columnOf(name))),
    ...Object.values(schema.base.measures).map(scaled),
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}
