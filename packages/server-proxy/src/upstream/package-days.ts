import type { Source, UtcDate } from '@downpour/core';
import {
  type Deployment,
  extentStatement,
  type RawRow,
  readExtent,
  type Statement,
} from '@downpour/core/planner';
import { LRUCache } from 'lru-cache';

const TTL_MS = 60_000;
const MAX_PACKAGES = 20_000;

/** First day of a package, or `'unknown'` where the data has no such package. */
export type FirstDay = UtcDate | 'unknown';

/** Looks up the first day of packages, each at most once a minute. */
export function createPackageDays(
  source: Source,
  deployment: Deployment,
  ask: (statement: Statement, signal: AbortSignal) => Promise<readonly RawRow[]>,
  now: () => number,
): (name: string, signal: AbortSignal) => Promise<FirstDay> {
  const known = new LRUCache<string, FirstDay>({
    max: MAX_PACKAGES,
    ttl: TTL_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return async (name, signal) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const [row] = await ask(extentStatement(source, deployment, name), signal);
    const firstDay = readExtent(row)?.firstDay ?? 'unknown';
    known.set(name, firstDay);
    return firstDay;
  };
}
