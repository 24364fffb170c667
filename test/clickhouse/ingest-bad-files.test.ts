import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type IngestScene, ingestScene, plain } from '../support/ingest-scene.ts';
import { exportSelect, writeParquet } from '../support/parquet-file.ts';
import { serveFolder } from '../support/serve-folder.ts';

let scene: IngestScene;

beforeAll(async () => {
  scene = await ingestScene();
});

afterAll(() => scene.close());

describe('ingest of a file that cannot be loaded', () => {
  const bad: readonly (readonly [title: string, code: string, says: string, make: () => Promise<string>])[] =
    [
      [
        'that does not exist',
        'no-file-matches',
        'No file matches',
        async () => join(scene.folder, 'missing.parquet'),
      ],
      [
        'of a glob without a match',
        'no-file-matches',
        'No file matches',
        async () => join(scene.folder, 'nothing-*.parquet'),
      ],
      ['that is a directory', 'not-a-file', 'is not a file', async () => scene.folder],
      [
        'that is text',
        'not-parquet',
        'text.parquet is not a Parquet file',
        async () => {
          const path = join(scene.folder, 'text.parquet');
          await writeFile(path, 'timestamp,project\n2026-01-01,requests\n');
          return path;
        },
      ],
      [
        'that is empty',
        'not-parquet',
        'nothing.parquet is not a Parquet file',
        async () => {
          const path = join(scene.folder, 'nothing.parquet');
          await writeFile(path, '');
          return path;
        },
      ],
      [
        'that is cut off',
        'parquet-truncated',
        'cut.parquet is cut off',
        async () => {
          const path = await scene.parquet('cut.parquet', plain(1000));
          await truncate(path, 1500);
          return path;
        },
      ],
      [
        'whose metadata is damaged',
        'parquet-damaged',
        'The metadata of',
        async () => {
          const path = await scene.parquet('metadata.parquet', plain(1000));
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
          const path = await scene.parquet('damaged.parquet', plain(1000));
          const bytes = await readFile(path);
          bytes.fill(0xff, 4, 600);
          await writeFile(path, bytes);
          return path;
        },
      ],
      [
        'without rows',
        'parquet-empty',
        'zero.parquet has no rows',
        () => scene.parquet('zero.parquet', plain(0)),
      ],
      ...(['timestamp', 'project', 'country_code', 'file', 'installer', 'python', 'system'] as const).map(
        (column) =>
          [
            `without ${column}`,
            'column-missing',
            column === 'project' ? '"project" or "file.project"' : `"${column}`,
            () =>
              writeParquet(
                scene.clickhouse.url,
                scene.folder,
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
            scene.clickhouse.url,
            scene.folder,
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
            scene.clickhouse.url,
            scene.folder,
            'number.parquet',
            `SELECT * REPLACE (3.12 AS python) FROM (${exportSelect(plain(5))})`,
          ),
      ],
    ];

  beforeAll(() => scene.emptyDatabase('downpour', 'untouched'));

  it.each(bad)('refuses one %s [%s]', async (_, code, says, make) => {
    const path = await make();
    const error: unknown = await scene
      .load('downpour', 'untouched', [path])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, exitCode: 6, message: expect.stringContaining(says) });
    expect(await scene.total('downpour', 'untouched')).toBe(0);
    expect(await scene.leftovers('untouched')).toEqual([]);
  });

  it('still loads a good one after all of those', async () => {
    const good = await scene.parquet('good.parquet', plain(50));
    expect((await scene.load('downpour', 'untouched', [good])).total.rowsLoaded).toBe(50);
  });

  it('loads none of several files where one of them cannot be', async () => {
    await scene.emptyDatabase('downpour', 'several');
    const good = await scene.parquet('good.parquet', plain(50));
    const text = join(scene.folder, 'notes.parquet');
    await writeFile(text, 'notes');
    const { code, out, err } = await ddlOutcome([
      ...['ingest', good, text, '--database', 'several', '--url', scene.clickhouse.url],
    ]);
    expect([code, out]).toEqual([6, '']);
    expect(err).toContain(`${text} is not a Parquet file`);
    expect(await scene.total('downpour', 'several')).toBe(0);
  });

  it.each([
    ['not-parquet', '/text-page'],
    ['url-unreadable', '/missing'],
  ])('explains a URL that cannot be loaded: %s', async (code, path) => {
    await scene.emptyDatabase('downpour', 'urls');
    await writeFile(join(scene.folder, 'text-page'), 'Welcome');
    await using server = await serveFolder(scene.folder);
    await expect(scene.load('downpour', 'urls', [`${server.url}${path}`])).rejects.toMatchObject({
      code,
      exitCode: 6,
    });
  });

  it('explains a URL where nothing answers', async () => {
    await expect(scene.load('downpour', 'urls', ['http://127.0.0.1:1/x.parquet'])).rejects.toMatchObject({
      code: 'url-unreadable',
    });
  });

  it('refuses a database without the schema', async () => {
    const good = await scene.parquet('good.parquet', plain(50));
    const { code, err } = await ddlOutcome([
      ...['ingest', good, '--database', 'never_applied', '--url', scene.clickhouse.url],
    ]);
    expect(code).toBe(13);
    expect(err).toContain('Run downpour-ddl apply --schema downpour --database never_applied first.');
  });
});
