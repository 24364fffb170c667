import type { SideTable, UtcDate } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { LoadCounts } from '../load/load-batch.ts';
import type { ReplacedSource } from '../load/replace-rows.ts';
import { createStaging, stagingName } from '../load/staging.ts';
import { eachWithProgress, type Progress } from '../progress.ts';
import { tableObject } from '../schema/desired-schema.ts';
import type { Input } from './find-inputs.ts';
import type { FileFacts } from './inspect-file.ts';
import type { MetadataMapping } from './metadata-mapping.ts';
import { countRows, readExport } from './read-export.ts';
import { nameRejections, timeRejections } from './rejections.ts';

/** A file about uploads that was inspected and can be loaded. */
export type MetadataInput = Readonly<{ input: Input; facts: FileFacts; mapping: MetadataMapping }>;

type FillFiles = Readonly<{
  connection: Connection;
  database: string;
  table: SideTable;
  /** The staging table that takes every row the table is to have. */
  into: string;
  ready: readonly MetadataInput[];
  today: UtcDate;
  progress: Progress;
}>;

const UPLOADS = 'uploads';
const FILE = 'export_number';

/**
 * Fills the staged table of uploaded files: the rows of the exports, of several about one uploaded file those of the last
 * export, and the rows that are there about files no export names. Throws DdlError `parquet-damaged`, `rows-unaccounted`.
 */
export async function fillFiles(options: FillFiles): Promise<readonly ReplacedSource[]> {
  const { connection, database, table, into, ready, progress } = options;
  const object = tableObject(table);
  await createStaging(connection, database, [
    {
      ...object,
      name: UPLOADS,
      columns: [...object.columns, { name: FILE, type: 'UInt32' }],
      sortingKey: ['filename', FILE, 'upload_time'],
    },
  ]);
  const counts: LoadCounts[] = [];
  for (const [number, one] of ready.entries()) counts.push(await readUploads(options, one, number));

  const uploads = quoteTable(database, stagingName(UPLOADS));
  const columns = Object.keys(table.columns).map(quoteIdentifier).join(', ');
  const insert = `INSERT INTO ${quoteTable(database, into)} (${columns}) SELECT ${columns}`;
  const kept = `FROM ${quoteTable(database, table.name)} WHERE filename NOT IN (SELECT filename FROM ${uploads})`;
  await eachWithProgress(
    progress,
    'Bring the uploaded files together',
    [
      `${insert} FROM ${uploads} ORDER BY filename DESC, ${FILE} DESC, upload_time DESC LIMIT 1 BY filename`,
      `${insert} ${kept}`,
    ],
    (statement) => connection.command(statement),
  );
  const sources = await withoutRepeated(connection, uploads, ready, counts);
  await checkRows(options, sources, kept);
  return sources;
}

async function readUploads(options: FillFiles, one: MetadataInput, number: number): Promise<LoadCounts> {
  const { connection, database, table, today, progress } = options;
  const { input, facts, mapping } = one;
  const readable = { input, facts, columns: mapping.columns };
  const rows = await readExport({ connection, database, readable, progress });
  const reason = rejectionSql(today);
  const counts = await countRows(connection, rows, reason, readable);
  const names = Object.keys(table.columns);
  await connection.command(
    `INSERT INTO ${quoteTable(database, stagingName(UPLOADS))} (${[...names, FILE].map(quoteIdentifier).join(', ')}) SELECT ${names.map((name) => mapping.values[name]).join(', ')}, ${number} FROM ${rows} WHERE ${reason} = ''`,
  );
  return counts;
}

function rejectionSql(today: UtcDate): string {
  const ofName = nameRejections('name', { none: 'no name', wrong: 'name is not a package name' });
  const ofTime = timeRejections('upload_time', 'upload time', today);
  const empty = (column: string): string => `empty(trimBoth(ifNull(${column}, '')))`;
  return `multiIf(${ofName}, ${empty('version')}, 'no version', ${empty('filename')}, 'no filename', ${ofTime}, '')`;
}

/** Takes rows about an uploaded file that another row of the same load is about out of what was loaded. */
async function withoutRepeated(
  connection: Connection,
  uploads: string,
  ready: readonly MetadataInput[],
  counts: readonly LoadCounts[],
): Promise<readonly ReplacedSource[]> {
  const rows = await connection.rows<{ number: number; row_count: string }>(
    `SELECT number, toString(count()) AS row_count FROM (SELECT max(${FILE}) AS number FROM ${uploads} GROUP BY filename) GROUP BY number`,
  );
  const taken = new Map(rows.map(({ number, row_count }) => [number, Number(row_count)]));
  return ready.flatMap(({ input, facts }, number) => {
    const count = counts[number];
    if (count === undefined) return [];
    const rowsLoaded = taken.get(number) ?? 0;
    const repeated = count.rowsLoaded - rowsLoaded;
    const rejections = {
      ...count.rejections,
      ...(repeated === 0 ? {} : { 'filename repeated': repeated }),
    };
    return [
      {
        source: input.name,
        fingerprint: facts.fingerprint,
        counts: { rowsRead: count.rowsRead, rowsLoaded, rejections },
      },
    ];
  });
}

async function checkRows(
  { connection, database, into }: FillFiles,
  sources: readonly ReplacedSource[],
  kept: string,
): Promise<void> {
  const loaded = sources.reduce((sum, { counts }) => sum + counts.rowsLoaded, 0);
  const [row] = await connection.rows<{ staged: string; kept: string }>(
    `SELECT (SELECT toString(count()) FROM ${quoteTable(database, into)}) AS staged, (SELECT toString(count()) ${kept}) AS kept`,
  );
  if (Number(row?.staged) === loaded + Number(row?.kept)) return;
  throw new DdlError({
    code: 'rows-unaccounted',
    exitCode: exitCodes.verificationFailed,
    message: `${loaded} rows were read and ${row?.kept} are kept, but ${row?.staged} are prepared; they do not add up, so nothing was published.`,
    hint: 'Load the files again; if it happens again, report it with the files.',
  });
}
