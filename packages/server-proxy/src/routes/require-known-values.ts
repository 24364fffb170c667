import {
  type Catalogue,
  type Request as CatalogueRequest,
  ProblemError,
  problem,
  type Result,
} from '@downpour/core';
import { occurrenceStatement, type WantedValue, wantedValues } from '@downpour/core/planner';
import type { ReadyServer } from '../upstream/create-upstream.ts';
import { UpstreamError } from '../upstream-error.ts';

const LOOK_UP_MS = 2_000;

/**
 * Looks up, where a result has no downloads, whether the values its filters keep occur at all. Throws `ProblemError`
 * for one that never does: a misspelt value would otherwise look like a package nobody uses. A look-up that takes
 * too long is given up, and the empty result stands.
 */
export async function requireKnownValues(
  catalogue: Catalogue,
  request: CatalogueRequest,
  result: Result,
  { server }: ReadyServer,
  signal: AbortSignal,
): Promise<void> {
  if (hasDownloads(result)) return;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(LOOK_UP_MS)]);
  for (const wanted of wantedValues(catalogue.source, request)) {
    const statement = occurrenceStatement(catalogue.source, server.deployment, wanted);
    const occurs =
      statement !== undefined &&
      (await server.execute(statement, limited).then(
        ({ rows }) => rows.length > 0,
        (error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof UpstreamError || limited.aborted) return true;
          throw error;
        },
      ));
    if (!occurs) throw new ProblemError(neverOccurs(catalogue, wanted));
  }
}

function hasDownloads({ columns, rows }: Result): boolean {
  const index = columns.findIndex(({ name }) => name === 'downloads' || name === 'first');
  return rows.some((row) => row[index] !== '0' && row[index] !== null);
}

function neverOccurs(catalogue: Catalogue, { dimension, value, packages }: WantedValue) {
  const { label = dimension } = catalogue.source.dimensions[dimension] ?? {};
  const where = packages.length === 0 ? 'The data has' : `${packages.join(', ')} has`;
  const scope = packages.map((name) => `package=${encodeURIComponent(name)}`).join('&');
  return problem(
    'unknown-value',
    `${where} no download with ${label} ${JSON.stringify(value)}. Check the spelling; the values there ` +
      `are: /v1/queries/downloads-by-${dimension}${scope === '' ? '' : `?${scope}`}`,
    { parameter: dimension },
  );
}
