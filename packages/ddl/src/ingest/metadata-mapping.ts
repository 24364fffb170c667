import type { SideTable } from '@downpour/core';
import { normalizedName, quoteIdentifier } from '@downpour/core/sql';
import type { ObjectColumn } from '../schema/schema-object.ts';
import { badInput } from './bad-input.ts';
import type { FileColumns, ValueKind } from './export-mapping.ts';

/** How the rows of a file about uploads are read and what becomes of them. */
export type MetadataMapping = Readonly<{
  /** The columns to read. */
  columns: readonly ObjectColumn[];
  /** SQL over those columns of each column of the table of uploaded files. */
  values: Readonly<Record<string, string>>;
}>;

const EXPORT = 'bigquery-public-data.pypi.distribution_metadata';
const marks = ['metadata_version', 'upload_time', 'filename', 'requires_dist', 'packagetype'];

/** Whether a file is about uploads rather than downloads: it has columns that only those have, and no `timestamp`. */
export const isMetadata = (columns: FileColumns): boolean =>
  !columns.has('timestamp') && marks.filter((mark) => columns.has(mark)).length > 1;

/**
 * Finds the columns of the table of uploaded files among a file's columns. Those that queries do without may be missing;
 * they become empty, `yanked` NULL. Throws DdlError `column-missing` and `column-type-wrong`, naming the file and the column.
 */
export function mapMetadata(file: string, columns: FileColumns, table: SideTable): MetadataMapping {
  const read: ObjectColumn[] = [];
  const values: Record<string, string> = {};
  for (const [column, type] of Object.entries(table.columns)) {
    if (column === 'project') {
      values[column] = normalizedName('assumeNotNull(name)');
      continue;
    }
    const { kind, readAs, value, empty } = shapeOf(type);
    const found = columns.get(column);
    if (found === undefined) {
      if (column !== 'yanked' && table.required.includes(column)) throw missing(file, column);
      values[column] = empty;
      continue;
    }
    if (found !== kind) throw wrongType(file, column, kind);
    read.push({ name: column, type: readAs });
    values[column] = value(quoteIdentifier(column));
  }
  return { columns: read, values };
}

type ColumnShape = Readonly<{
  kind: ValueKind;
  readAs: string;
  value: (column: string) => string;
  empty: string;
}>;

const flag: ColumnShape = {
  kind: 'flag',
  readAs: 'Nullable(Bool)',
  value: (column) => `ifNull(${column}, false)`,
  empty: 'false',
};

const shapes: Readonly<Record<string, ColumnShape>> = {
  String: {
    kind: 'text',
    readAs: 'Nullable(String)',
    value: (column) => `ifNull(${column}, '')`,
    empty: "''",
  },
  'Array(String)': {
    kind: 'list',
    readAs: 'Array(Nullable(String))',
    value: (column) =>
      `arrayMap(item -> assumeNotNull(item), arrayFilter(item -> isNotNull(item), ${column}))`,
    empty: "CAST([], 'Array(String)')",
  },
  'DateTime64(3)': {
    kind: 'timestamp',
    readAs: "Nullable(DateTime64(6, 'UTC'))",
    value: (column) => `toDateTime64(assumeNotNull(${column}), 3, 'UTC')`,
    empty: "toDateTime64(0, 3, 'UTC')",
  },
  Int64: {
    kind: 'number',
    readAs: 'Nullable(Int64)',
    value: (column) => `ifNull(${column}, 0)`,
    empty: '0',
  },
  Bool: flag,
  'Nullable(Bool)': { ...flag, value: (column) => column, empty: 'NULL' },
};

function shapeOf(type: string): ColumnShape {
  const shape = shapes[type];
  if (shape === undefined) throw new TypeError(`Uploaded files have a column of type ${type}.`);
  return shape;
}

const missing = (file: string, column: string): Error =>
  badInput(
    'column-missing',
    `${file} has no column "${column}", without which questions about releases would be answered wrongly.`,
    `It must be an export of the table ${EXPORT}, with that column.`,
  );

const described: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  list: 'lists of text',
  timestamp: 'points in time',
  number: 'whole numbers',
  flag: 'true or false',
  other: 'such values',
};

const wrongType = (file: string, column: string, kind: ValueKind): Error =>
  badInput(
    'column-type-wrong',
    `The column "${column}" of ${file} does not hold ${described[kind]}.`,
    `It must be an export of the table ${EXPORT}, with its types.`,
  );
