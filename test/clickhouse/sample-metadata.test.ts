import { normalizePackageName, pypiCatalogue, SAMPLE_MARK } from '@downpour/core';
import { desiredSchema, ingest, type SampleReport, type SchemaName, sample } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { type IngestScene, ingestScene, now, plain } from '../support/ingest-scene.ts';
import { metadataSelect } from '../support/metadata-file.ts';
import { writeParquet } from '../support/parquet-file.ts';
import { runStatement, selectRows, selectValue } from '../support/select-rows.ts';

const shape = { seed: 1, downloads: 60_000, days: 540, until: '2026-06-30' };
const tables = { downpour: 'files', clickpy: 'projects' } as const;
const bases = { downpour: 'downloads', clickpy: 'pypi' } as const;
const columns = 'name, version, filename, upload_time, requires_dist, project_urls, size, license, author';

let scene: IngestScene;

const make = async (
  schema: SchemaName,
  database: string,
  options: Readonly<{ seed?: number; githubDatabase?: string }> = {},
): Promise<SampleReport> => {
  await applySchema(scene.connection, schema, database);
  return sample({
    connection: scene.connection,
    desired: desiredSchema(schema, database),
    shape: { ...shape, seed: options.seed ?? shape.seed },
    githubDatabase: options.githubDatabase ?? `${database}_events`,
    now,
  });
};

const ask = (select: string): Promise<readonly (readonly unknown[])[]> =>
  selectRows(scene.clickhouse.url, select);
const value = (select: string): Promise<unknown> => selectValue(scene.clickhouse.url, select);
const hashOf = (table: string): Promise<unknown> =>
  value(`SELECT toString(sum(cityHash64(${columns}))) FROM ${table}`);

beforeAll(async () => {
  scene = await ingestScene();
  await make('downpour', 'one');
  await make('clickpy', 'two');
});

afterAll(() => scene.close());

describe('the uploaded files of the sample data', () => {
  it('are the same rows of the same shape in either schema, and others of another seed', async () => {
    await make('downpour', 'other', { seed: 2 });
    const one = await hashOf('one.files');
    expect(await hashOf('two.projects')).toBe(one);
    expect(await hashOf('other.files')).not.toBe(one);
  });

  it.each(['downpour', 'clickpy'] as const)(
    'are there before their first download, each version of each package, for %s',
    async (schema) => {
      const database = schema === 'downpour' ? 'one' : 'two';
      const released = `SELECT lower(replaceRegexpAll(name, '[-_.]+', '-')) AS project, version, min(toDate(upload_time, 'UTC')) AS day
        FROM ${database}.${tables[schema]} GROUP BY ALL`;
      const downloaded = `SELECT project, version, min(date) AS day FROM ${database}.${bases[schema]} GROUP BY ALL`;
      const [[versions, without, early] = []] = await ask(
        `SELECT toUInt32(count()), toUInt32(countIf(r.version = '')), toUInt32(countIf(d.day < r.day)) FROM (${downloaded}) AS d LEFT JOIN (${released}) AS r USING (project, version)`,
      );
      expect(Number(versions)).toBeGreaterThan(3000);
      expect([without, early]).toEqual([0, 0]);
    },
  );

  it('have every filename once, names as projects write them, and the last day of the sample as the last', async () => {
    expect(
      await ask(
        "SELECT toUInt32(count() - uniqExact(filename)), toUInt32(uniqExact(project)), toUInt32(uniqExact(name)), max(toDate(upload_time, 'UTC')) <= '2026-06-30' FROM one.files",
      ),
    ).toEqual([[0, 270, 270, 1]]);
    const names = await ask('SELECT DISTINCT name, project FROM one.files');
    expect(names).toContainEqual(['PyYAML', 'pyyaml']);
    for (const [name, project] of names) expect(normalizePackageName(String(name))).toBe(project);
  });

  it('have pre-releases, yanked releases, retired packages and packages that are new', async () => {
    const [counts = []] = await ask(
      "SELECT toUInt32(countIf(endsWith(version, 'rc1'))), toUInt32(countIf(yanked)), toUInt32(countIf(yanked = false)), toUInt32(countIf(yanked IS NULL)) FROM one.files",
    );
    const [rc, yanked, kept, unknown] = counts.map(Number);
    expect(rc).toBeGreaterThan(50);
    expect(yanked).toBeGreaterThan(100);
    expect(kept).toBeGreaterThan(10_000);
    expect(unknown).toBe(0);
    const packages = (having: string): Promise<readonly (readonly unknown[])[]> =>
      ask(`SELECT project FROM one.files GROUP BY project HAVING ${having} ORDER BY project`);
    expect((await packages("max(upload_time) < '2025-12-30'")).flat()).toContain('six');
    expect((await packages("min(upload_time) > '2026-03-31'")).flat()).toEqual(['uv', 'watchfiles']);
  });

  it('require one another, hard and by extras, in older releases otherwise than now', async () => {
    const requirements = (await ask('SELECT DISTINCT arrayJoin(requires_dist) FROM one.files')).flat();
    const names = requirements.map((text) => normalizePackageName(/^[\w.-]+/.exec(String(text))?.[0] ?? ''));
    const known = new Set((await ask('SELECT DISTINCT project FROM one.files')).flat());
    expect(names.filter((name) => !known.has(name))).toEqual(['awscrt']);
    expect(requirements.filter((text) => String(text).includes('extra ==')).length).toBeGreaterThan(20);
    const requiresSix = "has(requires_dist, 'six>=1.10')";
    expect(
      await ask(
        `SELECT max(${requiresSix}), argMax(${requiresSix}, upload_time) FROM one.files WHERE project = 'requests'`,
      ),
    ).toEqual([[1, 0]]);
  });

  it.each([
    ['one', 'files'],
    ['two', 'projects'],
  ])('are marked as sample data in %s', async (database, table) => {
    const comment = await value(
      `SELECT comment FROM system.tables WHERE database = '${database}' AND name = '${table}'`,
    );
    expect(comment).toContain(SAMPLE_MARK);
  });
});

