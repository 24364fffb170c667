import {
  type Request as CatalogueRequest,
  type Problem,
  ProblemError,
  requestedPackages,
} from '@downpour/core';
import type { ReadyServer } from '../upstream/create-upstream.ts';
import { unknownPackages } from './unknown-packages.ts';

/**
 * Tells a package that only the metadata does not know from one that nobody downloads either. Throws `ProblemError` with
 * `unknown-package` for the second; `no-metadata` stands for the first.
 */
export async function requireKnownPackage(
  request: CatalogueRequest,
  { code }: Problem,
  { server }: ReadyServer,
  signal: AbortSignal,
): Promise<void> {
  const [name] = requestedPackages(request);
  if (code !== 'no-metadata' || name === undefined) return;
  if ((await server.firstDayOf(name, signal)) === 'unknown') throw new ProblemError(unknownPackages([name]));
}
