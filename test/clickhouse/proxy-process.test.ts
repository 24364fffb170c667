import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type Forwarder, forwardTo } from '../support/forward-clickhouse.ts';
import { loadRawDownloads } from '../support/raw-downloads.ts';
import { type ProxyProcess, runProxy } from '../support/run-proxy.ts';

let clickhouse: EmbeddedClickHouse;
let forwarder: Forwarder;
const running: ProxyProcess[] = [];

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ readerPort: 0, user: 'reader', password: 'canary-pw' });
  await loadRawDownloads(clickhouse.url, { user: 'reader', password: 'canary-pw' });
  forwarder = await forwardTo(clickhouse.readerUrl ?? '');
});

afterAll(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  await forwarder?.close();
  await clickhouse?.close();
});

function start(args: readonly string[] = []): ProxyProcess {
  const started = runProxy(['--clickhouse-url', forwarder.url, '--port', '0', ...args], {
    DOWNPOUR_CLICKHOUSE_USER: 'reader',
    DOWNPOUR_CLICKHOUSE_PASSWORD: 'canary-pw',
  });
  running.push(started);
  return started;
}

/** Holds every query back until `release` is called. */
function holdQueries(): Readonly<{ held: () => number; release: () => void }> {
  const waiting: (() => void)[] = [];
  forwarder.breakWith(async (response, forward) => {
    if (forwarder.requests.at(-1)?.body.includes('result_rows')) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    response.end(await forward());
  });
  return {
    held: () => waiting.length,
    release: () => {
      forwarder.breakWith(undefined);
      for (const go of waiting) go();
    },
  };
}

const question = '/v1/queries/top-packages?limit=2';

describe('downpour-proxy', () => {
  it('takes its login from the environment, answers, and logs no secret', async () => {
    const { url, errors, child, ended } = start(['--verbose', '--require-ready']);
    const response = await fetch(`${await url}${question}`);
    expect(response.status).toBe(200);
    expect((await response.json()).rows).toHaveLength(3);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(errors()).toContain('"event":"request"');
    expect(errors()).not.toMatch(/canary|SELECT/);
  });

  it('lets a running request finish after SIGTERM, takes no further ones, and ends with 0', async () => {
    const { url, child, ended } = start(['--require-ready']);
    const address = await url;
    const { held, release } = holdQueries();
    const answer = fetch(`${address}${question}`);
    await expect.poll(held).toBe(1);
    child.kill('SIGTERM');
    await expect.poll(() => fetch(`${address}/healthz`).then(String, () => 'refused')).toBe('refused');
    release();
    const response = await answer;
    expect(response.status).toBe(200);
    expect((await response.json()).rows).toHaveLength(3);
    const releasedAt = performance.now();
    expect(await ended).toBe(0);
    expect(performance.now() - releasedAt).toBeLessThan(5_000);
  });

  it('ends at once on a second signal', async () => {
    const { url, child, ended } = start(['--require-ready']);
    const { held, release } = holdQueries();
    const cut = expect(fetch(`${await url}${question}`)).rejects.toThrow();
    await expect.poll(held).toBe(1);
    child.kill('SIGTERM');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await cut;
    release();
  });

  it.each([
    [
      'as a user who can write',
      () => ['--clickhouse-url', clickhouse.url],
      11,
      'upstream-writable',
      'GRANT SELECT',
    ],
    [
      'for a schema that is not there',
      () => ['--schema', 'clickpy'],
      12,
      'not-provisioned',
      'downpour-ddl apply',
    ],
    [
      'with a wrong password',
      () => ['--password', 'wrong'],
      4,
      'upstream-refused',
      'Check the user and the password',
    ],
  ])('%s: ends with its own exit code and says what to do', async (_title, args, code, problem, says) => {
    const { ended, errors } = start(['--require-ready', ...args()]);
    expect(await ended).toBe(code);
    expect(errors()).toContain(`Not ready [${problem}]`);
    expect(errors()).toContain(says);
  });
});
