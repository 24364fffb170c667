import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileMetaData, SchemaElement } from 'hyparquet';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { badInput } from './bad-input.ts';
import type { FileColumns, ValueKind } from './export-mapping.ts';

/** What a file says about itself before any of its rows is read. */
export type FileFacts = Readonly<{
  columns: FileColumns;
  rows: number;
  bytes: number;
  /** SHA-256 of its bytes, in hex. */
  fingerprint: string;
}>;

const MAGIC = 'PAR1';

/** Reads the metadata of a local Parquet file. Throws DdlError `not-parquet`, `parquet-truncated`, `parquet-damaged`, `parquet-empty`. */
export async function inspectFile(path: string): Promise<FileFacts> {
  const bytes = await checkMagic(path);
  const metadata = await readMetadata(path);
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw emptyFile(path);
  return { columns: columnsOf(metadata.schema), rows, bytes, fingerprint: await sha256(path) };
}

/** The error for a file without rows. */
export const emptyFile = (name: string): Error =>
  badInput('parquet-empty', `${name} has no rows.`, 'Leave it out, or export it again.');

async function checkMagic(path: string): Promise<number> {
  const file = await open(path).catch((cause: unknown) => {
    throw badInput(
      'file-unreadable',
      `${path} cannot be read: ${String(cause)}.`,
      'Check its permissions.',
      cause,
    );
  });
  try {
    const { size } = await file.stat();
    const at = async (position: number): Promise<string> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, position);
      return buffer.toString('latin1', 0, bytesRead);
    };
    if ((await at(0)) !== MAGIC) {
      throw badInput(
        'not-parquet',
        `${path} is not a Parquet file: it does not begin with ${MAGIC}.`,
        'Export the table file_downloads, or distribution_metadata, in the format Parquet.',
      );
    }
    if (size < 12 || (await at(size - MAGIC.length)) !== MAGIC) {
      throw badInput(
        'parquet-truncated',
        `${path} is cut off: it begins as a Parquet file of which the end is missing (${size} bytes are there).`,
        'Download or copy it again.',
      );
    }
    return size;
  } finally {
    await file.close();
  }
}

async function readMetadata(path: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(await asyncBufferFromFile(path));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw badInput(
      'parquet-damaged',
      `The metadata of ${path} cannot be read: ${why}.`,
      'Download or export it again.',
      cause,
    );
  }
}

/** Leaves of the schema by path. The elements stand in depth-first order, each group saying how many children follow. */
function columnsOf(schema: readonly SchemaElement[]): FileColumns {
  const columns = new Map<string, ValueKind>();
  let next = 1;
  const listKind = (list: SchemaElement): ValueKind => {
    const leaves: ValueKind[] = [];
    for (let open = list.num_children ?? 0; open > 0; open -= 1) {
      const element = schema[next];
      next += 1;
      if (element === undefined) break;
      if (element.num_children) open += element.num_children;
      else leaves.push(kindOf(element));
    }
    return leaves.length === 1 && leaves[0] === 'text' ? 'list' : 'other';
  };
  const walk = (prefix: string, children: number, isRepeated: boolean): void => {
    for (let child = 0; child < children; child += 1) {
      const element = schema[next];
      next += 1;
      if (element === undefined) return;
      const path = prefix === '' ? element.name : `${prefix}.${element.name}`;
      const repeats = isRepeated || element.repetition_type === 'REPEATED';
      if (element.num_children && isList(element) && !repeats) columns.set(path, listKind(element));
      else if (element.num_children) walk(path, element.num_children, repeats);
      else columns.set(path, repeats ? 'other' : kindOf(element));
    }
  };
  walk('', schema[0]?.num_children ?? 0, false);
  return columns;
}

const isList = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === 'LIST' || logical_type?.type === 'LIST';

function kindOf({ type, converted_type, logical_type }: SchemaElement): ValueKind {
  switch (type) {
    case 'BOOLEAN':
      return 'flag';
    case 'INT96':
      return 'timestamp';
    case 'INT64':
      return logical_type?.type === 'TIMESTAMP' || converted_type?.startsWith('TIMESTAMP')
        ? 'timestamp'
        : wholeNumberKind(converted_type);
    case 'INT32':
      return wholeNumberKind(converted_type);
    case 'BYTE_ARRAY':
      return converted_type === undefined || ['UTF8', 'ENUM'].includes(converted_type) ? 'text' : 'other';
    default:
      return 'other';
  }
}

const wholeNumberKind = (converted: SchemaElement['converted_type']): ValueKind =>
  converted === undefined || /^U?INT_/.test(converted) ? 'number' : 'other';

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
