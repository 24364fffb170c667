import { CommanderError } from 'commander';
import { type Config, proxyCommand } from './config.ts';
import type { Readiness } from './create-proxy.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import type { Log } from './log.ts';
import { ServeError, serveProxy } from './node.ts';

/** What the command needs of the process around it. */
export type CliIo = Readonly<{
  out: (text: string) => void;
  err: (text: string) => void;
  /** Resolves when the process is asked to stop. */
  stopped: () => Promise<void>;
}>;

/** Runs `downpour-proxy` with the arguments after the program's name and returns the exit code. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const program = proxyCommand(async (config) => {
    exitCode = await serve(config, io);
  });
  program
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(see --help)')
    .exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (!(error instanceof ServeError)) throw error;
    io.err(`error: ${error.message} [${error.code}]\n${error.hint}\n`);
    return error.code === 'port-in-use' ? exitCodes.portInUse : exitCodes.usage;
  }
}

async function serve(config: Config, io: CliIo): Promise<number> {
  const served = await serveProxy({ ...config.serve, log: jsonLog(config.verbose, io) });
  try {
    const { url, port } = served;
    if (!config.requireReady) announce(config, { url, port }, io);
    const readiness = await served.proxy.ready();
    if (!readiness.ready && config.requireReady) {
      io.err(`${describe(readiness)}\n`);
      return exitCodeOf(readiness.problem.code);
    }
    if (config.requireReady) announce(config, { url, port }, io);
    if (!config.json || !readiness.ready) io.err(`${describe(readiness)}\n`);
    await io.stopped();
    return exitCodes.ok;
  } finally {
    await served.close();
  }
}

function announce(config: Config, address: Readonly<{ url: string; port: number }>, io: CliIo): void {
  io.out(config.json ? `${JSON.stringify(address)}\n` : `Downpour's proxy answers on ${address.url}\n`);
}

function describe(readiness: Readiness): string {
  if (readiness.ready) return `Ready: schema ${readiness.schema}, data up to ${readiness.asOf}.`;
  const { code, detail } = readiness.problem;
  const advice = readiness.advice === undefined ? '' : `\n${readiness.advice}`;
  return `Not ready [${code}]: ${detail}${advice}`;
}

/** Lines of JSON on standard error: what went wrong, and with `verbose` every request. */
const jsonLog =
  (verbose: boolean, io: CliIo): Log =>
  (level, event, fields) => {
    const isRoutine = event === 'request' && level !== 'error' && Number(fields.status) < 500;
    if (isRoutine && !verbose) return;
    io.err(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
