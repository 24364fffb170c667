import { pypiCatalogue } from '@downpour/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from './exit-codes.ts';
import type { ServeOptions } from './node.ts';

/** What the command line, and the environment where it says nothing, ask for. */
export type Config = Readonly<{
  serve: ServeOptions;
  /** One line of JSON when it serves, instead of text. */
  json: boolean;
  /** End with an exit code unless ClickHouse can answer at the start. */
  requireReady: boolean;
  /** Log every request, not only what went wrong. */
  verbose: boolean;
}>;

type Flags = {
  clickhouseUrl: string;
  user?: string;
  password?: string;
  database?: string;
  githubDatabase?: string;
  schema: 'auto' | 'clickpy' | 'downpour';
  port: number;
  host: string;
  corsOrigin: '*' | readonly string[];
  enablePlan: boolean;
  dangerouslyAllowWritableUser: boolean;
  requireReady: boolean;
  json: boolean;
  verbose: boolean;
};

/** The command `downpour-proxy`; `run` gets its configuration. */
export function proxyCommand(run: (config: Config) => Promise<void>): Command {
  const schemas = ['auto', ...Object.keys(pypiCatalogue.schemas)];
  return new Command('downpour-proxy')
    .description("Answers Downpour's queries over HTTP from ClickHouse, and keeps the credentials to itself")
    .addOption(
      new Option('--clickhouse-url <url>', "ClickHouse's HTTP interface")
        .env('DOWNPOUR_CLICKHOUSE_URL')
        .default('http://127.0.0.1:8123')
        .argParser(parseUrl),
    )
    .addOption(
      new Option('--user <name>', 'a user that can only read (default: "default")').env(
        'DOWNPOUR_CLICKHOUSE_USER',
      ),
    )
    .addOption(
      new Option(
        '--password <password>',
        'its password; better in the environment, which other users cannot see',
      ).env('DOWNPOUR_CLICKHOUSE_PASSWORD'),
    )
    .addOption(
      new Option('--database <name>', "database of the tables (default: the schema's own)").env(
        'DOWNPOUR_CLICKHOUSE_DATABASE',
      ),
    )
    .addOption(
      new Option(
        '--github-database <name>',
        'database of the table github_events, where there is one (default: "github")',
      ).env('DOWNPOUR_GITHUB_DATABASE'),
    )
    .addOption(
      new Option('--schema <name>', 'tables to expect; auto looks at what is there')
        .env('DOWNPOUR_SCHEMA')
        .choices(schemas)
        .default('auto'),
    )
    .addOption(
      new Option('--port <number>', 'port to answer on; 0 takes a free one')
        .env('DOWNPOUR_PORT')
        .default(8080)
        .argParser(parsePort),
    )
    .addOption(
      new Option('--host <address>', 'address to answer on; 0.0.0.0 for all of them')
        .env('DOWNPOUR_HOST')
        .default('127.0.0.1'),
    )
    .addOption(
      new Option(
        '--cors-origin <origins>',
        'pages that may read the answers: *, or origins with commas between them',
      )
        .env('DOWNPOUR_CORS_ORIGIN')
        .default('*')
        .argParser(parseOrigins),
    )
    .addOption(
      new Option('--enable-plan', 'show tables and SQL at /v1/queries/{name}/plan')
        .env('DOWNPOUR_ENABLE_PLAN')
        .default(false),
    )
    .addOption(
      new Option('--require-ready', 'end with an exit code unless ClickHouse can answer at the start')
        .env('DOWNPOUR_REQUIRE_READY')
        .default(false),
    )
    .addOption(
      new Option(
        '--dangerously-allow-writable-user',
        'for development alone: answer although the database user can write',
      ).default(false),
    )
    .addOption(new Option('--json', 'print one line of JSON when it serves').default(false))
    .addOption(new Option('--verbose', 'log every request').env('DOWNPOUR_VERBOSE').default(false))
    .addHelpText('after', HELP)
    .allowExcessArguments(false)
    .action((flags: Flags) => run(configOf(flags)));
}

function configOf(flags: Flags): Config {
  const {
    clickhouseUrl,
    user,
    password,
    database,
    githubDatabase,
    corsOrigin,
    enablePlan,
    json,
    requireReady,
    verbose,
    ...rest
  } = flags;
  return {
    json,
    requireReady,
    verbose,
    serve: {
      ...rest,
      clickhouse: {
        url: clickhouseUrl,
        ...(user === undefined ? {} : { user }),
        ...(password === undefined ? {} : { password }),
        ...(database === undefined ? {} : { database }),
        ...(githubDatabase === undefined ? {} : { githubDatabase }),
      },
      cors: corsOrigin,
      plan: enablePlan,
    },
  };
}

function parseUrl(text: string): string {
  if (URL.canParse(text) && /^https?:\/\//.test(text)) return text;
  throw new InvalidArgumentError('Write it with its scheme and port, such as http://127.0.0.1:8123.');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Write a number from 0 to 65535.');
}

function parseOrigins(text: string): '*' | readonly string[] {
  if (text.trim() === '*') return '*';
  return text.split(',').map((part) => {
    const origin = part.trim();
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new InvalidArgumentError(
      `"${origin}" is no origin. Write scheme, host and port alone, such as https://docs.example.org.`,
    );
  });
}

const HELP = `
Examples:
  In front of the embedded ClickHouse, as its read-only user:
  $ downpour-ddl serve --reader --port 8123
  $ downpour-proxy --clickhouse-url http://127.0.0.1:8123

  In front of ClickPy's public instance, with nothing of your own:
  $ downpour-proxy --clickhouse-url https://clickpy-clickhouse.clickhouse.com --user play --database pypi --schema clickpy

  Ask it:
  $ curl 'http://127.0.0.1:8080/v1/queries/downloads-summary?package=requests'

It answers before ClickHouse does: /healthz says that it runs, /readyz whether queries can be answered and why not.
Log entries are lines of JSON on standard error. Ctrl-C lets running requests finish; a second one ends it at once.
Exit codes: ${exitCodes.ok} stopped, ${exitCodes.usage} usage, ${exitCodes.portInUse} port in use; with --require-ready: ${exitCodes.unreachable} ClickHouse unreachable, ${exitCodes.loginRefused} login refused,
${exitCodes.serverTooOld} server too old, ${exitCodes.writableUser} the database user can write, ${exitCodes.notProvisioned} tables missing, ${exitCodes.noData} no data.`;
