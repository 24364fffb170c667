import { desiredSchema, ingest, type SchemaName } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutConnection } from '../support/cut-connection.ts';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type IngestScene, ingestScene, now, plain } from '../support/ingest-scene.ts';
import { metadataSelect, optionalColumns, type UploadRow } from '../support/metadata-file.ts';
import { exportSelect, writeParquet } from '../support/parquet-file.ts';
import { runStatement, selectRows, selectValue } from '../support/select-rows.ts';
import { serveFolder } from '../support/serve-folder.ts';

let scene: IngestScene;

beforeAll(async () => {
  scene = await ingestScene();
});

afterAll(() => scene.close());

const tables = { downpour: 'files', clickpy: 'projects' } as const;
const schemas = ['downpour', 'clickpy'] as const;

const upload = (name: string, version: string, more: Partial<{ at: string; summary: string }> = {}) =>
  [
    `'${name}'`,
    `'${version}'`,
    `'${name}-${version}.whl'`,
    `'${more.at ?? '2026-03-01 12:00:00'}'`,
    more.summary === undefined ? 'NULL' : `'${more.summary}'`,
    '[]',
  ] satisfies UploadRow;

const metadata = (name: string, rows: readonly UploadRow[], extra = ''): Promise<string> =>
  writeParquet(scene.clickhouse.url, scene.folder, name, metadataSelect(rows, extra));

const rowsOf = (
  schema: SchemaName,
  database: string,
  columns: string,
): Promise<readonly (readonly unknown[])[]> =>
  selectRows(scene.clickhouse.url, `SELECT ${columns} FROM ${database}.${tables[schema]} ORDER BY ALL`);

const nasty: readonly UploadRow[] = [
  [
    "'Zope_.Interface'",
    "'1!2.0'",
    "'zope.whl'",
    "'2026-07-01 23:59:59.999999'",
    "'it''s \"ünï\"'",
    "['six (>=1)', NULL, '']",
  ],
  ["'six'", "'1.0'", "'none.whl'", "'2005-03-22 15:26:15.123456'", 'NULL', '[]'],
  ["'six'", "'not a version'", "'six-odd.tar.gz'", "'2026-08-01 23:59:59'", "''", '[]'],
  ['NULL', "'1.0'", "'a.whl'", "'2026-07-01'", 'NULL', '[]'],
  ["'  '", "'1.0'", "'b.whl'", "'2026-07-01'", 'NULL', '[]'],
  ["'../etc/passwd'", "'1.0'", "'c.whl'", "'2026-07-01'", 'NULL', '[]'],
  ["'six'", 'NULL', "'d.whl'", "'2026-07-01'", 'NULL', '[]'],
  ["'six'", "' '", "'e.whl'", "'2026-07-01'", 'NULL', '[]'],
  ["'six'", "'1.0'", 'NULL', "'2026-07-01'", 'NULL', '[]'],
  ["'six'", "'1.0'", "'f.whl'", 'NULL', 'NULL', '[]'],
  ["'six'", "'1.0'", "'g.whl'", "'1970-01-01'", 'NULL', '[]'],
  ["'six'", "'1.0'", "'h.whl'", "'2026-08-02 00:00:00'", 'NULL', '[]'],
  ["'six'", "'1.0'", "'none.whl'", "'2004-01-01'", "'an earlier row of the same file'", '[]'],
];

