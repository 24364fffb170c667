import type { Connection } from '@downpour/ddl';

/** The connection until a statement of the kind was sent `after` times; from then on nothing gets through. */
export function cutConnection(
  connection: Connection,
  kind: RegExp,
  after: number,
): Connection & { readonly seen: () => number } {
  let seen = 0;
  const pass = (sql: string): void => {
    if (kind.test(sql)) seen += 1;
    if (seen > after) throw new Error('The connection is gone');
  };
  return {
    ...connection,
    seen: () => seen,
    rows: async (sql, values) => {
      pass(sql);
      return connection.rows(sql, values);
    },
    command: async (sql, values) => {
      pass(sql);
      await connection.command(sql, values);
    },
    insertRows: async (table, rows) => {
      pass(`INSERT INTO ${table} ${JSON.stringify(rows)}`);
      await connection.insertRows(table, rows);
    },
    upload: async (sql, body) => {
      pass(sql);
      await connection.upload(sql, body);
    },
  };
}
