import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SpawnClickHouseOptions, type SpawnedClickHouse, spawnClickHouse } from '@downpour/ddl';

export type EmbeddedClickHouse = SpawnedClickHouse & AsyncDisposable;

/**
 * Starts ClickHouse in a child process on a free port; `await using` stops it. Without a `path` its data lives in a temporary
 * directory that is removed with it.
 */
export async function startEmbeddedClickHouse(
  options: SpawnClickHouseOptions = {},
): Promise<EmbeddedClickHouse> {
  const scratch = options.path === undefined ? await mkdtemp(join(tmpdir(), 'downpour-test-')) : undefined;
  const removeScratch = async (): Promise<void> => {
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  };
  const path = options.path ?? join(scratch ?? tmpdir(), 'clickhouse');
  try {
    const server = await spawnClickHouse({ ...options, path });
    const close = async (): Promise<void> => {
      await server.close();
      await removeScratch();
    };
    return { ...server, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await removeScratch();
    throw error;
  }
}