describe.each(schemas)('ingest of uploaded files into %s', (schema) => {
  const database = `files_${schema}`;

  it('accounts for every row; what is NULL becomes empty', async () => {
    await scene.emptyDatabase(schema, database);
    const report = await scene.load(schema, database, [await metadata('nasty.parquet', nasty)]);
    const rejections = {
      'no name': 2,
      'name is not a package name': 1,
      'no version': 2,
      'no filename': 1,
      'no upload time': 1,
      'upload time before 2003': 1,
      'upload time in the future': 1,
      'filename repeated': 1,
    };
    const counts = { rowsRead: 13, rowsLoaded: 3, rejections };
    expect(report).toEqual({
      database,
      files: [{ name: 'nasty.parquet', content: 'metadata', outcome: 'loaded', ...counts }],
      total: { ...counts, rowsRejected: 10 },
      repaired: [],
    });
    expect(
      await rowsOf(
        schema,
        database,
        "filename, name, version, toString(upload_time, 'UTC'), summary, toUInt32(size), requires_dist, classifiers, author_email, project_urls, has_signature",
      ),
    ).toEqual([
      [
        ...['none.whl', 'six', '1.0', '2005-03-22 15:26:15.123', '', 0],
        ...[[], ['Framework :: Pytest', 'Topic :: Software'], '', [], false],
      ],
      [
        ...['six-odd.tar.gz', 'six', 'not a version', '2026-08-01 23:59:59.000', '', 1234],
        ...[[], ['Framework :: Pytest', 'Topic :: Software'], '', [], false],
      ],
      [
        ...['zope.whl', 'Zope_.Interface', '1!2.0', '2026-07-01 23:59:59.999', 'it\'s "ünï"', 1234],
        ...[['six (>=1)', ''], ['Framework :: Pytest', 'Topic :: Software'], '', [], false],
      ],
    ]);
    expect(await scene.leftovers(database)).toEqual([]);
  });

  it('has each uploaded file once, as the export loaded last says, and keeps files that it does not name', async () => {
    await scene.emptyDatabase(schema, database);
    const first = await metadata('first.parquet', [
      upload('alpha', '1', { summary: 'old' }),
      upload('beta', '1', { summary: 'old' }),
    ]);
    const second = await metadata('second.parquet', [
      upload('beta', '1', { summary: 'new', at: '2020-01-01 00:00:00' }),
      upload('beta', '2', { summary: 'new' }),
    ]);
    const third = await metadata('third.parquet', [upload('beta', '2', { summary: 'newest' })]);

    await scene.load(schema, database, [first]);
    const report = await scene.load(schema, database, [second, third]);
    expect(report.files.map(({ name, rowsLoaded, rejections }) => [name, rowsLoaded, rejections])).toEqual([
      ['second.parquet', 1, { 'filename repeated': 1 }],
      ['third.parquet', 1, {}],
    ]);
    const expected = [
      ['alpha-1.whl', 'old'],
      ['beta-1.whl', 'new'],
      ['beta-2.whl', 'newest'],
    ];
    expect(await rowsOf(schema, database, 'filename, summary')).toEqual(expected);

    const again = await scene.load(schema, database, [first, second, third]);
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped']);
    expect(await rowsOf(schema, database, 'filename, summary')).toEqual(expected);
    await ingest({
      ...{ connection: scene.connection, desired: desiredSchema(schema, database), now },
      ...{ files: [first, first], force: true },
    });
    expect(await rowsOf(schema, database, 'filename, summary')).toEqual(
      expected.map(([file, summary]) => [file, file === 'beta-1.whl' ? 'old' : summary]),
    );
  });

  it('takes an export that leaves out what queries do without', async () => {
    await scene.emptyDatabase(schema, database);
    const file = await writeParquet(
      scene.clickhouse.url,
      scene.folder,
      'small.parquet',
      `SELECT * EXCEPT (${optionalColumns.join(', ')}) FROM (${metadataSelect([upload('alpha', '1')])})`,
    );
    await scene.load(schema, database, [file]);
    expect(await rowsOf(schema, database, `filename, author, ${optionalColumns.join(', ')}`)).toEqual([
      [
        'alpha-1.whl',
        'An Author',
        ...optionalColumns.map((column) => {
          if (column === 'has_signature') return false;
          return optionalColumns.indexOf(column) < 12 ? '' : [];
        }),
      ],
    ]);
  });

  it('loads downloads and uploaded files given together', async () => {
    await scene.emptyDatabase(schema, database);
    const downloads = await scene.parquet('downloads.parquet', plain(50));
    const files = await metadata('files.parquet', [upload('alpha', '1'), upload('alpha', '2')]);
    const report = await scene.load(schema, database, [files, downloads]);
    expect(report.files.map(({ content, rowsLoaded }) => [content, rowsLoaded])).toEqual([
      ['metadata', 2],
      ['downloads', 50],
    ]);
    expect(report.total.rowsLoaded).toBe(52);
    expect(await scene.total(schema, database)).toBe(50);
    expect(await rowsOf(schema, database, 'filename')).toEqual([['alpha-1.whl'], ['alpha-2.whl']]);
  });
});

