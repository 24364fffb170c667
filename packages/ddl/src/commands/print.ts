import { Command } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { READER_ROLE, renderReader } from '../render/render-reader.ts';
import { renderSchema } from '../render/render-schema.ts';
import { desiredByFlags, type SchemaFlags, withSchemaFlags } from './connection-flags.ts';

const examples = `
Examples:
  $ downpour-ddl print > downpour.sql
  $ downpour-ddl print --schema clickpy --database pypi | clickhouse client --multiquery
  $ downpour-ddl print --reader
  CREATE USER site IDENTIFIED BY '…' DEFAULT ROLE ${READER_ROLE}

It needs no server: it prints what apply runs against an empty one. With --reader it prints what makes a role for the proxy's
user instead, which may read those tables and GitHub's events, and nothing else; apply never makes it.
Exit codes: 0 printed, 2 usage.`;

type PrintFlags = SchemaFlags & Readonly<{ reader?: true }>;

/** `downpour-ddl print`: the whole schema as SQL. */
export const printCommand = (io: CliIo): Command =>
  withSchemaFlags(new Command('print').description('Print the SQL that makes the schema'))
    .option('--reader', 'print the role of a user that can read and nothing else')
    .addHelpText('after', examples)
    .action((flags: PrintFlags) => {
      const desired = desiredByFlags(flags);
      const statements = flags.reader ? renderReader(desired) : renderSchema(desired);
      const { name: schema, database } = desired;
      io.out(
        flags.json
          ? `${JSON.stringify({ schema, database, statements })}\n`
          : `${statements.map((statement) => `${statement};\n`).join('\n')}`,
      );
    });
