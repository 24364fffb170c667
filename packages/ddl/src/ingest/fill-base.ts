import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { addDays, type TableDefinition, type UtcDate } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { type Connection, exceptionCodeOf } from '../connect.ts';
import type { LoadCounts } from '../load/load-batch.ts';
import { createStaging, stagingName } from '../load/staging.ts';
import { eachWithProgress, type Progress } from '../progress.ts';
import type { TableObject } from '../schema/schema-object.ts';
import { badInput } from './bad-input.ts';
import type { ExportMapping } from './export-mapping.ts';
import type { Input } from './find-inputs.ts';
import type { FileFacts } from './inspect-file.ts';

/** A file that was inspected and can be loaded. */
export type ReadyInput = Readonly<{ input: Input; facts: FileFacts; mapping: ExportMapping }>;

const exportRows = 'export_rows';

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
    ready: ReadyInput;
    today: UtcDate;
    progress: Progress;
  }>,
): Promise<LoadCounts> {
  const { connection, database, base, stagedBase, ready, today, progress } = options;
  const { mapping, input } = ready;
  const table: TableObject = {
    kind: 'table',
    name: exportRows,
    columns: mapping.columns,
    engine: 'MergeTree',
    sortingKey: [],
    partitionBy: '',
  };
  await createStaging(connection, database, [table]);
  const rows = quoteTable(database, stagingName(exportRows));
  await readExport({ connection, rows, ready, progress });
  const reason = rejectionSql(mapping, today);
  const counted = await connection.rows<{ reason: string; row_count: string }>(
    `SELECT ${reason} AS reason, toString(count()) AS row_count FROM ${rows} GROUP BY reason`,
  );
  const months = await connection.rows<{ month: number }>(
    `SELECT DISTINCT toYYYYMM(assumeNotNull(${mapping.fields.timestamp})) AS month FROM ${rows} WHERE ${reason} = '' ORDER BY month`,
  );
  const columns = Object.keys(base.columns).map(quoteIdentifier).join(', ');
  await eachWithProgress(progress, `Sort ${input.name} by month`, months, ({ month }) =>
    connection.command(
      `INSERT INTO ${quoteTable(database, stagedBase)} (${columns}) ${downloadsSelect({ mapping, base, rows, reason, month })}`,
    ),
  );
  const counts = new Map(counted.map((row) => [row.reason, Number(row.row_count)]));
  const rejected = [...counts].filter(([name]) => name !== '');
  const read = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (read !== ready.facts.rows) {
    throw badInput(
      'parquet-damaged',
      `${input.name} says it has ${ready.facts.rows} rows, and ${read} could be read.`,
      'Download or export it again.',
    );
  }
  return { rowsRead: read, rowsLoaded: counts.get('') ?? 0, rejections: Object.fromEntries(rejected) };
}

async function readExport(
  options: Readonly<{ connection: Connection; rows: string; ready: ReadyInput; progress: Progress }>,
): Promise<void> {
  const { connection, rows, ready, progress } = options;
  const { input, facts, mapping } = ready;
  const columns = mapping.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const step = progress.begin(`Read ${input.name}`, facts.bytes);
  try {
    if (input.kind === 'url') {
      const structure = mapping.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
      await connection.command(
        `INSERT INTO ${rows} (${columns}) SELECT ${columns} FROM url({url:String}, 'Parquet', {structure:String})`,
        { url: input.url, structure },
      );
      step.advance(facts.bytes);
    } else {
      const counting = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          step.advance(chunk.length);
          done(null, chunk);
        },
      });
      const body = createReadStream(input.path, { highWaterMark: 1 << 20 });
      body.once('error', (error) => counting.destroy(error));
      await connection.upload(`INSERT INTO ${rows} (${columns}) FORMAT Parquet`, body.pipe(counting));
    }
  } catch (error) {
    step.failed();
    throw explain(input.name, error);
  }
  step.done();
}

const dataErrors = new Set(['8', '26', '27', '33', '49', '53', '70', '117', '349', '1000', '1001', '1002']);

function explain(name: string, error: unknown): unknown {
  const code = exceptionCodeOf(error);
  return code !== undefined && dataErrors.has(code)
    ? badInput(
        'parquet-damaged',
        `The rows of ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        'Download or export it again.',
        error,
      )
    : error;
}

const normalized = (project: string): string =>
  `lower(replaceRegexpAll(trimBoth(${project}), '[-_.]+', '-'))`;

/** SQL of why a row is left out; empty for a row that is loaded. */
function rejectionSql({ fields }: ExportMapping, today: UtcDate): string {
  const { timestamp, project } = fields;
  const text = `trimBoth(ifNull(${project}, ''))`;
  return `multiIf(
    isNull(${timestamp}), 'no timestamp',
    ${timestamp} < toDateTime64('2003-01-01 00:00:00', 6, 'UTC'), 'timestamp before 2003',
    ${timestamp} >= toDateTime64('${addDays(today, 1)} 00:00:00', 6, 'UTC'), 'timestamp in the future',
    empty(${text}), 'no project',
    length(${text}) > 200 OR NOT match(${text}, '(?i)^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$'), 'project is not a package name',
    '')`;
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
    project: normalized(`assumeNotNull(${fields.project})`),
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
