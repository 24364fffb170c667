import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchemaAt } from '../support/apply-schema.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { forwardTo } from '../support/forward-clickhouse.ts';
import { GITHUB_EVENTS, GITHUB_FILES } from '../support/github-scene.ts';
import { runStatement } from '../support/select-rows.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';
import { insertFiles } from '../support/uploaded-files.ts';

const NOW = new Date('2026-03-11T18:00:00Z');
const PACKAGES = ['alpha', 'on-gitlab', 'without-links', 'silent', 'without-metadata'] as const;
const DAYS = ['2026-01-01', '2026-03-10'] as const;

/** Columns as servers have them that load GH Archive with ClickPy's scripts, and as plain text. */
const ENUMS = `event_type Enum8('ForkEvent' = 4, 'IssueCommentEvent' = 6, 'IssuesEvent' = 7, 'PullRequestEvent' = 10, 'PushEvent' = 12, 'WatchEvent' = 15, 'PullRequestReviewEvent' = 19), action Enum8('none' = 0, 'created' = 1, 'opened' = 5, 'closed' = 6, 'reopened' = 7, 'started' = 15), repo_id LowCardinality(String)`;
const TEXTS = 'event_type LowCardinality(String), action LowCardinality(String), repo_id UInt64';
const archives = { github: ENUMS, archive: TEXTS } as const;

let clickhouse: EmbeddedClickHouse;

async function createArchive(url: string, database: string, columns: string): Promise<void> {
  await runStatement(url, `CREATE DATABASE ${database}`);
  await runStatement(
    url,
    `CREATE TABLE ${database}.github_events (${columns}, actor_login LowCardinality(String), repo_name LowCardinality(String), created_at DateTime, number UInt32) ENGINE = MergeTree ORDER BY (repo_id, event_type, created_at)`,
  );
  const rows = GITHUB_EVENTS.map(
    ([event_type, action, actor_login, repo_name, repo_id, created_at, number]) =>
      JSON.stringify({ event_type, action, actor_login, repo_name, repo_id, created_at, number }),
  );
  await runStatement(url, `INSERT INTO ${database}.github_events FORMAT JSONEachRow\n${rows.join('\n')}`);
}

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({
    readerPort: 0,
    readonly: 1,
    databases: ['downpour', 'pypi', 'github', 'archive'],
  });
  const { url } = clickhouse;
  for (const schema of ['downpour', 'clickpy'] as const) await applySchemaAt({ url }, schema);
  const cells = PACKAGES.flatMap((name) => DAYS.map((day) => `('${day}', '${name}')`));
  await runStatement(url, `INSERT INTO pypi.pypi (date, project) VALUES ${cells.join(', ')}`);
  await runStatement(
    url,
    `INSERT INTO downpour.downloads (date, project, count) SELECT date, project, count() FROM pypi.pypi GROUP BY date, project`,
  );
  await insertFiles(url, GITHUB_FILES);
  for (const [database, columns] of Object.entries(archives)) await createArchive(url, database, columns);
});
afterAll(() => clickhouse?.close());

