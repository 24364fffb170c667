import type { Granularity } from '../time/granularity.ts';

/** Why a table cannot answer a resolved query. */
export type Mismatch = Readonly<
  { table: string } & (
    | { reason: 'table-missing' }
    | { reason: 'column-missing'; columns: readonly string[] }
    | { reason: 'unsound-sorting-key'; columns: readonly string[] }
    | { reason: 'filtered-at-insert'; condition: string }
    | { reason: 'dimension-missing'; dimensions: readonly string[] }
    | { reason: 'measure-missing'; measures: readonly string[] }
    | { reason: 'days-missing' }
    | { reason: 'granularity-too-coarse'; grain: Granularity }
    | { reason: 'more-columns'; chosen: string }
    | { reason: 'more-rows'; estimatedRows: number; chosen: string; chosenRows: number }
    | { reason: 'larger'; estimatedRows: number; tableRows: number; chosen: string; chosenTableRows: number }
  )
>;

/** The mismatch as a sentence for people. */
export function describeMismatch(mismatch: Mismatch): string {
  switch (mismatch.reason) {
    case 'table-missing':
      return `${mismatch.table} is not on this server.`;
    case 'column-missing':
      return `${mismatch.table} lacks its column ${mismatch.columns.join(', ')} on this server.`;
    case 'unsound-sorting-key':
      return `${mismatch.table} sums over rows that differ in ${mismatch.columns.join(', ')}: its sorting key leaves that out.`;
    case 'filtered-at-insert':
      return `${mismatch.table} holds only rows that met "${mismatch.condition}" when they were inserted.`;
    case 'dimension-missing':
      return `${mismatch.table} does not hold ${mismatch.dimensions.join(', ')}.`;
    case 'measure-missing':
      return `${mismatch.table} cannot give ${mismatch.measures.join(', ')}.`;
    case 'days-missing':
      return `${mismatch.table} holds all days in one, and the query needs days.`;
    case 'granularity-too-coarse':
      return `${mismatch.table} holds one row per ${mismatch.grain}, and the query's days do not fall on its edges.`;
    case 'more-columns':
      return `${mismatch.table} has more columns than ${mismatch.chosen}; the server counts no rows to compare.`;
    case 'more-rows':
      return `${mismatch.table} would read about ${mismatch.estimatedRows} rows, ${mismatch.chosen} about ${mismatch.chosenRows}.`;
    case 'larger':
      return `${mismatch.table} would read about ${mismatch.estimatedRows} rows, as ${mismatch.chosen} would, and has ${mismatch.tableRows} in all against ${mismatch.chosenTableRows}.`;
  }
}