describe('ingest of uploaded files', () => {
  it.each([
    ['says that yanked is not known where the export does not say', '', [null, null]],
    ['takes yanked where the export says', ", CAST(v = '2', 'Bool') AS yanked", [false, true]],
    [
      'keeps what is unknown of yanked',
      ", if(v = '2', NULL, CAST(v = '2', 'Bool')) AS yanked",
      [false, null],
    ],
  ])('%s', async (_, extra, expected) => {
    await scene.emptyDatabase('downpour', 'yanked');
    const file = await metadata('yanked.parquet', [upload('A_b', '1'), upload('A_b', '2')], extra);
    await scene.load('downpour', 'yanked', [file]);
    expect(await rowsOf('downpour', 'yanked', 'version, project, name, yanked')).toEqual(
      expected.map((yanked, index) => [String(index + 1), 'a-b', 'A_b', yanked]),
    );
  });

  it("gives ClickPy's dictionary the last upload", async () => {
    await scene.emptyDatabase('clickpy', 'words');
    const file = await metadata('words.parquet', [
      upload('alpha', '1'),
      upload('alpha', '2', { at: '2026-04-05 06:07:08' }),
    ]);
    await scene.load('clickpy', 'words', [file]);
    expect(
      await selectValue(
        scene.clickhouse.url,
        "SELECT toString(dictGet('words.last_updated_dict', 'last_update', 'alpha'), 'UTC')",
      ),
    ).toBe('2026-04-05 06:07:08.000');
  });

  it('reads a file at a URL as the same file on disk', async () => {
    await scene.emptyDatabase('downpour', 'remote_files');
    const file = await metadata('remote.parquet', nasty);
    await using server = await serveFolder(scene.folder);
    const report = await scene.load('downpour', 'remote_files', [`${server.url}/remote.parquet`, file]);
    expect(report.files.map(({ content, outcome, rowsLoaded }) => [content, outcome, rowsLoaded])).toEqual([
      ['metadata', 'loaded', 3],
      ['metadata', 'skipped', 0],
    ]);
    expect(await rowsOf('downpour', 'remote_files', 'filename, requires_dist')).toContainEqual([
      'zope.whl',
      ['six (>=1)', ''],
    ]);
  });

  it('says on the command line what became of the rows', async () => {
    await scene.emptyDatabase('downpour', 'told');
    const at = '2020-02-29 12:00:00';
    const file = await metadata('told.parquet', [
      ...[upload('alpha', '1', { at }), upload('alpha', '2', { at }), upload('alpha', '1', { at })],
      upload('alpha', ' ', { at }),
    ]);
    const args = ['ingest', file, '--database', 'told', '--url', scene.clickhouse.url];
    const { code, out, err } = await ddlOutcome(args);
    expect(code).toBe(0);
    const account = '4 rows read = 2 loaded + 2 rejected (1 no version, 1 filename repeated)';
    expect(out).toBe(`told.parquet: ${account}
told: ${account}. Every total is verified.
`);
    expect(err).toContain('Read told.parquet: done\n');
    expect(err).toContain('Bring the uploaded files together: done\n');
    expect((await ddlOutcome(args)).out).toContain('told.parquet: skipped, its content was loaded before');
  });

  it('leaves the table as it was where every row is rejected', async () => {
    await scene.emptyDatabase('downpour', 'kept');
    await scene.load('downpour', 'kept', [await metadata('good.parquet', [upload('alpha', '1')])]);
    const file = await metadata('none.parquet', nasty.slice(3, 5));
    expect((await scene.load('downpour', 'kept', [file])).total).toMatchObject({
      rowsLoaded: 0,
      rowsRejected: 2,
    });
    expect(await rowsOf('downpour', 'kept', 'filename')).toEqual([['alpha-1.whl']]);
  });

  it.each([
    ...['name', 'version', 'filename', 'upload_time', 'requires_dist', 'author', 'size'].map(
      (column) =>
        [`without ${column}`, 'column-missing', `no column "${column}"`, `* EXCEPT (${column})`] as const,
    ),
    [
      'whose upload_time is text',
      'column-type-wrong',
      '"upload_time"',
      '* REPLACE (toString(upload_time) AS upload_time)',
    ],
    [
      'whose requires_dist is text',
      'column-type-wrong',
      '"requires_dist" of',
      "* REPLACE ('six' AS requires_dist)",
    ],
    [
      'whose classifiers are numbers',
      'column-type-wrong',
      'lists of text',
      '* REPLACE ([1, 2] AS classifiers)',
    ],
    ['whose name is a list', 'column-type-wrong', '"name" of', '* REPLACE ([name] AS name)'],
    ['whose yanked is text', 'column-type-wrong', '"yanked" of', "*, 'yes' AS yanked"],
  ] as const)('refuses one %s [%s]', async (_, code, says, columns) => {
    await scene.emptyDatabase('downpour', 'refused');
    const good = await metadata('fine.parquet', [upload('alpha', '1')]);
    const bad = await writeParquet(
      scene.clickhouse.url,
      scene.folder,
      'bad.parquet',
      `SELECT ${columns} FROM (${metadataSelect([upload('alpha', '2')])})`,
    );
    await expect(scene.load('downpour', 'refused', [good, bad])).rejects.toMatchObject({
      code,
      exitCode: 6,
      message: expect.stringContaining(says),
      hint: expect.stringContaining('distribution_metadata'),
    });
    expect(await rowsOf('downpour', 'refused', 'filename')).toEqual([]);
    expect(await scene.leftovers('refused')).toEqual([]);
  });

  it('still takes an export of downloads without a timestamp for one of downloads', async () => {
    await scene.emptyDatabase('downpour', 'refused');
    const file = await writeParquet(
      scene.clickhouse.url,
      scene.folder,
      'timeless.parquet',
      `SELECT * EXCEPT (timestamp), 'x' AS filename FROM (${exportSelect(plain(5))})`,
    );
    await expect(scene.load('downpour', 'refused', [file])).rejects.toMatchObject({
      code: 'column-missing',
      message: expect.stringContaining('"timestamp"'),
    });
  });

  it('refuses a database of another making', async () => {
    await scene.emptyDatabase('downpour', 'older');
    await runStatement(scene.clickhouse.url, 'DROP TABLE older.files SYNC');
    await expect(
      scene.load('downpour', 'older', [await metadata('fine.parquet', [upload('alpha', '1')])]),
    ).rejects.toMatchObject({
      code: 'schema-not-applied',
      message: expect.stringContaining('create table files'),
    });
  });
});

