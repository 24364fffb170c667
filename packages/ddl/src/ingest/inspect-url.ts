import { type Connection, exceptionCodeOf } from '../connect.ts';
import { badInput } from './bad-input.ts';
import type { FileColumns, ValueKind } from './export-mapping.ts';
import { emptyFile, type FileFacts } from './inspect-file.ts';

/**
 * Has the server read the metadata of a Parquet file at a URL: `DESCRIBE TABLE url(…)`, its `num_rows`, and the SHA-256 of
 * its bytes. Throws DdlError `url-unreadable`, `not-parquet`, `parquet-empty`.
 */
export async function inspectUrl(connection: Connection, url: string, name: string): Promise<FileFacts> {
  try {
    const described = await connection.rows<{ name: string; type: string }>(
      `DESCRIBE TABLE url({url:String}, 'Parquet') SETTINGS describe_include_subcolumns = 1, http_max_tries = 3`,
      { url },
    );
    const [count] = await connection.rows<{ num_rows: string }>(
      `SELECT toString(sum(num_rows)) AS num_rows FROM url({url:String}, 'ParquetMetadata')`,
      { url },
    );
    const rows = Number(count?.num_rows ?? 0);
    if (rows === 0) throw emptyFile(name);
    const [file] = await connection.rows<{ bytes: string; fingerprint: string }>(
      `SELECT toString(length(raw_blob)) AS bytes, lower(hex(SHA256(raw_blob))) AS fingerprint FROM url({url:String}, 'RawBLOB', 'raw_blob String')`,
      { url },
    );
    return {
      columns: columnsOf(described),
      rows,
      bytes: Number(file?.bytes ?? 0),
      fingerprint: file?.fingerprint ?? '',
    };
  } catch (error) {
    throw explain(name, error);
  }
}

function explain(name: string, error: unknown): unknown {
  const code = exceptionCodeOf(error);
  if (code === undefined || !(error instanceof Error)) return error;
  const status = /HTTP status code: (\d+)/.exec(messageOf(error))?.[1];
  if (status !== undefined) {
    return badInput(
      'url-unreadable',
      `ClickHouse cannot read ${name}: its server answers with HTTP status ${status}.`,
      'Check the address; it has to be readable from where ClickHouse runs, without a login.',
      error,
    );
  }
  if (/Poco|NetException|Connection refused|Host not found|DNS|timed? ?out/i.test(messageOf(error))) {
    return badInput(
      'url-unreadable',
      `ClickHouse cannot reach ${name}.`,
      'Check the address; it has to be reachable from where ClickHouse runs.',
      error,
    );
  }
  return ['636', '117', '33', '36'].includes(code) || /Parquet/.test(messageOf(error))
    ? badInput(
        'not-parquet',
        `${name} is not a whole Parquet file.`,
        'It must be a Parquet export of the table file_downloads or distribution_metadata.',
        error,
      )
    : error;
}

const messageOf = (error: Error): string =>
  error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;

function columnsOf(described: readonly { readonly name: string; readonly type: string }[]): FileColumns {
  return new Map(described.map(({ name, type }) => [name, kindOf(type)]));
}

function kindOf(type: string): ValueKind {
  const inner = /^(?:LowCardinality|Nullable)\((.*)\)$/.exec(type)?.[1];
  if (inner !== undefined) return kindOf(inner);
  if (type === 'String') return 'text';
  if (type === 'Bool') return 'flag';
  if (/^U?Int\d+$/.test(type)) return 'number';
  if (/^Array\((?:Nullable\()?String\)+$/.test(type)) return 'list';
  return type.startsWith('DateTime') ? 'timestamp' : 'other';
}
