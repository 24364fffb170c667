import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a connection may do: everything, or read the given databases within limits. */
export type Access = { readonly kind: 'admin' } | { readonly kind: 'reader'; readonly readonly: 1 | 2 };

/** Limits of the reader: what a page of charts needs with room to spare, and no more. */
const readerLimits: Readonly<Record<string, string>> = {
  max_execution_time: '30',
  max_rows_to_read: '2000000000',
  max_bytes_to_read: '200000000000',
  max_result_rows: '200000',
  max_result_bytes: '100000000',
  result_overflow_mode: 'throw',
  max_memory_usage: '4000000000',
};

/**
 * Writes the engine's configuration with two roles, `admin` and `reader`, and returns the path of the file to start it
 * with. The engine has one user; where one process serves both an administrator and a reader it holds both roles.
 */
export async function writeEngineConfig(options: {
  readonly directory: string;
  readonly databases: readonly string[];
  /** True: the user may only read. */
  readonly reader: boolean;
  /** True: the user holds both roles, and each session takes the one it needs. */
  readonly isShared: boolean;
}): Promise<string> {
  const { directory, databases, reader, isShared } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const users = join(directory, 'users.xml');
  const config = join(directory, 'config.xml');
  const readerGrants = databases.map((name) => `GRANT SELECT, dictGet ON ${quoteIdentifier(name)}.*`);
  const everything = 'GRANT ALL ON *.* WITH GRANT OPTION';
  const userGrants = isShared ? ['GRANT admin', 'GRANT reader'] : reader ? readerGrants : [everything];
  await writeFile(
    users,
    `<clickhouse>
  <profiles><default>
    <implicit_select>0</implicit_select>
    <allow_introspection_functions>0</allow_introspection_functions>
  </default></profiles>
  <roles>
    <admin>${grants([everything])}</admin>
    <reader>${grants(readerGrants)}</reader>
  </roles>
  <users><default>
    <password></password>
    <networks><ip>::/0</ip></networks>
    <profile>default</profile>
    ${grants(userGrants)}
  </default></users>
</clickhouse>
`,
    { mode: 0o600 },
  );
  await writeFile(config, `<clickhouse><users_config>${escapeXml(users)}</users_config></clickhouse>\n`, {
    mode: 0o600,
  });
  return config;
}

/** Statements that give a fresh session its access; nothing sent afterwards can widen it within that session. */
export function accessPrelude(access: Access, isShared: boolean): readonly string[] {
  if (access.kind === 'admin') return isShared ? ['SET ROLE admin'] : [];
  const limits = Object.entries(readerLimits).map(([name, value]) => `${name} = '${value}'`);
  const role = isShared ? ['SET ROLE reader'] : [];
  return [...role, `SET ${limits.join(', ')}`];
}

/** A ClickHouse identifier in backquotes. */
export function quoteIdentifier(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

function grants(queries: readonly string[]): string {
  return `<grants>${queries.map((query) => `<query>${escapeXml(query)}</query>`).join('')}</grants>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
