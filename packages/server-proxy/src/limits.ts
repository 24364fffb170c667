/** What one request may cost. */
export type Limits = Readonly<{
  /** Seconds a statement may run in ClickHouse; the proxy gives up one second later. Default 30. */
  maxExecutionSeconds: number;
  /** Rows a statement may read. Default 10 billion. */
  maxRowsToRead: number;
  /** Rows and bytes of a result inside ClickHouse. Default 200,000 and 64 MiB. */
  maxResultRows: number;
  maxResultBytes: number;
  /** Memory of a statement in ClickHouse, bytes. Default 8 GiB. */
  maxMemoryBytes: number;
  /** Bytes of an answer of ClickHouse that are read before the proxy gives up. Default 32 MiB. */
  maxResponseBytes: number;
  /** Characters of a request's path and query string. Default 8,192. */
  maxUrlLength: number;
}>;

/** The limits unless told otherwise. */
export const DEFAULT_LIMITS: Limits = {
  maxExecutionSeconds: 30,
  maxRowsToRead: 10_000_000_000,
  maxResultRows: 200_000,
  maxResultBytes: 64 * 2 ** 20,
  maxMemoryBytes: 8 * 2 ** 30,
  maxResponseBytes: 32 * 2 ** 20,
  maxUrlLength: 8_192,
};
