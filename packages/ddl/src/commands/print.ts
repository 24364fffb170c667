import { Command } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { renderSchema } from '../render/render-schema.ts';
import { desiredByFlags, type SchemaFlags, withSchemaFlags } from './connection-flags.ts';

const examples = `
Examples:
  $ downpour-ddl print > downpour.sql
  $ downpour-ddl print --schema clickpy --database pypi | clickhouse client --multiquery

It needs no server: it prints what apply runs against an empty one.
Exit codes: 0 printed, 2 usage.`;

/** `downpour-ddl print`: the whole schema as SQL. */
export const printCommand = (io: CliIo): Command =>
  withSchemaFlags(new Command('print').description('Print the SQL that makes the schema'))
    .addHelpText('after', examples)
    .action((flags: SchemaFlags) => {
      const desired = desiredByFlags(flags);
      const statements = renderSchema(desired);
      const { name: schema, database } = desired;
      io.out(
        flags.json
          ? `${JSON.stringify({ schema, database, statements })}\n`
          : `${statements.map((statement) => `${statement};\n`).join('\n')}`,
      );
    });
