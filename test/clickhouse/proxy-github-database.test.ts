import { connect, desiredSchema, sample } from '@downpour/ddl';
import { expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { startProxy } from '../support/serve-proxy.ts';

it("finds GitHub's events in the database it is told, as a user that may read it", async () => {
  const now = (): Date => new Date('2026-08-01T12:00:00Z');
  await using clickhouse = await startEmbeddedClickHouse({
    readerPort: 0,
    databases: ['downpour', 'gh_archive'],
  });
  const connection = await connect({ url: clickhouse.url });
  await applySchema(connection, 'downpour');
  await sample({
    ...{ connection, desired: desiredSchema('downpour'), githubDatabase: 'gh_archive', now },
    shape: { downloads: 20_000, days: 60, until: '2026-07-30' },
  });
  await connection.close();
  const url = clickhouse.readerUrl ?? '';
  const question = '/v1/queries/github-activity?package=boto3';

  await using told = await startProxy({ clickhouse: { url, githubDatabase: 'gh_archive' }, now });
  const { rows, meta } = await told.result(question);
  expect(meta.table).toBe('github_events');
  expect(rows.map(([metric]) => metric)).toContain('stars');
  for (const [metric, total] of rows) expect(Number(total), String(metric)).toBeGreaterThan(0);

  await using untold = await startProxy({ clickhouse: { url }, now });
  expect(await untold.problem(question)).toMatchObject({ code: 'query-not-provisioned', status: 501 });
  expect((await untold.result('/v1/queries/package-releases?package=boto3')).meta.table).toBe('files');
});
