import { createStatement, type Statement } from '../sql/statement.ts';

/** A setting as it is for the user: `fixed` ones cannot be changed, others only within `min` and `max`. */
export type ServerSetting = Readonly<{
  name: string;
  value: string;
  fixed: boolean;
  min?: string;
  max?: string;
}>;

/** Asks for the server's version; understood by every version there is: `SELECT version() AS version`. */
export const versionStatement = (): Statement => createStatement('SELECT version() AS version', {});

/** Asks what some settings are and whether the user may change them: `SELECT name, value, … FROM system.settings`. */
export const settingsStatement = (names: readonly string[]): Statement =>
  createStatement(
    'SELECT name, value, toString(readonly) AS fixed, min, max FROM system.settings WHERE name IN {names:Array(String)}',
    { names },
  );

/** Reads the rows of `settingsStatement`. Settings that the server does not know are not among them. */
export const readSettings = (
  rows: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, ServerSetting>> =>
  Object.fromEntries(
    rows.map((row): [string, ServerSetting] => [
      String(row.name),
      {
        name: String(row.name),
        value: String(row.value),
        fixed: row.fixed !== '0',
        ...(typeof row.min === 'string' ? { min: row.min } : {}),
        ...(typeof row.max === 'string' ? { max: row.max } : {}),
      },
    ]),
  );

/**
 * Asks what the user was granted: `SHOW GRANTS FINAL` with its roles' grants merged in, which servers since 24.3
 * understand, or `SHOW GRANTS`, which names the roles only.
 */
export const grantsStatement = (roles: 'merged' | 'named'): Statement =>
  createStatement(roles === 'merged' ? 'SHOW GRANTS FINAL' : 'SHOW GRANTS', {});

/**
 * Privileges in the rows of `grantsStatement` that go beyond reading, such as `INSERT` or `ALL`; a role whose own
 * grants are not shown counts as `roles`.
 */
export function privilegesBeyondReading(
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const found = rows.flatMap((row) => {
    const [line] = Object.values(row);
    const text = String(line);
    if (!text.startsWith('GRANT ')) return [];
    const granted = /^GRANT (.+?) ON /.exec(text)?.[1];
    if (granted === undefined) return ['roles'];
    return granted
      .replaceAll(/\([^)]*\)/g, '')
      .split(',')
      .map((privilege) => privilege.trim())
      .filter((privilege) => !READING.test(privilege));
  });
  return [...new Set(found)].sort();
}

const READING = /^(SELECT|SHOW( .*)?|dictGet\w*|USAGE|NONE|CHECK|CREATE( ARBITRARY)? TEMPORARY TABLE)$/;
