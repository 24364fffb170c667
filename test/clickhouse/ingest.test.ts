import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  actualSchema,
  applyChanges,
  type Connection,
  connect,
  desiredSchema,
  diffSchema,
  type IngestReport,
  ingest,
  type SchemaName,
  sample,
} from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type ExportRow, exportSelect, valuesSelect, writeParquet } from '../support/parquet-file.ts';
import { runStatement, selectRows, selectValue } from '../support/select-rows.ts';

const now = (): Date => new Date('2026-08-01T12:00:00Z');

/** Rows with everything an export can have wrong or missing, and a few that are plain. */
const nasty: readonly ExportRow[] = [
  [
    "'2026-07-01 23:59:59.999999'",
    "'requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.12.4'",
    "'Linux'",
    'true',
  ],
  [
    "'2026-07-02 00:00:00.000000'",
    "'requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.12.4'",
    "'Linux'",
    'false',
  ],
  [
    "'2026-07-02 01:00:00'",
    "'Requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.9.0rc1'",
    "'Linux'",
    'NULL',
  ],
  [
    "'2026-07-02 01:00:00'",
    "'Zope_.Interface'",
    "'1!2.0'",
    "'bdist_wheel'",
    'NULL',
    'NULL',
    'NULL',
    'NULL',
    'NULL',
  ],
  ["'2026-06-30 01:00:00'", "' zope-interface '", 'NULL', 'NULL', "''", "''", "''", "''", 'NULL'],
  ["'2026-06-30 01:00:00'", "'six'", "'1.0'", "'sdist'", "'XK'", "'uv'", "'3'", "'Windows'", 'true'],
  ["'2005-01-01 00:00:00'", "'six'", "'1.0'", "'sdist'", "'EU'", "'pip'", "'3.8.10+'", "'Darwin'", 'true'],
  ["'2026-08-01 23:59:59'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-08-02 00:00:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2299-01-01 00:00:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2002-12-31 23:59:59'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'1969-07-20 20:17:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ['NULL', "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-07-02 01:00:00'", 'NULL', "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-07-02 01:00:00'", "'  '", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  [
    "'2026-07-02 01:00:00'",
    "'../etc/passwd'",
    "'1.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.10.0'",
    "'Linux'",
    'NULL',
  ],
  ["'2026-07-02 01:00:00'", "'-dash-'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
];

const rejections = {
  'no timestamp': 1,
  'timestamp before 2003': 2,
  'timestamp in the future': 2,
  'no project': 2,
  'project is not a package name': 2,
};

/** What the rows that are loaded become: date, project, version, type, country, installer, python, system, ci. */
const becomes = [
  ['2005-01-01', 'six', '1.0', 'sdist', 'EU', 'pip', '3.8', 'Darwin', 'true'],
  ['2026-06-30', 'six', '1.0', 'sdist', 'XK', 'uv', '3', 'Windows', 'true'],
  ['2026-06-30', 'zope-interface', '', '', '', '', '', '', 'unknown'],
  ['2026-07-01', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.12', 'Linux', 'true'],
  ['2026-07-02', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.12', 'Linux', 'false'],
  ['2026-07-02', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.9', 'Linux', 'unknown'],
  ['2026-07-02', 'zope-interface', '1!2.0', 'bdist_wheel', '', '', '', '', 'unknown'],
  ['2026-08-01', 'six', '1.0', 'sdist', 'US', 'pip', '3.10', 'Linux', 'unknown'],
];

const fields = 'toString(date), project, version, type, country_code, installer, python_minor, system';
const bases = { downpour: ['downloads', 'sum(count)'], clickpy: ['pypi', 'count()'] } as const;

let clickhouse: EmbeddedClickHouse;
let connection: Connection;
let folder: string;

const parquet = (name: string, rows: string): Promise<string> =>
  writeParquet(clickhouse.url, folder, name, exportSelect(rows));

/** A SELECT of `count` plain rows over two months. */
const plain = (count: number, project = 'alpha'): string =>
  `SELECT toDateTime64('2026-05-20 00:00:00', 6, 'UTC') + number * 3600 AS ts, '${project}' AS project, toString(number % 3) AS version, 'sdist' AS type,
    'US' AS country, 'pip' AS installer, '3.12.1' AS python, 'Linux' AS system, CAST(NULL, 'Nullable(Bool)') AS ci FROM numbers(${count})`;

async function emptyDatabase(schema: SchemaName, database: string): Promise<void> {
  await runStatement(clickhouse.url, `DROP DATABASE IF EXISTS ${database} SYNC`);
  const desired = desiredSchema(schema, database);
  await applyChanges(connection, desired, diffSchema(desired, await actualSchema(connection, database)));
}

const load = (schema: SchemaName, database: string, files: readonly string[]): Promise<IngestReport> =>
  ingest({ connection, desired: desiredSchema(schema, database), files, now });

const total = (schema: SchemaName, database: string): Promise<unknown> => {
  const [table, count] = bases[schema];
  return selectValue(clickhouse.url, `SELECT toUInt32(${count}) FROM ${database}.${table}`);
};

/** Everything the database's tables say, for comparison. */
const contents = (database: string): Promise<readonly (readonly unknown[])[]> =>
  selectRows(
    clickhouse.url,
    `SELECT * FROM (SELECT project, toString(date), sum(count) FROM ${database}.downloads_per_day GROUP BY ALL
    UNION ALL SELECT project, '', sum(count) FROM ${database}.downloads_by_package GROUP BY ALL
    UNION ALL SELECT project, country_code, sum(count) FROM ${database}.downloads_per_day_by_country GROUP BY ALL) ORDER BY ALL`,
  );

const leftovers = (database: string): Promise<readonly unknown[]> =>
  selectRows(
    clickhouse.url,
    `SELECT name FROM system.tables WHERE database = '${database}' AND startsWith(name, '_')`,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downpour-ingest-'));
  clickhouse = await startEmbeddedClickHouse();
  connection = await connect({ url: clickhouse.url });
});

afterAll(async () => {
  await connection.close();
  await clickhouse.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['downpour', 'clickpy'] as const)('ingest into %s', (schema) => {
  const database = `rows_${schema}`;
  const [table, count] = bases[schema];

  it('accounts for every row and keeps rows with an empty Python or system', async () => {
    await emptyDatabase(schema, database);
    const file = await parquet('nasty.parquet', valuesSelect(nasty));
    const report = await load(schema, database, [file]);
    const counts = { rowsRead: 17, rowsLoaded: 8, rejections };
    expect(report).toEqual({
      database,
      files: [{ name: 'nasty.parquet', outcome: 'loaded', ...counts }],
      total: { ...counts, rowsRejected: 9 },
      repaired: [],
    });
    const ci = schema === 'downpour' ? ', ci' : '';
    const rows = await selectRows(
      clickhouse.url,
      `SELECT ${fields}${ci}, toUInt32(${count}) AS n FROM ${database}.${table} GROUP BY ALL ORDER BY ALL`,
    );
    expect(rows).toEqual(becomes.map((row) => [...(schema === 'downpour' ? row : row.slice(0, -1)), 1]));
    expect(await leftovers(database)).toEqual([]);
  });

  it('fills every rollup with what the base table says', async () => {
    const definition = desiredSchema(schema, database).schema;
    for (const { name, columns, insertFilter } of definition.rollups) {
      if (insertFilter !== undefined || !('count' in columns)) continue;
      const keys = Object.keys(columns).filter((column) => column !== 'count');
      const ofRollup = `SELECT ${keys}, toUInt32(sum(count)) AS n FROM ${database}.${name} GROUP BY ALL ORDER BY ALL`;
      const ofBase = `SELECT ${keys}, toUInt32(${count}) AS n FROM ${database}.${table} GROUP BY ALL ORDER BY ALL`;
      const isUnsound = name.endsWith('_by_installer_by_type');
      if (isUnsound) continue;
      expect(await selectRows(clickhouse.url, ofRollup), name).toEqual(
        await selectRows(clickhouse.url, ofBase),
      );
    }
  });

  it('adds later rows that are inserted through the views', async () => {
    await runStatement(
      clickhouse.url,
      `INSERT INTO ${database}.${table} (date, project, version${schema === 'downpour' ? ', count' : ''}) SELECT toDate('2026-07-30'), 'later', '1'${schema === 'downpour' ? ', 5' : ' FROM numbers(5)'}`,
    );
    const rollup = schema === 'downpour' ? 'downloads_per_day' : 'pypi_downloads_per_day';
    expect(
      await selectValue(
        clickhouse.url,
        `SELECT toUInt32(sum(count)) FROM ${database}.${rollup} WHERE project = 'later'`,
      ),
    ).toBe(5);
  });
});

describe('ingest of an export of another shape', () => {
  it.each([
    [
      'with everything under details',
      `, tuple(installer, python, system, ci) AS details`,
      'installer, python, system, ci',
      'true',
    ],
    ['without ci', '', 'ci', 'unknown'],
  ])('reads one %s', async (_, extra, without, ci) => {
    const details =
      extra === ''
        ? ''
        : `, CAST((installer, python, system, ci), 'Tuple(installer Tuple(name Nullable(String), version Nullable(String)), python Nullable(String), system Tuple(name Nullable(String), release Nullable(String)), ci Nullable(Bool))') AS details`;
    await emptyDatabase('downpour', 'shapes');
    const file = await writeParquet(
      clickhouse.url,
      folder,
      'shape.parquet',
      `SELECT * EXCEPT (${without})${details} FROM (${exportSelect(valuesSelect(nasty.slice(0, 1)))})`,
    );
    await load('downpour', 'shapes', [file]);
    expect(
      await selectRows(clickhouse.url, `SELECT installer, python_minor, system, ci FROM shapes.downloads`),
    ).toEqual([['pip', '3.12', 'Linux', ci]]);
  });

  it('loads a file over more months than one insert may touch', async () => {
    await emptyDatabase('downpour', 'long');
    const rows = plain(1).replace('+ number * 3600', '').replace('numbers(1)', 'numbers(200)');
    const file = await parquet(
      'long.parquet',
      rows.replace(
        "toDateTime64('2026-05-20 00:00:00', 6, 'UTC')",
        "toDateTime64('2006-01-15 00:00:00', 6, 'UTC') + INTERVAL number MONTH",
      ),
    );
    expect((await load('downpour', 'long', [file])).total.rowsLoaded).toBe(200);
    expect(
      await selectValue(clickhouse.url, 'SELECT toUInt32(uniqExact(date)) FROM long.downloads_per_day'),
    ).toBe(200);
  });

  it('says so and loads nothing where every row is rejected', async () => {
    await emptyDatabase('downpour', 'rejected');
    const file = await parquet('rejected.parquet', valuesSelect(nasty.slice(12, 15)));
    const report = await load('downpour', 'rejected', [file]);
    expect(report.total).toEqual({
      rowsRead: 3,
      rowsLoaded: 0,
      rowsRejected: 3,
      rejections: { 'no timestamp': 1, 'no project': 2 },
    });
    expect(await total('downpour', 'rejected')).toBe(0);
  });
});

describe('ingest of a file that was loaded before', () => {
  it('skips it under any name, in any run, and loads it again when forced', async () => {
    await emptyDatabase('downpour', 'known');
    const first = await parquet('first.parquet', plain(500));
    const copy = join(folder, 'copy.parquet');
    await writeFile(copy, await readFile(first));
    const other = await parquet('other.parquet', plain(300, 'beta'));

    const report = await load('downpour', 'known', [first, copy, other]);
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['loaded', 'skipped', 'loaded']);
    expect(await total('downpour', 'known')).toBe(800);
    const before = await contents('known');

    const again = await ddlOutcome([
      ...['ingest', join(folder, '{first,copy,other}.parquet'), '--database', 'known'],
      ...['--url', clickhouse.url],
    ]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toBe(
      ['copy', 'first', 'other']
        .map((name) => `${name}.parquet: skipped, its content was loaded before (--force loads it again)\n`)
        .join('')
        .concat('Nothing new for known.\n'),
    );
    expect(await contents('known')).toEqual(before);

    const forced = await ddlOutcome([
      ...['ingest', other, '--database', 'known', '--url', clickhouse.url, '--force', '--json'],
    ]);
    expect(JSON.parse(forced.out).total.rowsLoaded).toBe(300);
    expect(await total('downpour', 'known')).toBe(1100);
  });

  it('recognises a file that the server reads from a URL', async () => {
    await emptyDatabase('downpour', 'remote');
    const file = await parquet('remote.parquet', plain(100));
    await using server = await serveFolder(folder);
    const report = await load('downpour', 'remote', [`${server.url}/remote.parquet?signature=secret`, file]);
    expect(report.files.map(({ name, outcome }) => [name, outcome])).toEqual([
      [`${server.url}/remote.parquet`, 'loaded'],
      ['remote.parquet', 'skipped'],
    ]);
    expect(await selectValue(clickhouse.url, 'SELECT any(source) FROM remote.ingest_log')).toBe(
      `${server.url}/remote.parquet`,
    );
    expect(await total('downpour', 'remote')).toBe(100);
  });
});

describe('ingest of a file that cannot be loaded', () => {
  const bad: readonly (readonly [title: string, code: string, says: string, make: () => Promise<string>])[] =
    [
      [
        'that does not exist',
        'no-file-matches',
        'No file matches',
        async () => join(folder, 'missing.parquet'),
      ],
      [
        'of a glob without a match',
        'no-file-matches',
        'No file matches',
        async () => join(folder, 'nothing-*.parquet'),
      ],
      ['that is a directory', 'not-a-file', 'is not a file', async () => folder],
      [
        'that is text',
        'not-parquet',
        'text.parquet is not a Parquet file',
        async () => {
          const path = join(folder, 'text.parquet');
          await writeFile(path, 'timestamp,project\n2026-01-01,requests\n');
          return path;
        },
      ],
      [
        'that is empty',
        'not-parquet',
        'nothing.parquet is not a Parquet file',
        async () => {
          const path = join(folder, 'nothing.parquet');
          await writeFile(path, '');
          return path;
        },
      ],
      [
        'that is cut off',
        'parquet-truncated',
        'cut.parquet is cut off',
        async () => {
          const path = await parquet('cut.parquet', plain(1000));
          await truncate(path, 1500);
          return path;
        },
      ],
      [
        'whose metadata is damaged',
        'parquet-damaged',
        'The metadata of',
        async () => {
          const path = await parquet('metadata.parquet', plain(1000));
          const bytes = await readFile(path);
          bytes.fill(0xff, bytes.length - 200, bytes.length - 8);
          await writeFile(path, bytes);
          return path;
        },
      ],
      [
        'whose rows are damaged',
        'parquet-damaged',
        'The rows of damaged.parquet cannot be read',
        async () => {
          const path = await parquet('damaged.parquet', plain(1000));
          const bytes = await readFile(path);
          bytes.fill(0xff, 4, 600);
          await writeFile(path, bytes);
          return path;
        },
      ],
      ['without rows', 'parquet-empty', 'zero.parquet has no rows', () => parquet('zero.parquet', plain(0))],
      ...(['timestamp', 'project', 'country_code', 'file', 'installer', 'python', 'system'] as const).map(
        (column) =>
          [
            `without ${column}`,
            'column-missing',
            column === 'project' ? '"project" or "file.project"' : `"${column}`,
            () =>
              writeParquet(
                clickhouse.url,
                folder,
                `without-${column}.parquet`,
                `SELECT * EXCEPT (${column}${column === 'project' ? ', file' : ''}) FROM (${exportSelect(plain(5))})`,
              ),
          ] as const,
      ),
      [
        'whose timestamp is text',
        'column-type-wrong',
        'The column "timestamp" of',
        () =>
          writeParquet(
            clickhouse.url,
            folder,
            'typed.parquet',
            `SELECT * REPLACE (toString(timestamp) AS timestamp) FROM (${exportSelect(plain(5))})`,
          ),
      ],
      [
        'whose python is a number',
        'column-type-wrong',
        'The column "python" of',
        () =>
          writeParquet(
            clickhouse.url,
            folder,
            'number.parquet',
            `SELECT * REPLACE (3.12 AS python) FROM (${exportSelect(plain(5))})`,
          ),
      ],
    ];

  beforeAll(() => emptyDatabase('downpour', 'untouched'));

  it.each(bad)('refuses one %s [%s]', async (_, code, says, make) => {
    const path = await make();
    const error: unknown = await load('downpour', 'untouched', [path]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, exitCode: 6, message: expect.stringContaining(says) });
    expect(await total('downpour', 'untouched')).toBe(0);
    expect(await leftovers('untouched')).toEqual([]);
  });

  it('still loads a good one after all of those', async () => {
    const good = await parquet('good.parquet', plain(50));
    expect((await load('downpour', 'untouched', [good])).total.rowsLoaded).toBe(50);
  });

  it('loads none of several files where one of them cannot be', async () => {
    await emptyDatabase('downpour', 'several');
    const good = await parquet('good.parquet', plain(50));
    const text = join(folder, 'notes.parquet');
    await writeFile(text, 'notes');
    const { code, out, err } = await ddlOutcome([
      ...['ingest', good, text, '--database', 'several', '--url', clickhouse.url],
    ]);
    expect([code, out]).toEqual([6, '']);
    expect(err).toContain(`${text} is not a Parquet file`);
    expect(await total('downpour', 'several')).toBe(0);
  });

  it.each([
    ['not-parquet', '/text-page'],
    ['url-unreadable', '/missing'],
  ])('explains a URL that cannot be loaded: %s', async (code, path) => {
    await emptyDatabase('downpour', 'urls');
    await writeFile(join(folder, 'text-page'), 'Welcome');
    await using server = await serveFolder(folder);
    await expect(load('downpour', 'urls', [`${server.url}${path}`])).rejects.toMatchObject({
      code,
      exitCode: 6,
    });
  });

  it('explains a URL where nothing answers', async () => {
    await expect(load('downpour', 'urls', ['http://127.0.0.1:1/x.parquet'])).rejects.toMatchObject({
      code: 'url-unreadable',
    });
  });

  it('refuses a database without the schema', async () => {
    const good = await parquet('good.parquet', plain(50));
    const { code, err } = await ddlOutcome([
      ...['ingest', good, '--database', 'never_applied', '--url', clickhouse.url],
    ]);
    expect(code).toBe(13);
    expect(err).toContain('Run downpour-ddl apply --schema downpour --database never_applied first.');
  });
});

describe('ingest and sample data', () => {
  it('are kept apart, until --fresh removes the sample data', async () => {
    await emptyDatabase('downpour', 'mixed');
    const desired = desiredSchema('downpour', 'mixed');
    await sample({ connection, desired, shape: { downloads: 2000, days: 30, until: '2026-06-30' }, now });
    const file = await parquet('real.parquet', plain(70));
    const refused = await ddlOutcome([...['ingest', file, '--database', 'mixed', '--url', clickhouse.url]]);
    expect(refused.code).toBe(15);
    expect(refused.err).toContain('[holds-sample-data]');
    expect(refused.err).toContain('--fresh');
    expect(await total('downpour', 'mixed')).toBe(2000);

    const fresh = await ddlOutcome([
      ...['ingest', file, '--database', 'mixed', '--url', clickhouse.url, '--fresh'],
    ]);
    expect(fresh.code).toBe(0);
    expect(await total('downpour', 'mixed')).toBe(70);
    expect(
      await selectValue(
        clickhouse.url,
        "SELECT comment FROM system.tables WHERE database = 'mixed' AND name = 'downloads'",
      ),
    ).toBe('');
    await expect(sample({ connection, desired, now })).rejects.toMatchObject({
      code: 'holds-real-data',
      exitCode: 15,
    });
    await expect(sample({ connection, desired, now, fresh: true })).rejects.toMatchObject({
      code: 'holds-real-data',
    });
    expect(await total('downpour', 'mixed')).toBe(70);
  });
});

/** Serves the files of a folder, ranges included, as an object store does. */
async function serveFolder(root: string): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(async (request, response) => {
    const bytes = await readFile(
      join(root, basename(new URL(request.url ?? '', 'http://localhost').pathname)),
    ).catch(() => undefined);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (range === null) {
      response.writeHead(200, { 'content-length': bytes.length, 'accept-ranges': 'bytes' });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return;
    }
    const from = Number(range[1]);
    const to = range[2] ? Number(range[2]) : bytes.length - 1;
    response.writeHead(206, {
      'content-length': to - from + 1,
      'content-range': `bytes ${from}-${to}/${bytes.length}`,
    });
    response.end(bytes.subarray(from, to + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
