import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { openEngine } from './engine.ts';
import { type Access, writeEngineConfig } from './engine-config.ts';
import { createHandler } from './http-handler.ts';
import { listen } from './listener.ts';

/** How the embedded ClickHouse is served. */
export type ServeClickHouseOptions = {
  /** Data directory, made if it is missing; `:memory:` uses a temporary one that is removed on close. */
  readonly path?: string;
  /** 0 takes any free port. Default 8123. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** True: the port answers as the read-only user. */
  readonly reader?: boolean;
  /** A further port that answers as the read-only user, next to the administrator's. */
  readonly readerPort?: number;
  /** 1 refuses every change of a setting, as ClickPy's public instance does; 2 lets the reader change settings. Default 1. */
  readonly readonly?: 1 | 2;
  /** Databases the reader may read. Default `downpour` and `github`. */
  readonly databases?: readonly string[];
  /** Default `default`, with an empty password. */
  readonly user?: string;
  readonly password?: string;
  /** Statements run at once; further ones wait. Default 4. */
  readonly sessions?: number;
  /** Called once the native engine has crashed: it answers nothing any more, and only a new process can go on. */
  readonly onCrash?: () => void;
};

/** An embedded ClickHouse that answers in this process. */
export type ServedClickHouse = {
  readonly url: string;
  readonly port: number;
  /** URL of the read-only port: `readerPort`'s, or `url` itself where `reader` is set. */
  readonly readerUrl?: string;
  /** The data directory, absolute. */
  readonly path: string;
  /** The engine's version, such as `26.7.2.1`. */
  readonly version: string;
  /** Lets running requests finish, closes the data directory, frees the ports. */
  close(): Promise<void>;
};

/**
 * Runs ClickHouse (chDB) in this process behind ClickHouse's HTTP interface. One data directory per process.
 *
 * Throws DdlError `port-in-use`, `data-directory-in-use`, `data-directory-unusable`, `chdb-missing`.
 */
export async function serveClickHouse(options: ServeClickHouseOptions = {}): Promise<ServedClickHouse> {
  const {
    host = '127.0.0.1',
    sessions = 4,
    reader = false,
    readerPort,
    databases = ['downpour', 'github'],
  } = options;
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let next = closers.pop(); next !== undefined; next = closers.pop()) await next();
  };
  const readerAccess: Access = { kind: 'reader', readonly: options.readonly ?? 1 };
  const isShared = readerPort !== undefined && !reader;
  try {
    const { path, scratch, spool } = await makeDirectories(options.path ?? '.downpour/clickhouse', closers);
    const configFile = await writeEngineConfig({ directory: scratch, databases, reader, isShared });
    const listener = await listen(options.port ?? 8123, host);
    closers.push(listener.close);
    const readerListener = isShared ? await listen(readerPort, host) : undefined;
    if (readerListener !== undefined) closers.push(readerListener.close);
    const engine = await openEngine({ path, configFile, sessions, onCrash: options.onCrash ?? (() => {}) });
    closers.splice(-(isShared ? 2 : 1), 0, engine.close);
    await removeLeftovers(path);
    const common = {
      engine,
      isShared,
      spool,
      login: { user: options.user ?? 'default', password: options.password ?? '' },
      hostNames: loopbackNames(host),
    };
    listener.serve(createHandler({ ...common, access: reader ? readerAccess : { kind: 'admin' } }));
    readerListener?.serve(createHandler({ ...common, access: readerAccess }));
    const readerUrl = reader ? listener.url : readerListener?.url;
    return {
      url: listener.url,
      port: listener.port,
      ...(readerUrl === undefined ? {} : { readerUrl }),
      path,
      version: engine.version,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const scratchPrefix = '.serve-';

type Directories = { readonly path: string; readonly scratch: string; readonly spool: string };

async function makeDirectories(wanted: string, closers: (() => Promise<void>)[]): Promise<Directories> {
  const isTemporary = wanted === ':memory:';
  const path = isTemporary ? await mkdtemp(join(tmpdir(), 'downpour-clickhouse-')) : resolve(wanted);
  const scratch = join(path, `${scratchPrefix}${process.pid}`);
  const spool = join(scratch, 'spool');
  try {
    await mkdir(spool, { recursive: true });
  } catch (cause) {
    throw new DdlError({
      code: 'data-directory-unusable',
      exitCode: exitCodes.unexpected,
      message: `The data directory ${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: 'Choose a directory you may write to with --path.',
      cause,
    });
  }
  closers.push(() => rm(isTemporary ? path : scratch, { recursive: true, force: true }));
  return { path, scratch, spool };
}

/** What earlier processes left that did not get to close; none of them can be running, as the directory is ours. */
async function removeLeftovers(path: string): Promise<void> {
  const mine = `${scratchPrefix}${process.pid}`;
  const others = (await readdir(path)).filter((name) => name.startsWith(scratchPrefix) && name !== mine);
  await Promise.all(others.map((name) => rm(join(path, name), { recursive: true, force: true })));
}

function loopbackNames(host: string): ReadonlySet<string> | undefined {
  const names = new Set(['localhost', '127.0.0.1', '[::1]']);
  return names.has(host) || host === '::1' ? names : undefined;
}
