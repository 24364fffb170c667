import { Command, InvalidArgumentError, Option } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { type ServeClickHouseOptions, serveClickHouse } from '../embedded/serve-clickhouse.ts';

type ServeFlags = {
  readonly path: string;
  readonly port: number;
  readonly host: string;
  readonly reader?: true;
  readonly readerPort?: number;
  readonly readonly: '1' | '2';
  readonly database: readonly string[];
  readonly user: string;
  readonly password: string;
  readonly sessions: number;
  readonly untilStdinCloses?: true;
  readonly json?: true;
};

const examples = `
Examples:
  $ downpour-ddl serve
  $ curl 'http://127.0.0.1:8123/' --data-binary 'SELECT version()'

  $ downpour-ddl serve --path ./data --port 0 --json
  {"url":"http://127.0.0.1:41234","path":"/home/me/data","version":"26.7.2.1","pid":4321,"reader":false}

  One process for loading and for reading, the second port as the read-only user:
  $ downpour-ddl serve --reader-port 8124

  As the read-only user alone, like ClickPy's public instance:
  $ downpour-ddl serve --reader --database pypi github

Stop it with Ctrl+C: running statements finish first. It answers this machine only unless --host says otherwise.
Exit codes: 0 stopped, 2 usage, 7 port in use, 8 data directory in use, 10 the package chdb is not installed.`;

/** `downpour-ddl serve`: the embedded ClickHouse behind ClickHouse's HTTP interface. */
export const serveCommand = (io: CliIo): Command =>
  new Command('serve')
    .description('Run a ClickHouse of your own (chDB, nothing to install) behind its usual HTTP interface')
    .option('--path <directory>', 'data directory; :memory: keeps nothing', '.downpour/clickhouse')
    .option('--port <number>', 'port to answer on; 0 takes a free one', wholeNumber(0, 65_535), 8123)
    .option('--host <address>', 'address to answer on', '127.0.0.1')
    .option('--reader', 'answer as the read-only user, with its grants and limits')
    .option('--reader-port <number>', 'answer as the read-only user on this port too', wholeNumber(0, 65_535))
    .addOption(
      new Option(
        '--readonly <level>',
        "the reader's readonly: 1 refuses every setting, 2 lets settings change",
      )
        .choices(['1', '2'])
        .default('1'),
    )
    .option('--database <name...>', 'databases the reader may read', ['downpour', 'github'])
    .option('--user <name>', 'user that must log in', 'default')
    .addOption(
      new Option('--password <password>', 'its password').env('CLICKHOUSE_PASSWORD').default('', 'none'),
    )
    .option('--sessions <number>', 'statements run at once', wholeNumber(1, 64), 4)
    .option(
      '--until-stdin-closes',
      'also stop when standard input ends, as it does when the parent process dies',
    )
    .option('--json', 'print one line of JSON when ready')
    .addHelpText('after', examples)
    .action(async (flags: ServeFlags, command: Command) => {
      if (flags.reader && flags.readerPort !== undefined) {
        command.error('error: --reader and --reader-port exclude each other', { exitCode: 2 });
      }
      const stopped = io.stopped({ untilStdinCloses: flags.untilStdinCloses === true });
      const served = await serveClickHouse({ ...optionsOf(flags), onCrash: () => endAfterCrash(io) });
      if (flags.password === '' && !isLoopback(flags.host)) io.err(openToAll(flags.host));
      const { url, readerUrl, path, version } = served;
      if (flags.json) {
        const reader = flags.reader === true;
        io.out(
          `${JSON.stringify({ url, path, version, pid: process.pid, reader, ...(readerUrl && !reader ? { readerUrl } : {}) })}\n`,
        );
      } else {
        io.out(`${readyText({ url, path, version, reader: flags.reader === true, readerUrl })}\n`);
      }
      await stopped;
      await served.close();
    });

function optionsOf(flags: ServeFlags): ServeClickHouseOptions {
  const { path, port, host, user, password, sessions, database } = flags;
  return {
    path,
    port,
    host,
    user,
    password,
    sessions,
    databases: database,
    readonly: flags.readonly === '2' ? 2 : 1,
    ...(flags.reader ? { reader: true } : {}),
    ...(flags.readerPort === undefined ? {} : { readerPort: flags.readerPort }),
  };
}

function readyText(facts: {
  readonly url: string;
  readonly path: string;
  readonly version: string;
  readonly reader: boolean;
  readonly readerUrl: string | undefined;
}): string {
  const { url, path, version, reader, readerUrl } = facts;
  return [
    `ClickHouse ${version} answers at ${url}${reader ? ' as the read-only user' : ''}`,
    ...(readerUrl !== undefined && !reader ? [`and at ${readerUrl} as the read-only user`] : []),
    `Data: ${path}`,
    `Try:  curl '${url}/' --data-binary 'SELECT version()'`,
    'Stop: Ctrl+C',
  ].join('\n');
}

/** A crashed engine keeps its process alive for minutes and hangs whoever tries to close it, so nothing is closed here. */
function endAfterCrash(io: CliIo): void {
  const what = 'The embedded ClickHouse crashed (chDB reports a fatal error) and answers nothing any more.';
  io.err(`error: ${what} [engine-crashed]\nStart it again; what was written is kept.\n`);
  process.kill(process.pid, 'SIGKILL');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function openToAll(host: string): string {
  return `warning: ${host} can be reached from other machines and no password is set, so anyone there may read and write. Set one with --password.\n`;
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}
