import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'chdb';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { ClickHouseException, parseEngineError } from './clickhouse-exception.ts';
import { createGate } from './gate.ts';

/** A statement and everything that holds for it alone. */
export type EngineCall = {
  readonly sql: string;
  readonly format: string;
  /** Run one by one before the statement, in the same short-lived session. */
  readonly prelude: readonly string[];
  readonly signal?: AbortSignal;
  /** Marks the statement so that it can be stopped when `signal` fires. */
  readonly mark?: string;
};

export type EngineAnswer = {
  readonly body: Uint8Array;
  /** Rows of the answer, or rows inserted where data came from a file. */
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
};

export type Engine = {
  readonly version: string;
  readonly timezone: string;
  readonly hostName: string;
  /** Runs one statement. Throws a ClickHouseException. */
  readonly run: (call: EngineCall) => Promise<EngineAnswer>;
  /** Waits for running statements, then releases the data directory. */
  readonly close: () => Promise<void>;
};

type Chdb = Pick<typeof import('chdb'), 'Session' | 'drainPending'>;

/**
 * Opens the engine on a data directory. Every statement gets an engine session of its own, which is closed after it:
 * opening one takes about half a millisecond, and it is the only way to be sure that a setting or parameter sent with one
 * statement, failed or not, is gone before the next.
 */
export async function openEngine(options: {
  readonly path: string;
  readonly configFile: string;
  readonly sessions: number;
  /** Called when the engine reports that it is going down after a fatal error; it answers nothing from then on. */
  readonly onCrash: () => void;
}): Promise<Engine> {
  const { path, configFile, sessions, onCrash } = options;
  const chdb = await loadChdb();
  const anchor = await openAnchor(chdb, path, configFile);
  const gate = createGate(sessions);
  const run = (call: EngineCall): Promise<EngineAnswer> =>
    gate.enter(async () => {
      const session = new chdb.Session(path);
      try {
        await session.queryAsync(call.prelude.join(';\n'));
        return await runStoppable(chdb, path, session, call);
      } catch (error) {
        const exception = parseEngineError(error);
        if (exception.code === 236 && exception.message.includes('fatal error')) onCrash();
        throw exception;
      } finally {
        session.close();
      }
    }, call.signal);
  const facts = await anchor.queryAsync('SELECT version(), timezone(), hostName()', {
    format: 'JSONCompactEachRow',
  });
  const [version = '', timezone = 'UTC', hostName = ''] = facts.json<string[]>();
  return {
    version,
    timezone,
    hostName,
    run,
    close: async () => {
      await gate.close();
      await chdb.drainPending();
      anchor.close();
      await chdb.drainPending();
    },
  };
}

async function runStoppable(
  chdb: Chdb,
  path: string,
  session: Session,
  call: EngineCall,
): Promise<EngineAnswer> {
  const { signal, mark, sql, format } = call;
  const stop = (): void => {
    if (mark !== undefined) void killMarked(chdb, path, mark);
  };
  if (signal?.aborted) throw new ClickHouseException(394, 'QUERY_WAS_CANCELLED', 'Query was cancelled');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await session.queryAsync(sql, { format });
    return { body: result.bytes(), rows: result.rowsRead, bytes: result.bytesRead, seconds: result.elapsed };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function killMarked(chdb: Chdb, path: string, mark: string): Promise<void> {
  const session = new chdb.Session(path);
  try {
    await session.queryAsync(`KILL QUERY WHERE Settings['log_comment'] = '${mark}' ASYNC`);
  } catch {
    // The statement ended by itself in the meantime; there is nobody left to tell.
  } finally {
    session.close();
  }
}

async function loadChdb(): Promise<Chdb> {
  try {
    return await import('chdb');
  } catch (cause) {
    throw new DdlError({
      code: 'chdb-missing',
      exitCode: exitCodes.missingDependency,
      message: `The embedded ClickHouse cannot start: the optional package "chdb" is not usable here (${firstLine(cause)}).`,
      hint: 'Install it with `npm install chdb@3.4.0` (Linux and macOS, x64 or arm64, about 550 MB), or use a ClickHouse server instead.',
      cause,
    });
  }
}

async function openAnchor(chdb: Chdb, path: string, configFile: string): Promise<Session> {
  try {
    return inUtc(() => new chdb.Session(path, { connectionArgs: [`--config-file=${configFile}`] }));
  } catch (cause) {
    const holder = await holderOf(path);
    if (holder === undefined) {
      throw new DdlError({
        code: 'data-directory-unusable',
        exitCode: exitCodes.unexpected,
        message: `ClickHouse could not open the data directory ${path}: ${firstLine(cause)}.`,
        hint: 'Check that the directory is writable and was not made by a newer version; the lines above are from the engine.',
        cause,
      });
    }
    throw new DdlError({
      code: 'data-directory-in-use',
      exitCode: exitCodes.dataDirectoryInUse,
      message: `Another process (pid ${holder}) holds the data directory ${path}; one process at a time may use it.`,
      hint: 'Use the ClickHouse that already runs there, stop it, or choose another directory with --path.',
      cause,
    });
  }
}

/** The engine takes its time zone from the environment when it opens, once; dates must not depend on the machine's. */
function inUtc<T>(open: () => T): T {
  const { TZ } = process.env;
  process.env.TZ = 'UTC';
  try {
    return open();
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}

/** The running process that ClickHouse's `status` file names, if there is one. */
async function holderOf(path: string): Promise<number | undefined> {
  const status = await readFile(join(path, 'status'), 'utf8').catch(() => '');
  const pid = Number(/^PID: (\d+)/m.exec(status)?.[1]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? pid : undefined;
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