describe.each(schemas)('a load of uploaded files into %s that breaks off', (schema) => {
  const database = `cut_${schema}`;
  const both = async (): Promise<readonly string[]> => [
    await metadata('cut-1.parquet', [upload('alpha', '2'), upload('beta', '1', { summary: 'new' })]),
    await metadata('cut-2.parquet', [upload('gamma', '1')]),
  ];
  const cutOff = async (kind: RegExp): Promise<void> => {
    await scene.emptyDatabase(schema, database);
    await scene.load(schema, database, [
      await metadata('before.parquet', [upload('alpha', '1'), upload('beta', '1', { summary: 'old' })]),
    ]);
    const desired = desiredSchema(schema, database);
    const connection = cutConnection(scene.connection, kind, 0);
    const files = await both();
    await expect(
      ingest({ connection, desired, files, now, loader: { host: 'here', pid: 1, isAlive: () => false } }),
    ).rejects.toThrow('The connection is gone');
  };
  const loadAgain = async () =>
    ingest({
      ...{ connection: scene.connection, desired: desiredSchema(schema, database), now, files: await both() },
      loader: { host: 'here', pid: 2, isAlive: () => false },
    });
  const before = [
    ['alpha-1.whl', ''],
    ['beta-1.whl', 'old'],
  ];
  const after = [
    ['alpha-1.whl', ''],
    ['alpha-2.whl', ''],
    ['beta-1.whl', 'new'],
    ['gamma-1.whl', ''],
  ];
  const files = () => rowsOf(schema, database, 'filename, summary');

  it.each([
    ['while a file is read', /FORMAT Parquet/],
    ['while rows are taken over', /INSERT INTO `\w+`\.`_staging_uploads`/],
    ['while files are brought together', /LIMIT 1 BY filename/],
    ['while rows are counted', /AS kept$/],
    ['before publishing begins', /"status":"publishing"/],
  ])('leaves what was there where it stops %s', async (_, kind) => {
    await cutOff(kind);
    expect(await files()).toEqual(before);
    const report = await loadAgain();
    expect([report.repaired, report.total.rowsLoaded]).toEqual([[], 3]);
    expect(await files()).toEqual(after);
    expect(await scene.leftovers(database)).toEqual([]);
  });

  it.each([
    ['before the rows are replaced', /REPLACE PARTITION/, before],
    ['after the rows are replaced', /"status":"done"/, after],
  ])('is finished by the next run where it stops %s', async (_, kind, meanwhile) => {
    await cutOff(kind);
    expect(await files()).toEqual(meanwhile);
    const report = await loadAgain();
    expect(report.repaired).toEqual([
      { source: 'cut-1.parquet', outcome: 'finished' },
      { source: 'cut-2.parquet', outcome: 'finished' },
    ]);
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
    expect(await files()).toEqual(after);
    expect(await scene.leftovers(database)).toEqual([]);
  });
});
