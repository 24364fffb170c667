import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pypiCatalogue } from '@downpour/core';
import { afterEach, describe, expect, it } from 'vitest';
import { applySchemaAt } from '../support/apply-schema.ts';
import { startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { forwardTo } from '../support/forward-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

const now = (): Date => AFTER_LAST_DAY;
const question = '/v1/queries/downloads-summary?package=alpha';

const stop: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of stop.splice(0).reverse()) await close();
});
const keep = <T extends { close(): Promise<void> }>(started: T): T => {
  stop.push(started.close);
  return started;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function admin(url: string, statement: string): Promise<void> {
  const { status, text } = await postStatement(url, statement);
  expect(text, statement).toBe('');
  expect(status).toBe(200);
}

/** What `/readyz` and a query say; they say the same. */
async function reasonOf(proxy: TestProxy): Promise<string> {
  const reason = await proxy.problem('/readyz');
  const refusal = await proxy.problem(question);
  expect(refusal).toEqual(reason);
  expect((await proxy.get('/healthz')).status).toBe(200);
  return reason.code;
}

describe('readiness', () => {
  it('follows the tables: missing, empty, filled, dropped, without a restart', async () => {
    const clickhouse = keep(
      await startEmbeddedClickHouse({ readerPort: 0, databases: ['downpour', 'pypi'] }),
    );
    const proxy = keep(await startProxy({ clickhouse: { url: clickhouse.readerUrl ?? '' }, now }));
    expect(await reasonOf(proxy)).toBe('not-provisioned');
    expect((await proxy.problem('/readyz')).detail).toContain('`downpour-ddl apply`');

    await applySchemaAt({ url: clickhouse.url }, 'downpour');
    expect(await reasonOf(proxy)).toBe('no-data');
    expect((await proxy.problem('/readyz')).detail).toContain('`downpour-ddl ingest`');

    await admin(clickhouse.url, 'DROP DATABASE downpour');
    await loadRawDownloads(clickhouse.url);
    expect(await (await proxy.get('/readyz')).json()).toEqual({
      status: 'ready',
      schema: 'downpour',
      asOf: '2026-02-10',
      sample: false,
    });
    expect((await proxy.result(question)).meta.table).toBe('downloads_per_day');

    await admin(clickhouse.url, 'DROP TABLE downpour.downloads_per_day_mv SYNC');
    await admin(clickhouse.url, 'DROP TABLE downpour.downloads_per_day SYNC');
    const { meta, rows } = await proxy.result(question);
    expect(meta.table).not.toBe('downloads_per_day');
    expect(rows).toHaveLength(4);

    await admin(clickhouse.url, 'DROP DATABASE downpour');
    await admin(clickhouse.url, 'DROP DATABASE pypi');
    expect((await proxy.problem(question)).code).toBe('not-provisioned');
    expect(await reasonOf(proxy)).toBe('not-provisioned');
    expect(
      proxy.log.filter(({ event }) => event !== 'request').map(({ event, fields }) => [event, fields.code]),
    ).toEqual([
      ['not-ready', 'not-provisioned'],
      ['not-ready', 'no-data'],
      ['ready', undefined],
      ['not-ready', 'not-provisioned'],
    ]);
  });

  it('finds the columns of a base table that another version made', async () => {
    const clickhouse = keep(await startEmbeddedClickHouse({ readerPort: 0 }));
    await applySchemaAt({ url: clickhouse.url }, 'downpour');
    for (const { name } of pypiCatalogue.schemas.downpour.rollups) {
      await admin(clickhouse.url, `DROP TABLE downpour.${name}_mv SYNC`);
    }
    await admin(clickhouse.url, 'DROP TABLE downpour.downloads SYNC');
    await admin(
      clickhouse.url,
      'CREATE TABLE downpour.downloads (date Date, project String, version String, count UInt64) ENGINE = MergeTree ORDER BY project',
    );
    const proxy = keep(await startProxy({ clickhouse: { url: clickhouse.readerUrl ?? '' }, now }));
    expect(await reasonOf(proxy)).toBe('not-provisioned');
    expect((await proxy.problem('/readyz')).detail).toContain(
      'lacks country_code, python_minor, system, installer, type, ci',
    );
  });

  it('comes when ClickHouse does, and goes with it', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const proxy = keep(
      await startProxy({ clickhouse: { url, password: 'correct' }, schema: 'downpour', now }),
    );
    expect(await reasonOf(proxy)).toBe('upstream-unreachable');
    expect((await proxy.get('/readyz')).headers.get('retry-after')).toBe('5');

    const clickhouse = await startEmbeddedClickHouse({ readerPort: port, password: 'correct' });
    try {
      const credentials = { user: 'default', password: 'correct' };
      const { text } = await postStatement(clickhouse.url, 'SELECT 1', credentials);
      expect(text).toBe('1\n');
      expect(await reasonOf(proxy)).toBe('not-provisioned');
    } finally {
      await clickhouse.close();
    }
    expect(await reasonOf(proxy)).toBe('upstream-unreachable');
    expect(proxy.log).toContainEqual({
      level: 'info',
      event: 'request',
      fields: expect.objectContaining({ code: 'upstream-unreachable', reason: 'ECONNREFUSED', status: 503 }),
    });
  });

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown user', { user: 'nobody', password: 'correct' }],
    ['no password', {}],
  ])('is refused with the login: %s', async (_title, login) => {
    const clickhouse = keep(await startEmbeddedClickHouse({ readerPort: 0, password: 'correct' }));
    const proxy = keep(await startProxy({ clickhouse: { url: clickhouse.readerUrl ?? '', ...login }, now }));
    expect(await reasonOf(proxy)).toBe('upstream-refused');
  });

  it('takes a login beyond ASCII, from its own options or from the URL', async () => {
    const login = { user: 'läser', password: 'pä$$wörd:€/%' };
    const clickhouse = keep(await startEmbeddedClickHouse({ readerPort: 0, ...login }));
    const url = new URL(clickhouse.readerUrl ?? '');
    const proxy = keep(await startProxy({ clickhouse: { url: url.href, ...login }, now }));
    expect(await reasonOf(proxy)).toBe('not-provisioned');
    url.username = login.user;
    url.password = encodeURIComponent(login.password);
    const fromUrl = keep(await startProxy({ clickhouse: { url: url.href }, now }));
    expect(await reasonOf(fromUrl)).toBe('not-provisioned');
  });

  it.each(['18.16.1', '20.3.19.4', '23.7.9.1', 'unexpected'])(
    'needs a newer ClickHouse than %s, and names both versions',
    async (version) => {
      const forwarder = keep(await forwardTo('http://127.0.0.1:1'));
      forwarder.breakWith((response) => {
        response.end(
          JSON.stringify({
            meta: [{ name: 'version', type: 'String' }],
            data: [[version]],
            rows: 1,
            statistics: { elapsed: 0.001, rows_read: 1, bytes_read: 1 },
          }),
        );
      });
      const proxy = keep(await startProxy({ clickhouse: { url: forwarder.url }, now }));
      expect(await reasonOf(proxy)).toBe('upstream-too-old');
      const { detail } = await proxy.problem('/readyz');
      expect(detail).toContain(version === 'unexpected' ? 'an unknown version' : version);
      expect(detail).toContain('23.8');
    },
  );

  it('notices that its user may no longer change settings, and sends none', async () => {
    const first = await startEmbeddedClickHouse({ readerPort: 0, readonly: 2, path: await scratch() });
    const port = Number(new URL(first.readerUrl ?? '').port);
    await loadRawDownloads(first.url);
    const proxy = keep(await startProxy({ clickhouse: { url: first.readerUrl ?? '' }, now }));
    const before = await proxy.result(question);
    await first.close();

    const second = keep(
      await startEmbeddedClickHouse({
        reader: true,
        port,
        readonly: 1,
        path: first.path,
        databases: ['downpour'],
      }),
    );
    expect(second.readerUrl).toBe(first.readerUrl);
    expect((await proxy.result(question)).rows).toEqual(before.rows);
  });
});

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-proxy-'));
  stop.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'clickhouse');
}
