import type { TableDefinition, UtcDate } from '@downpour/core';
import { normalizedName, quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import type { LoadCounts } from '../load/load-batch.ts';
import { eachWithProgress, type Progress } from '../progress.ts';
import type { ExportMapping } from './export-mapping.ts';
import type { Input } from './find-inputs.ts';
import type { FileFacts } from './inspect-file.ts';
import { countRows, readExport } from './read-export.ts';
import { nameRejections, timeRejections } from './rejections.ts';

/** A file of downloads that was inspected and can be loaded. */
export type DownloadsInput = Readonly<{ input: Input; facts: FileFacts; mapping: ExportMapping }>;

/**
 * Reads a file into a staging table as it is, then fills the staged base table from it, month by month, leaving out the
 * rows that cannot be loaded and counting them by reason.
 */
export async function fillBase(
  options: Readonly<{
    connection: Connection;
    database: string;
    base: TableDefinition;
    stagedBase: string;
    ready: DownloadsInput;
    today: UtcDate;
    progress: Progress;
  }>,
): Promise<LoadCounts> {
  const { connection, database, base, stagedBase, ready, today, progress } = options;
  const { mapping, input, facts } = ready;
  const readable = { input, facts, columns: mapping.columns };
  const rows = await readExport({ connection, database, readable, progress });
  const reason = rejectionSql(mapping, today);
  const counts = await countRows(connection, rows, reason, readable);
  const months = await connection.rows<{ month: number }>(
    `SELECT DISTINCT toYYYYMM(assumeNotNull(${mapping.fields.timestamp})) AS month FROM ${rows} WHERE ${reason} = '' ORDER BY month`,
  );
  const columns = Object.keys(base.columns).map(quoteIdentifier).join(', ');
  await eachWithProgress(progress, `Sort ${input.name} by month`, months, ({ month }) =>
    connection.command(
      `INSERT INTO ${quoteTable(database, stagedBase)} (${columns}) ${downloadsSelect({ mapping, base, rows, reason, month })}`,
    ),
  );
  return counts;
}

/** SQL of why a row is left out; empty for a row that is loaded. */
function rejectionSql({ fields }: ExportMapping, today: UtcDate): string {
  const ofTime = timeRejections(fields.timestamp, 'timestamp', today);
  const ofName = nameRejections(fields.project, {
    none: 'no project',
    wrong: 'project is not a package name',
  });
  return `multiIf(${ofTime}, ${ofName}, '')`;
}

/** `SELECT` of the base table's rows of one month; a base table of counts gets them added up. */
function downloadsSelect(
  options: Readonly<{
    mapping: ExportMapping;
    base: TableDefinition;
    rows: string;
    reason: string;
    month: number;
  }>,
): string {
  const { mapping, base, rows, reason, month } = options;
  const { fields } = mapping;
  const orEmpty = (field: string): string => `ifNull(${field}, '')`;
  const values: Readonly<Record<string, string>> = {
    date: `toDate(assumeNotNull(${fields.timestamp}))`,
    project: normalizedName(`assumeNotNull(${fields.project})`),
    version: orEmpty(fields.version),
    country_code: orEmpty(fields.country_code),
    python_minor: `arrayStringConcat(arraySlice(splitByChar('.', ${orEmpty(fields.python)}), 1, 2), '.')`,
    system: orEmpty(fields.system),
    installer: orEmpty(fields.installer),
    type: orEmpty(fields.type),
    ci: `multiIf(isNull(${fields.ci}), 'unknown', ${fields.ci} = true, 'true', 'false')`,
  };
  const keys = Object.keys(base.columns).filter((column) => column in values);
  const within = `toYYYYMM(assumeNotNull(${fields.timestamp})) = ${month}`;
  const select = keys.map((column) => `${values[column]} AS \`_${column}\``).join(', ');
  const named = keys.map((column) => `\`_${column}\``).join(', ');
  const counted = base.measures.downloads === undefined ? '' : ', count()';
  const inner = `SELECT ${select} FROM ${rows} WHERE ${reason} = '' AND ${within}`;
  return `SELECT ${named}${counted} FROM (${inner})${counted === '' ? '' : ` GROUP BY ${named}`}`;
}
