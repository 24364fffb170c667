import { problem } from '@downpour/core';
import { UpstreamError } from '../upstream-error.ts';

/** The oldest version Downpour's statements are written for. */
const OLDEST_VERSION = '23.8';

/** Throws `upstream-too-old`, naming both versions, for a server older than `OLDEST_VERSION`. */
export function requireVersion(version: string): void {
  if (!isOlder(version, OLDEST_VERSION)) return;
  const found = /^[\d.]{1,30}$/.test(version) ? version : 'an unknown version';
  throw new UpstreamError(
    problem(
      'upstream-too-old',
      `ClickHouse is too old: the server has ${found}, Downpour needs ${OLDEST_VERSION} or newer. Upgrade the server.`,
    ),
  );
}

function isOlder(version: string, oldest: string): boolean {
  const [year = 0, release = 0] = version.split('.').map(Number);
  const [oldestYear = 0, oldestRelease = 0] = oldest.split('.').map(Number);
  return !(year > oldestYear || (year === oldestYear && release >= oldestRelease));
}
