import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DdlError } from '../ddl-error.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { ServeClickHouseOptions } from './serve-clickhouse.ts';

/** How an embedded ClickHouse of its own process is served. */
export type SpawnClickHouseOptions = ServeClickHouseOptions & {
  /** Called with the error when the process ends without having been asked to. */
  readonly onUnexpectedExit?: (error: DdlError) => void;
};

/** An embedded ClickHouse that answers in a process of its own. */
export type SpawnedClickHouse = {
  readonly url: string;
  /** URL of the read-only port, as in ServedClickHouse. */
  readonly readerUrl?: string;
  readonly path: string;
  readonly version: string;
  readonly pid: number;
  /** Stops the process as SIGTERM does and waits for its end. */
  close(): Promise<void>;
};

type ReadyLine = {
  readonly url: string;
  readonly readerUrl?: string;
  readonly path: string;
  readonly version: string;
  readonly pid: number;
  readonly reader: boolean;
};

/**
 * Runs the embedded ClickHouse in a process of its own, so that a crash of the native engine does not take the caller
 * along. The process also ends when the caller does. A `port` that is not given is any free one.
 *
 * Throws the DdlErrors of serveClickHouse, and `clickhouse-exited` with what the process wrote to its standard error.
 */
export async function spawnClickHouse(options: SpawnClickHouseOptions = {}): Promise<SpawnedClickHouse> {
  const child = spawn(process.execPath, [...entryPoint(), ...flagsOf(options)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CLICKHOUSE_PASSWORD: options.password ?? '' },
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors.push(text);
    if (errors.length > 200) errors.shift();
  });
  const ended = new Promise<DdlError>((resolve) => {
    child.once('error', (cause) => resolve(exitError(child, errors, cause)));
    child.once('close', () => resolve(exitError(child, errors)));
  });
  const ready = await Promise.race([readyLine(child), ended]);
  if (ready instanceof DdlError) throw ready;
  let isClosing = false;
  void ended.then((error) => {
    if (!isClosing) options.onUnexpectedExit?.(error);
  });
  const { url, readerUrl, path, version, pid, reader } = ready;
  const shownReaderUrl = reader ? url : readerUrl;
  return {
    url,
    ...(shownReaderUrl === undefined ? {} : { readerUrl: shownReaderUrl }),
    path,
    version,
    pid,
    close: async () => {
      isClosing = true;
      child.kill('SIGTERM');
      child.stdin.destroy();
      await ended;
    },
  };
}

/** The arguments that run this package's program: as built, or from its sources inside the repository. */
function entryPoint(): readonly string[] {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return [fileURLToPath(new URL('./bin.js', here))];
  const loader = pathToFileURL(createRequire(here).resolve('tsx')).href;
  return ['--conditions=@downpour/source', '--import', loader, fileURLToPath(new URL('../bin.ts', here))];
}

function flagsOf(options: SpawnClickHouseOptions): readonly string[] {
  const { path, port = 0, host, reader, readerPort, readonly, databases, user, sessions } = options;
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ['--path', path],
    ['--port', port],
    ['--host', host],
    ['--reader-port', readerPort],
    ['--readonly', readonly],
    ['--user', user],
    ['--sessions', sessions],
  ];
  const flags = given.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const reading = (databases ?? []).flatMap((name) => ['--database', name]);
  return ['serve', '--json', '--until-stdin-closes', ...flags, ...(reader ? ['--reader'] : []), ...reading];
}

async function readyLine(child: ChildProcess): Promise<ReadyLine> {
  if (child.stdout === null) throw new Error('The process has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) {
      child.stdout.resume();
      return JSON.parse(line);
    }
  }
  return new Promise(() => {});
}

const reportedError = /^error: (.*) \[([a-z-]+)\]\n(?:(.*)\n)?/m;

function exitError(child: ChildProcess, errors: readonly string[], cause?: Error): DdlError {
  const text = errors.join('');
  const reported = reportedError.exec(text);
  if (reported !== null) {
    const [, message = '', code = '', hint] = reported;
    return new DdlError({
      code,
      exitCode: knownExitCode(child.exitCode),
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  const how = child.signalCode === null ? `exit code ${child.exitCode}` : `signal ${child.signalCode}`;
  return new DdlError({
    code: 'clickhouse-exited',
    exitCode: exitCodes.unexpected,
    message: `The embedded ClickHouse ended unexpectedly (${cause?.message ?? how}).${text === '' ? '' : `\n${text.trimEnd()}`}`,
    hint: 'Start it again; its data directory is kept.',
    cause,
  });
}

function knownExitCode(code: number | null): ExitCode {
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.unexpected;
}
