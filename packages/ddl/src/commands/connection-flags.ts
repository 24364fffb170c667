import { type Command, Option } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { type Connection, connect } from '../connect.ts';
import { createProgress, type Progress, silentProgress } from '../progress.ts';
import { type DesiredSchema, desiredSchema, type SchemaName, schemaNames } from '../schema/desired-schema.ts';

/** Flags of every command about a schema. */
export type SchemaFlags = Readonly<{ schema: SchemaName; database?: string; json?: true }>;

/** Flags of every command that talks to ClickHouse. */
export type ConnectionFlags = SchemaFlags & Readonly<{ url: string; user: string; password: string }>;

/** Adds `--schema`, `--database` and `--json`. */
export const withSchemaFlags = (command: Command): Command =>
  command
    .addOption(new Option('--schema <name>', 'whose tables').choices(schemaNames).default('downpour'))
    .option('--database <name>', "database they are in (default: the schema's own, downpour or pypi)")
    .option('--json', 'print one line of JSON to standard output and nothing else');

/** Adds what says where ClickHouse is, too. */
export const withConnectionFlags = (command: Command): Command =>
  withSchemaFlags(
    command
      .addOption(
        new Option('--url <address>', "ClickHouse's HTTP interface")
          .env('CLICKHOUSE_URL')
          .default('http://127.0.0.1:8123'),
      )
      .addOption(new Option('--user <name>', 'who connects').env('CLICKHOUSE_USER').default('default'))
      .addOption(
        new Option('--password <password>', 'their password').env('CLICKHOUSE_PASSWORD').default('', 'none'),
      ),
  );

export const desiredByFlags = ({ schema, database }: SchemaFlags): DesiredSchema =>
  desiredSchema(schema, database);

/** Progress on the terminal, as lines on standard error where there is none, and not at all beside JSON. */
export const progressFor = (io: CliIo, flags: SchemaFlags): Progress =>
  flags.json
    ? silentProgress
    : createProgress({ terminal: io.terminal, line: (text) => io.err(`${text}\n`) });

/** Connects, runs `work`, disconnects. */
export async function connected<T>(
  flags: ConnectionFlags,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(flags);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
