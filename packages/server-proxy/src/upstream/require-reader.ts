import { problem } from '@downpour/core';
import {
  grantsStatement,
  privilegesBeyondReading,
  type RawRow,
  type ServerSetting,
  type Statement,
} from '@downpour/core/planner';
import { UpstreamError } from '../upstream-error.ts';
import { readonlyLevel } from './pinned-settings.ts';

const SYNTAX_ERROR = 62;

/** What makes a user that can read and nothing else. */
const READER_STATEMENTS = [
  "CREATE USER downpour_reader IDENTIFIED BY '<password>' SETTINGS readonly = 1;",
  'GRANT SELECT, dictGet ON <database>.* TO downpour_reader;',
  'GRANT SELECT ON github.github_events TO downpour_reader;',
] as const;

/**
 * Throws `upstream-writable` for a user that can write: one without `readonly = 1` or `2` whose grants, its roles'
 * included, go beyond reading.
 */
export async function requireReader(
  server: Readonly<Record<string, ServerSetting>>,
  ask: (statement: Statement) => Promise<readonly RawRow[]>,
): Promise<void> {
  if (readonlyLevel(server) !== 0) return;
  const beyond = privilegesBeyondReading(await grantsOf(ask));
  if (beyond.length === 0) return;
  throw new UpstreamError(
    problem(
      'upstream-writable',
      `The database user can write: it is granted ${beyond.join(', ')}, and its setting "readonly" is 0. The proxy is ` +
        'open to everyone, so it answers only through a user that can read and nothing else. Make one, and start the ' +
        "proxy with it; the proxy's log has the statements.",
    ),
    { advice: `Run as an administrator: ${READER_STATEMENTS.join(' ')}` },
  );
}

async function grantsOf(
  ask: (statement: Statement) => Promise<readonly RawRow[]>,
): Promise<readonly RawRow[]> {
  try {
    return await ask(grantsStatement('merged'));
  } catch (error) {
    if (error instanceof UpstreamError && error.exceptionCode === SYNTAX_ERROR) {
      return ask(grantsStatement('named'));
    }
    throw error;
  }
}