describe.each([
  { schema: 'downpour', files: 'downpour.files', githubDatabase: 'archive' },
  { schema: 'clickpy', files: 'pypi.projects', githubDatabase: 'github' },
] as const)('on schema $schema', ({ schema, files, githubDatabase }) => {
  const start = (url: string, database: string = githubDatabase): Promise<TestProxy> =>
    startProxy({ clickhouse: { url, githubDatabase: database }, schema, now: () => NOW });

  let proxy: TestProxy;
  beforeAll(async () => {
    proxy = await start(clickhouse.readerUrl ?? '');
  });
  afterAll(() => proxy?.close());

  const ask = async (question: string) => {
    const { rows, meta } = await proxy.result(`/v1/queries/${question}`);
    expect(meta).toMatchObject({ table: 'github_events', schema });
    return rows;
  };

  it('counts stars on the whole of the last day and of the first, and people who star again once', async () => {
    const rows = await ask('github-stars-over-time?package=ALPHA&from=2026-03-01&granularity=day');
    expect(rows.filter(([, stars]) => stars !== '0')).toEqual([
      ['2026-03-01', '1', '2', false],
      ['2026-03-02', '1', '3', false],
      ['2026-03-05', '1', '4', false],
      ['2026-03-10', '1', '5', false],
    ]);
    expect(rows).toHaveLength(10);
  });

  it('keeps the stars before the range in the total, and marks months that the range cuts', async () => {
    expect(await ask('github-stars-over-time?package=alpha&from=2026-02-10&granularity=month')).toEqual([
      ['2026-02-01', '0', '1', true],
      ['2026-03-01', '4', '5', true],
    ]);
  });

  it('counts every fork, and issues and pull requests once each, when they are opened', async () => {
    expect(await ask('github-activity?package=alpha&from=2026-03-01')).toEqual([
      ['stars', '4', '1'],
      ['forks', '3', '0'],
      ['issues', '2', '1'],
      ['pull-requests', '2', '1'],
      ['pushes', '5', '1'],
      ['contributors', '6', '3'],
    ]);
  });

  it('ranks people by what they pushed and opened, tells programs by their logins, and adds up', async () => {
    const rows = await ask('github-contributors?package=alpha&from=2026-03-01');
    expect(rows).toEqual([
      ['ada', false, '1', false, '3', '1', '0', '4'],
      ['Renovate[bot]', false, '1', true, '0', '0', '1', '1'],
      ['bob', false, '1', false, '0', '0', '1', '1'],
      ['pre-commit-ci', false, '1', true, '0', '1', '0', '1'],
      ['release-bot', false, '1', true, '1', '0', '0', '1'],
      ['unknown', false, '1', false, '1', '0', '0', '1'],
    ]);
    expect(await ask('github-contributors?package=alpha&from=2026-03-01&limit=2')).toEqual([
      ...rows.slice(0, 2),
      ['other', true, '4', false, '2', '1', '1', '4'],
    ]);
  });

  it('gives zeros for a repository without events', async () => {
    expect(await ask('github-contributors?package=silent')).toEqual([]);
    const activity = await ask('github-activity?package=silent');
    expect(activity.map(([, total, bots]) => [total, bots])).toEqual(Array(6).fill(['0', '0']));
    expect(await ask('github-stars-over-time?package=silent&range=1d')).toEqual([
      ['2026-03-10', '0', '0', false],
    ]);
  });

  it.each([
    ['on-gitlab', 'no-repository'],
    ['without-links', 'no-repository'],
    ['without-metadata', 'no-repository'],
    ['nobody-has-this', 'unknown-package'],
  ])('answers %s with the problem %s', async (name, code) => {
    for (const query of ['github-stars-over-time', 'github-activity', 'github-contributors']) {
      const problem = await proxy.problem(`/v1/queries/${query}?package=${name}`);
      expect(problem).toMatchObject({ status: 404, code, parameter: 'package' });
      expect(problem.detail).toContain(name);
    }
  });

  it('takes no filters of downloads', async () => {
    const problem = await proxy.problem('/v1/queries/github-activity?package=alpha&country=US');
    expect(problem).toMatchObject({ status: 400, code: 'unknown-parameter', parameter: 'country' });
  });

  it('looks the repository of a package up once', async () => {
    await using forwarder = await forwardTo(clickhouse.readerUrl ?? '');
    await using counted = await start(forwarder.url);
    const lookUps = () => forwarder.requests.filter(({ body }) => body.includes('project_urls')).length;
    await counted.result('/v1/queries/github-activity?package=alpha');
    await counted.result('/v1/queries/github-contributors?package=alpha');
    expect(lookUps()).toBe(1);
    await counted.problem('/v1/queries/github-activity?package=silently');
    expect(lookUps()).toBe(2);
  });

  it('says where there are no events that the query is not provisioned, and answers all others', async () => {
    await using without = await start(clickhouse.readerUrl ?? '', 'no_such_database');
    const problem = await without.problem('/v1/queries/github-activity?package=alpha');
    expect(problem).toMatchObject({ status: 501, code: 'query-not-provisioned' });
    expect(problem.detail).toContain('no_such_database.github_events');
    const { meta } = await without.result('/v1/queries/package-details?package=alpha');
    expect(meta.table).toBe(files.split('.')[1]);
  });

  it('says where there is no metadata to tell the repository that the query is not provisioned', async () => {
    await runStatement(clickhouse.url, `ALTER TABLE ${files} RENAME COLUMN summary TO put_away`);
    try {
      await using without = await start(clickhouse.readerUrl ?? '');
      const problem = await without.problem('/v1/queries/github-activity?package=alpha');
      expect(problem).toMatchObject({ status: 501, code: 'query-not-provisioned' });
      expect(problem.detail).toContain(files);
    } finally {
      await runStatement(clickhouse.url, `ALTER TABLE ${files} RENAME COLUMN put_away TO summary`);
    }
  });
});
