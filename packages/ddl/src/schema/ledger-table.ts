import type { TableObject } from './schema-object.ts';

export const LEDGER = 'ingest_log';

/** What was loaded, and how far: a row when the publishing of a batch begins, one when it is done. */
export const ledgerTable: TableObject = {
  kind: 'table',
  name: LEDGER,
  columns: [
    { name: 'batch', type: 'String' },
    { name: 'status', type: 'LowCardinality(String)' },
    { name: 'recorded_at', type: "DateTime64(3, 'UTC')" },
    { name: 'kind', type: 'LowCardinality(String)' },
    { name: 'source', type: 'String' },
    { name: 'fingerprint', type: 'String' },
    { name: 'rows_read', type: 'UInt64' },
    { name: 'rows_loaded', type: 'UInt64' },
    { name: 'rejections', type: 'Map(String, UInt64)' },
    { name: 'steps', type: 'String' },
  ],
  engine: 'MergeTree',
  sortingKey: ['fingerprint', 'batch', 'recorded_at'],
  partitionBy: '',
};
