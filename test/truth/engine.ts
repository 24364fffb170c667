import { ClickHouseLogLevel, createClient } from '@clickhouse/client';

export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** A statement's rows, and the rows the server read for them. */
export type Answer = Readonly<{
  rows: readonly Readonly<Record<string, unknown>>[];
  rowsRead: number;
  elapsedMs: number;
}>;

/** The ClickHouse that is asked, over HTTP. */
export type Engine = Readonly<{
  url: string;
  command: (sql: string) => Promise<void>;
  ask: (sql: string, values?: Values) => Promise<Answer>;
  /** Rows as arrays of cells: cheaper where there are many. */
  cells: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  /** Rows as arrays of cells in the table's order, or as objects by column. */
  insert: (table: string, rows: readonly (readonly unknown[])[] | readonly object[]) => Promise<void>;
  close: () => Promise<void>;
}>;

export function connectEngine(url: string): Engine {
  const client = createClient({
    url,
    request_timeout: 600_000,
    max_open_connections: 8,
    log: { level: ClickHouseLogLevel.ERROR },
  });
  return {
    url,
    command: async (query) => {
      await client.command({ query });
    },
    ask: async (query, values = {}) => {
      const result = await client.query({ query, format: 'JSON', query_params: { ...values } });
      const { data, statistics } = await result.json<Readonly<Record<string, unknown>>>();
      return {
        rows: data,
        rowsRead: statistics?.rows_read ?? 0,
        elapsedMs: (statistics?.elapsed ?? 0) * 1000,
      };
    },
    cells: async (query) => {
      const result = await client.query({ query, format: 'JSONCompactEachRow' });
      return result.json<readonly unknown[]>();
    },
    insert: async (table, rows) => {
      const format = Array.isArray(rows[0]) ? 'JSONCompactEachRow' : 'JSONEachRow';
      if (rows.length > 0) await client.insert({ table, format, values: rows });
    },
    close: () => client.close(),
  };
}
