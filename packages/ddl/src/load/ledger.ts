import { quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { LEDGER } from '../schema/ledger-table.ts';
import type { PublishStep } from './publish.ts';

/** Rows refused, by reason. */
export type Rejections = Readonly<Record<string, number>>;

/** A load as the ledger has it. */
export type LedgerBatch = Readonly<{
  batch: string;
  /** `publishing` until every partition is attached; `undone` when nothing of it was. */
  status: 'publishing' | 'done' | 'undone';
  kind: 'ingest' | 'sample';
  /** File name or URL; of sample data its options. */
  source: string;
  fingerprint: string;
  rowsRead: number;
  rowsLoaded: number;
  rejections: Rejections;
  steps: readonly PublishStep[];
}>;

/** Adds a row to the ledger. */
export const recordBatch = (
  connection: Connection,
  database: string,
  entry: LedgerBatch,
  at: Date,
): Promise<void> => recordBatches(connection, database, [entry], at);

/** Adds several rows to the ledger, all or none. */
export const recordBatches = (
  connection: Connection,
  database: string,
  entries: readonly LedgerBatch[],
  at: Date,
): Promise<void> =>
  connection.insertRows(
    quoteTable(database, LEDGER),
    entries.map((entry) => ({
      batch: entry.batch,
      status: entry.status,
      recorded_at: at.toISOString().replace('T', ' ').replace('Z', ''),
      kind: entry.kind,
      source: entry.source,
      fingerprint: entry.fingerprint,
      rows_read: entry.rowsRead,
      rows_loaded: entry.rowsLoaded,
      rejections: entry.rejections,
      steps: JSON.stringify(entry.steps),
    })),
  );

type LedgerRow = {
  batch: string;
  statuses: readonly string[];
  kind: string;
  source: string;
  fingerprint: string;
  rows_read: string;
  rows_loaded: string;
  rejections: Record<string, string>;
  steps: string;
};

/** Every batch of the ledger in the status it reached, oldest first. */
export async function readLedger(connection: Connection, database: string): Promise<readonly LedgerBatch[]> {
  const rows = await connection.rows<LedgerRow>(
    `SELECT batch, groupUniqArray(status) AS statuses, any(kind) AS kind, any(source) AS source, any(fingerprint) AS fingerprint,
  max(rows_read) AS rows_read, max(rows_loaded) AS rows_loaded, any(rejections) AS rejections, any(steps) AS steps
FROM ${quoteTable(database, LEDGER)} GROUP BY batch ORDER BY min(recorded_at), batch`,
  );
  return rows.map((row) => ({
    batch: row.batch,
    status: statusOf(row.statuses),
    kind: row.kind === 'sample' ? 'sample' : 'ingest',
    source: row.source,
    fingerprint: row.fingerprint,
    rowsRead: Number(row.rows_read),
    rowsLoaded: Number(row.rows_loaded),
    rejections: Object.fromEntries(
      Object.entries(row.rejections).map(([reason, count]) => [reason, Number(count)]),
    ),
    steps: JSON.parse(row.steps),
  }));
}

const statusOf = (statuses: readonly string[]): LedgerBatch['status'] => {
  if (statuses.includes('done')) return 'done';
  return statuses.includes('undone') ? 'undone' : 'publishing';
};
