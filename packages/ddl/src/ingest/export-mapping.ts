import type { ObjectColumn } from '../schema/schema-object.ts';
import { badInput } from './bad-input.ts';

/** What kind of values a column of the file has. */
export type ValueKind = 'text' | 'list' | 'timestamp' | 'number' | 'flag' | 'other';

/** The columns of a file, members of structs by their path: `installer.name`. */
export type FileColumns = ReadonlyMap<string, ValueKind>;

/** How the rows of a file are read and what becomes of them. */
export type ExportMapping = Readonly<{
  /** The columns to read, structs cut down to the members that are used. */
  columns: readonly ObjectColumn[];
  /** SQL of each field over those columns. */
  fields: Readonly<Record<Field, string>>;
}>;

type Field =
  | 'timestamp'
  | 'project'
  | 'country_code'
  | 'version'
  | 'type'
  | 'installer'
  | 'python'
  | 'system'
  | 'ci';

type FieldSource = Readonly<{ paths: readonly string[]; kind: FieldKind; isOptional?: true }>;

const sources: Readonly<Record<Field, FieldSource>> = {
  timestamp: { paths: ['timestamp'], kind: 'timestamp' },
  project: { paths: ['project', 'file.project'], kind: 'text' },
  country_code: { paths: ['country_code'], kind: 'text' },
  version: { paths: ['file.version'], kind: 'text' },
  type: { paths: ['file.type'], kind: 'text' },
  installer: { paths: ['installer.name', 'details.installer.name'], kind: 'text' },
  python: { paths: ['python', 'details.python'], kind: 'text' },
  system: { paths: ['system.name', 'details.system.name'], kind: 'text' },
  ci: { paths: ['ci', 'details.ci'], kind: 'flag', isOptional: true },
};

type FieldKind = 'text' | 'timestamp' | 'flag';

const types: Readonly<Record<FieldKind, string>> = {
  text: 'LowCardinality(Nullable(String))',
  timestamp: "Nullable(DateTime64(6, 'UTC'))",
  flag: 'Nullable(Bool)',
};

/**
 * Finds the fields a download needs among a file's columns, at the top or under `details`. Throws DdlError
 * `column-missing` and `column-type-wrong`, naming the file and the column.
 */
export function mapExport(file: string, columns: FileColumns): ExportMapping {
  const found = Object.entries(sources).flatMap(([field, source]) => {
    const path = source.paths.find((candidate) => columns.has(candidate));
    if (path === undefined) {
      if (source.isOptional) return [];
      throw badInput(
        'column-missing',
        `${file} has no column ${source.paths.map((name) => `"${name}"`).join(' or ')}, which the ${field.replaceAll('_', ' ')} of a download is read from.`,
        'It must be an export of the table bigquery-public-data.pypi.file_downloads, with that column, or one of distribution_metadata.',
      );
    }
    const kind = columns.get(path);
    if (kind !== source.kind) {
      throw badInput(
        'column-type-wrong',
        `The column "${path}" of ${file} does not hold ${described[source.kind]}.`,
        'It must be an export of the table bigquery-public-data.pypi.file_downloads, with its types.',
      );
    }
    return [{ field, path, kind: source.kind }];
  });
  const sql = new Map(found.map(({ field, path }) => [field, path]));
  const at = (field: Field): string => sql.get(field) ?? 'NULL';
  return {
    columns: topColumns(found),
    fields: {
      timestamp: at('timestamp'),
      project: at('project'),
      country_code: at('country_code'),
      version: at('version'),
      type: at('type'),
      installer: at('installer'),
      python: at('python'),
      system: at('system'),
      ci: at('ci'),
    },
  };
}

const described: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  timestamp: 'points in time',
  flag: 'true or false',
};

type Leaf = Readonly<{ path: string; kind: FieldKind }>;

function topColumns(leaves: readonly Leaf[]): readonly ObjectColumn[] {
  const names = [...new Set(leaves.map(({ path }) => path.split('.')[0] ?? path))];
  return names.map((name) => ({ name, type: typeUnder(name, leaves) }));
}

function typeUnder(path: string, leaves: readonly Leaf[]): string {
  const leaf = leaves.find((candidate) => candidate.path === path);
  if (leaf !== undefined) return types[leaf.kind];
  const within = leaves.filter((candidate) => candidate.path.startsWith(`${path}.`));
  const members = [
    ...new Set(within.map((member) => member.path.slice(path.length + 1).split('.')[0] ?? '')),
  ];
  return `Tuple(${members.map((member) => `${member} ${typeUnder(`${path}.${member}`, leaves)}`).join(', ')})`;
}
