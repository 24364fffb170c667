import { describe, expect, it } from 'vitest';
import { requireVersion } from './server-version.ts';

describe('requireVersion', () => {
  it.each(['23.8', '23.8.1.1', '23.10.2', '24.1', '26.7.2.1', '100.1'])('takes %s', (version) => {
    expect(() => requireVersion(version)).not.toThrow();
  });

  it.each([
    ['23.7.9', '23.7.9'],
    ['18.16.1', '18.16.1'],
    ['9.99', '9.99'],
    ['', 'an unknown version'],
    ['<script>', 'an unknown version'],
  ])('refuses "%s", naming %s and what is needed', (version, named) => {
    expect(() => requireVersion(version)).toThrow(
      `ClickHouse is too old: the server has ${named}, Downpour needs 23.8 or newer. Upgrade the server.`,
    );
  });
});
