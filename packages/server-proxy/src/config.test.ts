import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Config, proxyCommand } from './config.ts';

afterEach(() => vi.unstubAllEnvs());

async function read(args: readonly string[]): Promise<Config> {
  const found: Config[] = [];
  const command = proxyCommand(async (config) => void found.push(config));
  command.exitOverride().configureOutput({ writeErr: () => {} });
  await command.parseAsync([...args], { from: 'user' });
  const [config] = found;
  if (config === undefined) throw new Error('The command did not run.');
  return config;
}

describe('the configuration', () => {
  it('has a default for everything', async () => {
    expect(await read([])).toEqual({
      json: false,
      requireReady: false,
      verbose: false,
      serve: {
        clickhouse: { url: 'http://127.0.0.1:8123' },
        schema: 'auto',
        port: 8080,
        host: '127.0.0.1',
        cors: '*',
        plan: false,
        dangerouslyAllowWritableUser: false,
      },
    });
  });

  it('comes from flags', async () => {
    const flags =
      '--clickhouse-url https://ch.example.org:8443 --user reader --password secret --database d --github-database g --schema clickpy --port 0 --host 0.0.0.0 --cors-origin https://a.example,https://b.example:81 --enable-plan --require-ready --dangerously-allow-writable-user --json --verbose';
    expect(await read(flags.split(' '))).toEqual({
      json: true,
      requireReady: true,
      verbose: true,
      serve: {
        clickhouse: {
          url: 'https://ch.example.org:8443',
          user: 'reader',
          password: 'secret',
          database: 'd',
          githubDatabase: 'g',
        },
        schema: 'clickpy',
        port: 0,
        host: '0.0.0.0',
        cors: ['https://a.example', 'https://b.example:81'],
        plan: true,
        dangerouslyAllowWritableUser: true,
      },
    });
  });

  it('comes from the environment where there is no flag', async () => {
    vi.stubEnv('DOWNPOUR_CLICKHOUSE_URL', 'http://ch:8123');
    vi.stubEnv('DOWNPOUR_CLICKHOUSE_USER', 'reader');
    vi.stubEnv('DOWNPOUR_CLICKHOUSE_PASSWORD', 'secret');
    vi.stubEnv('DOWNPOUR_CLICKHOUSE_DATABASE', 'd');
    vi.stubEnv('DOWNPOUR_GITHUB_DATABASE', 'g');
    vi.stubEnv('DOWNPOUR_SCHEMA', 'clickpy');
    vi.stubEnv('DOWNPOUR_PORT', '9000');
    vi.stubEnv('DOWNPOUR_HOST', '::1');
    vi.stubEnv('DOWNPOUR_CORS_ORIGIN', 'https://a.example');
    vi.stubEnv('DOWNPOUR_ENABLE_PLAN', '1');
    expect((await read(['--port', '9001'])).serve).toEqual({
      clickhouse: {
        url: 'http://ch:8123',
        user: 'reader',
        password: 'secret',
        database: 'd',
        githubDatabase: 'g',
      },
      schema: 'clickpy',
      port: 9001,
      host: '::1',
      cors: ['https://a.example'],
      plan: true,
      dangerouslyAllowWritableUser: false,
    });
  });

  it.each([
    [['--port', '65536'], /0 to 65535/],
    [['--port', '-1'], /0 to 65535/],
    [['--port', '8e3'], /0 to 65535/],
    [['--clickhouse-url', 'localhost:8123'], /http:\/\/127\.0\.0\.1:8123/],
    [['--clickhouse-url', 'tcp://localhost:9000'], /http:\/\/127\.0\.0\.1:8123/],
    [['--cors-origin', 'https://a.example/path'], /is no origin/],
    [['--cors-origin', 'a.example'], /is no origin/],
    [['--schema', 'rubygems'], /Allowed choices are auto, clickpy, downpour/],
    [['--colour'], /unknown option/],
    [['extra'], /too many arguments/],
  ])('refuses %j and says what is allowed', async (args, says) => {
    await expect(read(args)).rejects.toThrow(says);
  });
});
