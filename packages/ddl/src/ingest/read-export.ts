import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { type Connection, exceptionCodeOf } from '../connect.ts';
import type { LoadCounts } from '../load/load-batch.ts';
import { createStaging, dropStagingOf, stagingName } from '../load/staging.ts';
import type { Progress } from '../progress.ts';
import type { ObjectColumn } from '../schema/schema-object.ts';
import { badInput } from './bad-input.ts';
import type { Input } from './find-inputs.ts';
import type { FileFacts } from './inspect-file.ts';

/** A file that was inspected, and the columns of it that are read. */
export type ReadableInput = Readonly<{ input: Input; facts: FileFacts; columns: readonly ObjectColumn[] }>;

const exportRows = 'export_rows';

/** Reads a file into a staging table as it is and gives the table, quoted. The rows of an earlier file are dropped. */
export async function readExport(
  options: Readonly<{
    connection: Connection;
    database: string;
    readable: ReadableInput;
    progress: Progress;
  }>,
): Promise<string> {
  const { connection, database, readable, progress } = options;
  const { input, facts, columns } = readable;
  await dropStagingOf(connection, database, exportRows);
  await createStaging(connection, database, [
    { kind: 'table', name: exportRows, columns, engine: 'MergeTree', sortingKey: [], partitionBy: '' },
  ]);
  const rows = quoteTable(database, stagingName(exportRows));
  const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const step = progress.begin(`Read ${input.name}`, facts.bytes);
  try {
    if (input.kind === 'url') {
      const structure = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
      await connection.command(
        `INSERT INTO ${rows} (${names}) SELECT ${names} FROM url({url:String}, 'Parquet', {structure:String})`,
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
      await connection.upload(`INSERT INTO ${rows} (${names}) FORMAT Parquet`, body.pipe(counting));
    }
  } catch (error) {
    step.failed();
    throw explain(input.name, error);
  }
  step.done();
  return rows;
}

/**
 * Counts the rows that were read by why they are left out; `reason` is SQL that is empty for a row to load. Throws DdlError
 * `parquet-damaged` where there are more or fewer than the file says.
 */
export async function countRows(
  connection: Connection,
  rows: string,
  reason: string,
  { input, facts }: ReadableInput,
): Promise<LoadCounts> {
  const counted = await connection.rows<{ reason: string; row_count: string }>(
    `SELECT ${reason} AS reason, toString(count()) AS row_count FROM ${rows} GROUP BY reason`,
  );
  const counts = new Map(counted.map((row) => [row.reason, Number(row.row_count)]));
  const rejected = [...counts].filter(([name]) => name !== '');
  const read = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (read !== facts.rows) {
    throw badInput(
      'parquet-damaged',
      `${input.name} says it has ${facts.rows} rows, and ${read} could be read.`,
      'Download or export it again.',
    );
  }
  return { rowsRead: read, rowsLoaded: counts.get('') ?? 0, rejections: Object.fromEntries(rejected) };
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
