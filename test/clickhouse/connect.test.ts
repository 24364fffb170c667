import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, desiredSchema } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { startDebianClickHouse } from '../support/debian-clickhouse.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';

const debian = await startDebianClickHouse();
if (typeof debian === 'string') process.stdout.write(`Not tested against an old server: ${debian}\n`);

let clickhouse: EmbeddedClickHouse;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ password: 'right', readerPort: 0, databases: ['downpour'] });
});

afterAll(async () => {
  await clickhouse.close();
  if (typeof debian !== 'string') await debian[Symbol.asyncDispose]();
});

/** Every command that connects, with arguments it takes. */
const commands = [
  ['apply', []],
  ['sample', []],
  ['ingest', ['nothing.parquet']],
] as const;

describe('a command that connects', () => {
  it.each(commands)('%s says that nothing answers', async (command, rest) => {
    const { code, out, err } = await ddlOutcome([command, ...rest, '--url', 'http://127.0.0.1:1']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe(
      'error: ClickHouse does not answer at http://127.0.0.1:1 (ECONNREFUSED). [clickhouse-unreachable]\n' +
        'Start it, for example with downpour-ddl serve, or give its address with --url.\n',
    );
  });

  it.each(commands)('%s says that the password is refused', async (command, rest) => {
    const { code, out, err } = await ddlOutcome([
      ...[command, ...rest, '--url', clickhouse.url],
      ...['--password', 'wrong'],
    ]);
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain(
      `ClickHouse at ${clickhouse.url} refuses the user "default" with this password. [login-refused]`,
    );
    expect(err).not.toContain('wrong');
  });

  it('takes address and password from the environment', async () => {
    const { code, out } = await ddlOutcome(['apply', '--database', 'by_environment'], {
      env: { CLICKHOUSE_URL: clickhouse.url, CLICKHOUSE_PASSWORD: 'right' },
    });
    const { objects } = desiredSchema('downpour');
    expect([code, out.split('\n').at(-2)]).toEqual([0, `${objects.length + 1} changes made and verified.`]);
  });

  it.skipIf(typeof debian === 'string').each(commands)(
    '%s names the version an old server has and the one it needs',
    async (command, rest) => {
      const url = typeof debian === 'string' ? '' : debian.url;
      const { code, out, err } = await ddlOutcome([command, ...rest, '--url', url]);
      expect([code, out]).toEqual([5, '']);
      expect(err).toContain(
        'The server runs ClickHouse 18.16.1; Downpour needs 23.8 or newer. [server-too-old]',
      );
    },
  );

  it.skipIf(typeof debian === 'string')("reads an old server's refusal of a login", async () => {
    const url = typeof debian === 'string' ? '' : debian.url;
    await expect(connect({ url, user: 'nobody' })).rejects.toMatchObject({
      code: 'login-refused',
      exitCode: 4,
    });
  });

  it.each([
    [200, '<!doctype html><title>Welcome</title>'],
    [404, '<html>Not here</html>'],
    [200, ''],
    [200, 'not.a.version'],
  ])('says that a web server is not ClickHouse: %i %s', async (status, page) => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await expect(connect({ url: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
        code: 'not-clickhouse',
        exitCode: 11,
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each(['ftp://127.0.0.1', 'clickhouse', 'http://'])('refuses the address %s', async (url) => {
    await expect(connect({ url })).rejects.toMatchObject({ code: 'invalid-url', exitCode: 2 });
  });

  it('keeps a login that is part of the address out of what it says', async () => {
    const { code, err } = await ddlOutcome(['apply', '--url', 'http://me:secret@127.0.0.1:1/', '--verbose']);
    expect(code).toBe(3);
    expect(err).toContain('http://127.0.0.1:1/');
    expect(err).not.toContain('secret');
  });

  it('says that a read-only user may not do this, and changes nothing', async () => {
    const { code, err } = await ddlOutcome([
      ...['apply', '--url', clickhouse.readerUrl ?? ''],
      ...['--password', 'right'],
    ]);
    expect(code).toBe(12);
    expect(err).toContain('[not-permitted]');
    expect(err).toContain('a read-only user is for the proxy');
  });
});
