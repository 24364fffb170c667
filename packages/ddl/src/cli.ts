import { Command, CommanderError } from 'commander';
import type { CliIo } from './cli-io.ts';
import { adviseCommand } from './commands/advise.ts';
import { applyCommand } from './commands/apply.ts';
import { ingestCommand } from './commands/ingest.ts';
import { printCommand } from './commands/print.ts';
import { sampleCommand } from './commands/sample.ts';
import { serveCommand } from './commands/serve.ts';
import { DdlError } from './ddl-error.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Every command, in the order `--help` lists them. To add one: a file in commands/, a line here. */
const commands: readonly ((io: CliIo) => Command)[] = [
  printCommand,
  applyCommand,
  ingestCommand,
  sampleCommand,
  adviseCommand,
  serveCommand,
];

/** Runs `downpour-ddl` with the arguments after the program's name and returns the exit code. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const program = new Command('downpour-ddl')
    .description('Provisions ClickHouse for Downpour: the schema, its data, and an embedded server')
    .option('--verbose', 'show where an error came from')
    .showHelpAfterError('(see --help)');
  for (const create of commands) program.addCommand(create(io));
  program.configureOutput({ writeOut: io.out, writeErr: io.err });
  program.exitOverride();
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError) return usageExitCode(error);
    io.err(describeError(error, program.opts<{ verbose?: true }>().verbose === true));
    return error instanceof DdlError ? error.exitCode : exitCodes.unexpected;
  }
}

function usageExitCode(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
}

function describeError(error: unknown, isVerbose: boolean): string {
  const wantsStack = isVerbose || Boolean(process.env.DEBUG);
  if (error instanceof DdlError) {
    const lines = [
      `error: ${error.message} [${error.code}]`,
      ...(error.hint === undefined ? [] : [error.hint]),
    ];
    return `${[...lines, ...(wantsStack ? [stackOf(error)] : [])].join('\n')}\n`;
  }
  const text = error instanceof Error ? error.message : String(error);
  return `error: unexpected: ${text}\n${wantsStack ? `${stackOf(error)}\n` : 'Run it again with --verbose to see where it came from.\n'}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