describe("the sample data's events of GitHub", () => {
  it('have the columns queries need, stars, forks, issues, pull requests, pushes and bots', async () => {
    const { events } = pypiCatalogue.schemas.downpour.sideTables;
    expect(
      Object.fromEntries(
        (await ask("SELECT name, type FROM system.columns WHERE database = 'one_events'")).map(
          ([name, type]) => [name, type],
        ),
      ),
    ).toEqual(events?.columns);
    const kinds = await ask(
      "SELECT event_type, action, count() > 5000, countIf(endsWith(actor_login, '[bot]')) > 100 FROM one_events.github_events GROUP BY ALL ORDER BY ALL",
    );
    expect(kinds).toEqual([
      ['ForkEvent', 'none', 1, 0],
      ['IssuesEvent', 'closed', 1, 1],
      ['IssuesEvent', 'opened', 1, 1],
      ['PullRequestEvent', 'closed', 1, 1],
      ['PullRequestEvent', 'opened', 1, 1],
      ['PushEvent', 'none', 1, 1],
      ['WatchEvent', 'started', 1, 0],
    ]);
  });

  it('are about the repositories that the files name, within the days of the sample', async () => {
    expect(
      await ask(
        `SELECT toUInt32(count()), toUInt32(countIf(has(f.names, e.repo_name))), min(e.first) >= '2025-01-07', max(e.last) <= '2026-06-30' FROM
          (SELECT repo_name, min(toDate(created_at, 'UTC')) AS first, max(toDate(created_at, 'UTC')) AS last FROM one_events.github_events GROUP BY repo_name) AS e
          CROSS JOIN (SELECT groupUniqArray(extract(project_urls[1], 'github.com/(.+)\\\\.git$')) AS names FROM one.files) AS f`,
      ),
    ).toEqual([[270, 270, 1, 1]]);
    expect(
      await value(
        'SELECT toUInt32(max(n) - min(n)) FROM (SELECT repo_name, uniqExact(repo_id) AS n FROM one_events.github_events GROUP BY repo_name)',
      ),
    ).toBe(0);
  });

  it('are not made by apply, and not where there are others', async () => {
    const url = scene.clickhouse.url;
    expect(await value("SELECT toUInt32(count()) FROM system.databases WHERE name = 'github'")).toBe(0);
    await runStatement(url, 'CREATE DATABASE real_events');
    await runStatement(
      url,
      "CREATE TABLE real_events.github_events (repo_name String) ENGINE = MergeTree ORDER BY repo_name AS SELECT 'a/b' AS repo_name",
    );
    await make('downpour', 'beside', { githubDatabase: 'real_events' });
    expect(await ask('SELECT * FROM real_events.github_events')).toEqual([['a/b']]);
    expect(await value("SELECT toUInt32(count()) FROM system.databases WHERE name = 'github'")).toBe(0);
  });
});

describe('sample data and real data', () => {
  it('does not replace real files by sample data', async () => {
    await scene.emptyDatabase('downpour', 'real_files');
    const file = await writeParquet(
      scene.clickhouse.url,
      scene.folder,
      'real.parquet',
      metadataSelect([["'alpha'", "'1'", "'a.whl'", "'2020-01-01'", 'NULL', '[]']]),
    );
    await scene.load('downpour', 'real_files', [file]);
    await expect(make('downpour', 'real_files')).rejects.toMatchObject({
      code: 'holds-real-data',
      exitCode: 15,
      message: expect.stringContaining('real uploaded files'),
    });
    expect(await ask('SELECT filename FROM real_files.files')).toEqual([['a.whl']]);
  });

  it.each([
    ['downloads', 0],
    ['uploaded files', 1],
  ])('leaves nothing of the sample where real %s take its place', async (_, wanted) => {
    await make('downpour', 'replaced');
    const files = [
      await scene.parquet('real-downloads.parquet', plain(30)),
      await writeParquet(
        scene.clickhouse.url,
        scene.folder,
        'real-files.parquet',
        metadataSelect([["'alpha'", "'1'", "'a.whl'", "'2020-01-01'", 'NULL', '[]']]),
      ),
    ].filter((_file, index) => index === wanted);
    await expect(scene.load('downpour', 'replaced', files)).rejects.toMatchObject({
      code: 'holds-sample-data',
    });
    const desired = desiredSchema('downpour', 'replaced');
    await ingest({ connection: scene.connection, desired, files, fresh: true, now });
    expect(
      await ask(
        "SELECT (SELECT toUInt32(sum(count)) FROM replaced.downloads), (SELECT toUInt32(count()) FROM replaced.files), (SELECT toUInt32(count()) FROM system.tables WHERE database = 'replaced_events'), (SELECT toUInt32(countIf(comment != '')) FROM system.tables WHERE database = 'replaced')",
      ),
    ).toEqual([wanted === 0 ? [30, 0, 0, 0] : [0, 1, 0, 0]]);
    await scene.emptyDatabase('downpour', 'replaced');
  });
});
