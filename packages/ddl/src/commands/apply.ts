import { Command } from 'commander';
import { applyChanges, describeChange, refusedChanges } from '../apply-changes.ts';
import type { CliIo } from '../cli-io.ts';
import { actualSchema } from '../schema/actual-schema.ts';
import { diffSchema } from '../schema/diff-schema.ts';
import {
  type ConnectionFlags,
  connected,
  desiredByFlags,
  progressFor,
  withConnectionFlags,
} from './connection-flags.ts';

type ApplyFlags = ConnectionFlags & Readonly<{ dryRun?: true }>;

const examples = `
Examples:
  $ downpour-ddl apply
  $ downpour-ddl apply --dry-run
  $ downpour-ddl apply --schema clickpy --url https://clickhouse.example.org:8443 --user loader

Running it again changes nothing. A rollup that is new is filled from the rows that are there. A change that would have
to rewrite or lose rows is refused, and nothing is changed.
Exit codes: 0 applied or nothing to do, 2 usage, 3 unreachable, 4 login refused, 5 server too old, 9 change refused,
11 not ClickHouse, 12 not permitted, 14 verification failed.`;

/** `downpour-ddl apply`: makes the server's schema what the catalogue says. */
export const applyCommand = (io: CliIo): Command =>
  withConnectionFlags(new Command('apply').description('Create or complete the schema, and verify it'))
    .option('--dry-run', 'show what would be done and do nothing')
    .addHelpText('after', examples)
    .action((flags: ApplyFlags) =>
      connected(flags, async (connection) => {
        const desired = desiredByFlags(flags);
        const changes = diffSchema(desired, await actualSchema(connection, desired.database));
        const isRefused = refusedChanges(changes).length > 0;
        if (!flags.json && changes.length > 0 && !isRefused) {
          io.out(`${desired.database} on ${connection.url} (ClickHouse ${connection.version}):\n`);
          io.out(changes.map((change) => `  + ${describeChange(change)}\n`).join(''));
        }
        if (!flags.dryRun || isRefused) {
          await applyChanges(connection, desired, changes, progressFor(io, flags));
        }
        if (flags.json) {
          const plan = changes.map((change) => ({
            kind: change.kind,
            name: change.name,
            risk: change.risk,
            description: describeChange(change),
          }));
          const { name: schema, database } = desired;
          io.out(
            `${JSON.stringify({ schema, database, version: connection.version, applied: !flags.dryRun, changes: plan })}\n`,
          );
        } else {
          io.out(outcomeText(changes.length, desired.database, flags.dryRun === true));
        }
      }),
    );

function outcomeText(changes: number, database: string, isDryRun: boolean): string {
  if (changes === 0) return `Nothing to do: ${database} has the schema.\n`;
  const count = changes === 1 ? 'One change' : `${changes} changes`;
  return isDryRun ? `${count} to make; nothing was done (--dry-run).\n` : `${count} made and verified.\n`;
}
