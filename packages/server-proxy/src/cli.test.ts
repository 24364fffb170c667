import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runCli } from './cli.ts';

/** Runs the command; `whileServing` runs when it waits to be stopped. */
async function run(args: readonly string[], whileServing: (out: string) => Promise<void> = async () => {}) {
  let out = '';
  let err = '';
  const exitCode = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stopped: () => whileServing(out),
  });
  return { exitCode, out, err };
}

/** A port that another program has. */
async function taken(): Promise<{ port: number; close: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Address at which nothing answers any more. */
async function nowhere(): Promise<readonly string[]> {
  const { port, close } = await taken();
  close();
  return ['--clickhouse-url', `http://127.0.0.1:${port}`];
}

describe('downpour-proxy', () => {
  it('explains itself', async () => {
    const { exitCode, out } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Examples:');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(env: DOWNPOUR_CLICKHOUSE_PASSWORD)');
    expect(out).toContain('Exit codes:');
  });

  it('ends with 2 and points to the help for a flag it does not know', async () => {
    const { exitCode, err } = await run(['--colour']);
    expect(exitCode).toBe(2);
    expect(err).toContain("unknown option '--colour'");
    expect(err).toContain('(see --help)');
  });

  it('ends with 7 where the port is taken, and says what to do', async () => {
    const { port, close } = await taken();
    try {
      const { exitCode, err, out } = await run([...(await nowhere()), '--port', String(port)]);
      expect(exitCode).toBe(7);
      expect(err).toBe(
        `error: Port ${port} on 127.0.0.1 is already in use by another program. [port-in-use]\nChoose another with --port, or let one be chosen with --port 0.\n`,
      );
      expect(out).toBe('');
    } finally {
      close();
    }
  });

  it('ends with 2 where the address is not of this machine', async () => {
    const { exitCode, err } = await run([...(await nowhere()), '--host', '203.0.113.1', '--port', '0']);
    expect(exitCode).toBe(2);
    expect(err).toContain('[cannot-listen]');
  });

  it('serves although ClickHouse is not there, says why it is not ready, and ends when asked', async () => {
    const statuses: number[] = [];
    const { exitCode, out, err } = await run(
      [...(await nowhere()), '--port', '0', '--json'],
      async (printed) => {
        const { url } = JSON.parse(printed);
        for (const path of ['/healthz', '/readyz', '/v1/queries', '/nowhere']) {
          statuses.push((await fetch(`${url}${path}`)).status);
        }
      },
    );
    expect(exitCode).toBe(0);
    expect(statuses).toEqual([200, 503, 200, 404]);
    expect(JSON.parse(out)).toEqual({ url: expect.any(String), port: expect.any(Number) });
    expect(err).toContain('Not ready [upstream-unreachable]: ClickHouse does not answer.');
    const entries = err.split('\n').filter((line) => line.startsWith('{'));
    expect(entries.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'error', event: 'not-ready', code: 'upstream-unreachable' }),
      expect.objectContaining({ event: 'request', route: 'readyz', status: 503, reason: expect.any(String) }),
    ]);
  });

  it('logs every request where asked to', async () => {
    const { err, out } = await run([...(await nowhere()), '--port', '0', '--verbose'], async (printed) => {
      const url = /http:\S+/.exec(printed)?.[0];
      await fetch(`${url}/healthz`);
    });
    expect(out).toMatch(/^Downpour's proxy answers on http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(err).toContain('"route":"healthz","status":200');
  });

  it('ends with 3 where it has to be ready and ClickHouse is not there', async () => {
    const { exitCode, out, err } = await run([...(await nowhere()), '--port', '0', '--require-ready']);
    expect(exitCode).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('Not ready [upstream-unreachable]');
  });
});
