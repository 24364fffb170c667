import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type Forwarder, forwardTo } from '../support/forward-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { startProxy } from '../support/serve-proxy.ts';

const now = (): Date => AFTER_LAST_DAY;
const overBaseTable = '/v1/queries/downloads-by-country?package=alpha&version=1.0';

/** Names of URL parameters that are settings: neither placeholders' values nor ClickHouse's reserved names. */
const settingsIn = (forwarder: Forwarder): readonly Readonly<Record<string, string>>[] =>
  forwarder.requests.map(({ parameters }) =>
    Object.fromEntries(
      [...parameters].filter(
        ([name]) => !name.startsWith('param_') && !['query_id', 'wait_end_of_query'].includes(name),
      ),
    ),
  );

const isQuery = (body: string): boolean => body.includes('result_rows');

describe('a user with readonly = 1', () => {
  let clickhouse: EmbeddedClickHouse;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse({ readerPort: 0, readonly: 1 });
    await loadRawDownloads(clickhouse.url);
  });
  afterAll(() => clickhouse.close());

  it('is sent no setting at all, whatever the limits, and answers', async () => {
    await using forwarder = await forwardTo(clickhouse.readerUrl ?? '');
    await using proxy = await startProxy({
      clickhouse: { url: forwarder.url },
      limits: { maxRowsToRead: 1, maxResultRows: 1 },
      now,
    });
    const { rows } = await proxy.result(overBaseTable);
    expect(rows.length).toBeGreaterThan(1);
    expect(forwarder.requests.filter(({ body }) => isQuery(body))).toHaveLength(1);
    expect(new Set(settingsIn(forwarder).flatMap(Object.keys))).toEqual(new Set());
  });

  it('is asked for no more bytes than the proxy will read', async () => {
    await postStatement(
      clickhouse.url,
      "INSERT INTO downpour.downloads (date, project, version, count) SELECT toDate('2026-01-01'), 'many-versions', concat('1.', toString(number)), 1 FROM numbers(10000)",
    );
    await using proxy = await startProxy({
      clickhouse: { url: clickhouse.readerUrl ?? '' },
      limits: { maxResponseBytes: 60_000 },
      now,
    });
    expect((await proxy.get('/readyz')).status).toBe(200);
    expect(await proxy.problem('/v1/queries/downloads-by-version?package=many-versions')).toMatchObject({
      code: 'query-too-large',
      detail: expect.stringContaining('60000 bytes'),
    });
  });
});

describe('a user with readonly = 2', () => {
  let clickhouse: EmbeddedClickHouse;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse({ readerPort: 0, readonly: 2 });
    await loadRawDownloads(clickhouse.url);
  });
  afterAll(() => clickhouse.close());

  it('gets the limits with every statement about data', async () => {
    await using forwarder = await forwardTo(clickhouse.readerUrl ?? '');
    await using proxy = await startProxy({
      clickhouse: { url: forwarder.url },
      limits: { maxExecutionSeconds: 60, maxRowsToRead: 1_000_000 },
      now,
    });
    await proxy.result(overBaseTable);
    const aboutData = settingsIn(forwarder).filter((_, i) =>
      forwarder.requests[i]?.body.includes('`downpour`'),
    );
    expect(aboutData).toHaveLength(3);
    for (const settings of aboutData) {
      expect(settings).toMatchObject({
        max_rows_to_read: '1000000',
        read_overflow_mode: 'throw',
        result_overflow_mode: 'throw',
        output_format_json_quote_64bit_integers: '1',
        // The user's own limit of 30 s is tighter than the proxy's.
        max_execution_time: '30',
      });
      expect(settings).not.toHaveProperty('readonly');
    }
  });

  it.each([
    ['rows to read', { maxRowsToRead: 10 }],
    ['rows of the result', { maxResultRows: 1 }],
    ['memory', { maxMemoryBytes: 1_000 }],
  ])('is stopped at the limit on %s: too large, with what to do', async (_title, limit) => {
    await using proxy = await startProxy({ clickhouse: { url: clickhouse.readerUrl ?? '' }, now });
    await using limited = await startProxy({
      clickhouse: { url: clickhouse.readerUrl ?? '' },
      schema: 'downpour',
      limits: limit,
      now,
    });
    expect((await proxy.get(overBaseTable)).status).toBe(200);
    const problem = await limited.problem(overBaseTable);
    expect(problem).toMatchObject({ code: 'query-too-large', status: 422 });
    expect(problem.detail).toMatch(/Shorten the range|add a filter/);
  });
});

describe('a user who can write', () => {
  let clickhouse: EmbeddedClickHouse;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse();
    await loadRawDownloads(clickhouse.url);
  });
  afterAll(() => clickhouse.close());

  it('is refused before anything is asked about data, and the log says how to make a reader', async () => {
    await using forwarder = await forwardTo(clickhouse.url);
    await using proxy = await startProxy({ clickhouse: { url: forwarder.url }, now });
    for (const path of ['/readyz', overBaseTable, '/v1/queries/top-packages.csv']) {
      expect(await proxy.problem(path)).toMatchObject({
        code: 'upstream-writable',
        status: 503,
        detail: expect.stringContaining('it is granted ALL'),
      });
    }
    expect(forwarder.requests.filter(({ body }) => body.includes('downpour'))).toEqual([]);
    const entries = proxy.log.filter(({ event }) => event === 'not-ready');
    expect(entries).toEqual([
      {
        level: 'error',
        event: 'not-ready',
        fields: {
          code: 'upstream-writable',
          detail: expect.any(String),
          advice: expect.stringContaining('GRANT SELECT, dictGet ON <database>.* TO downpour_reader;'),
        },
      },
    ]);
    expect(await proxy.proxy.ready()).toMatchObject({
      ready: false,
      problem: { code: 'upstream-writable' },
      advice: expect.stringContaining('SETTINGS readonly = 1'),
    });
  });

  it('is let through on request, and every statement about data is sent as read-only', async () => {
    await using forwarder = await forwardTo(clickhouse.url);
    await using proxy = await startProxy({
      clickhouse: { url: forwarder.url },
      dangerouslyAllowWritableUser: true,
      now,
    });
    await proxy.result(overBaseTable);
    const aboutData = settingsIn(forwarder).filter((_, i) =>
      forwarder.requests[i]?.body.includes('`downpour`'),
    );
    expect(aboutData.map(({ readonly }) => readonly)).toEqual(['1', '1', '1']);
  });
});
