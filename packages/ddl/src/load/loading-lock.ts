import { quoteTable } from '@downpour/core/sql';
import type { Loader } from '../config.ts';
import { type Connection, exceptionCodeOf } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';

const LOCK = '_loading';
const TABLE_ALREADY_EXISTS = '57';

/**
 * Runs `work` while no other load works on the database: staging tables have one owner. The lock is a table named
 * `_loading` whose comment names the process; one left by a process of this machine that has ended is taken over.
 * Throws DdlError `another-load-running`.
 */
export async function whileLoading<T>(
  connection: Connection,
  database: string,
  loader: Loader,
  work: () => Promise<T>,
): Promise<T> {
  const lock = quoteTable(database, LOCK);
  const take = (): Promise<void> =>
    connection.command(
      `CREATE TABLE ${lock} (nothing UInt8) ENGINE = Memory COMMENT '${holderText(loader)}'`,
    );
  try {
    await take();
  } catch (error) {
    if (exceptionCodeOf(error) !== TABLE_ALREADY_EXISTS) throw error;
    await refuseIfHeld(connection, database, loader);
    await connection.command(`DROP TABLE IF EXISTS ${lock} SYNC`);
    await take();
  }
  try {
    return await work();
  } finally {
    await connection.command(`DROP TABLE IF EXISTS ${lock} SYNC`);
  }
}

const holderText = ({ host, pid }: Loader): string => `pid ${pid} on ${host.replaceAll(/[^\w.-]/g, '_')}`;

async function refuseIfHeld(connection: Connection, database: string, loader: Loader): Promise<void> {
  const [row] = await connection.rows<{ comment: string }>(
    'SELECT comment FROM system.tables WHERE database = {database:String} AND name = {name:String}',
    { database, name: LOCK },
  );
  if (row === undefined) return;
  const pid = Number(/^pid (\d+) /.exec(row.comment)?.[1]);
  const isHere = row.comment === holderText({ ...loader, pid });
  if (isHere && !loader.isAlive(pid)) return;
  throw new DdlError({
    code: 'another-load-running',
    exitCode: exitCodes.anotherLoadRunning,
    message: `Another load works on the database ${database} (${row.comment}); two at a time would mix their staging tables.`,
    hint: `Wait until it ends. If it has ended without saying so, remove its mark: DROP TABLE ${database}.${LOCK}.`,
  });
}
