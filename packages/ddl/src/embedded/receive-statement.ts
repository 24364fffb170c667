import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ClickHouseException } from './clickhouse-exception.ts';
import { type FileAccess, readStatement, type Statement } from './read-statement.ts';

const headBytes = 1 << 20;
const statementBytes = 1 << 26;

export type ReceivedStatement = {
  /** What the engine is given: data that came with an INSERT is read from a file. */
  readonly sql: string;
  readonly statement: Statement;
  /** Removes the file. */
  readonly discard: () => Promise<void>;
};

/**
 * Puts together the statement of a request: the URL's query, a line break, the body. The data of an INSERT goes to a file
 * as it arrives, whatever its size; a body that breaks off is never executed.
 */
export async function receiveStatement(options: {
  readonly urlQuery: string;
  readonly body: Readable;
  readonly fileAccess: FileAccess;
  /** Where the data of an INSERT is put. */
  readonly dataFile: string;
}): Promise<ReceivedStatement> {
  const { urlQuery, body, fileAccess, dataFile } = options;
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  let head: Buffer = Buffer.from(urlQuery === '' ? '' : `${urlQuery}\n`);
  let isComplete = false;
  for (let wanted = headBytes; ; wanted *= 2) {
    ({ head, isComplete } = await readUntil(head, chunks, wanted));
    // Byte offsets are wanted here, so the text is looked at one byte per character.
    const { data } = readStatement(head.toString('latin1'), fileAccess);
    if (data !== undefined && (isComplete || data.start < head.length)) {
      const { statement, sql } = insertFrom(
        head.subarray(0, data.start).toString('utf8'),
        fileAccess,
        dataFile,
      );
      const discard = (): Promise<void> => rm(dataFile, { force: true });
      try {
        await pipeline(
          Readable.from(remaining(head.subarray(data.start), chunks)),
          createWriteStream(dataFile),
        );
      } catch (error) {
        await discard();
        throw error;
      }
      return { sql, statement, discard };
    }
    if (isComplete) break;
    if (head.length > statementBytes) {
      throw new ClickHouseException(
        62,
        'SYNTAX_ERROR',
        `Syntax error: the statement is longer than ${statementBytes} bytes`,
      );
    }
  }
  const sql = head.toString('utf8');
  return { sql, statement: readStatement(sql, fileAccess), discard: async () => {} };
}

function insertFrom(
  text: string,
  fileAccess: FileAccess,
  dataFile: string,
): { readonly statement: Statement; readonly sql: string } {
  const statement = readStatement(text, fileAccess);
  return { statement, sql: statement.data?.readingFrom(dataFile) ?? text };
}

async function readUntil(
  head: Buffer,
  chunks: AsyncIterator<Buffer>,
  wanted: number,
): Promise<{ head: Buffer; isComplete: boolean }> {
  const parts = [head];
  let size = head.length;
  while (size < wanted) {
    const next = await chunks.next();
    if (next.done) return { head: Buffer.concat(parts), isComplete: true };
    parts.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(parts), isComplete: false };
}

async function* remaining(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/** Undoes the Content-Encoding of a body. Throws 48 for encodings other than gzip, deflate and br. */
export function decodeBody(body: Readable, encoding: string | undefined): Readable {
  const decoder = decoderOf(encoding);
  if (decoder === undefined) return body;
  // The error reaches whoever reads the decoder.
  pipeline(body, decoder).catch(() => {});
  return Readable.from(decoded(decoder, encoding));
}

async function* decoded(decoder: Readable, encoding: string | undefined): AsyncGenerator<Buffer> {
  try {
    yield* decoder;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ClickHouseException(
      354,
      'ZLIB_INFLATE_FAILED',
      `The request body is not valid ${encoding}: ${reason}`,
      cause,
    );
  }
}

function decoderOf(encoding: string | undefined): ReturnType<typeof createGunzip> | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new ClickHouseException(
        48,
        'NOT_IMPLEMENTED',
        `Unknown compression method '${encoding}' of the request body`,
      );
  }
}
