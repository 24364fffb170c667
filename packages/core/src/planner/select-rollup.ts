import type { TableDefinition } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import type { Coverage, DeployedTable, Deployment } from './deployment.ts';
import { estimateRows } from './estimate-rows.ts';
import { matchRollup } from './match-rollup.ts';
import type { Mismatch } from './mismatch.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** The table that answers, and why each other one does not. */
export type Selection = Readonly<{
  definition: TableDefinition;
  table: DeployedTable;
  /** `events`: a row is one download; `states`: rows hold counts. */
  rowsAre: 'events' | 'states';
  /** Rows expected to be read, a fraction where they are an average; absent without statistics. */
  estimatedRows: number | undefined;
  mismatches: readonly Mismatch[];
}>;

type Candidate = Readonly<{
  definition: TableDefinition;
  table: DeployedTable;
  estimatedRows: number | undefined;
}>;

/**
 * Among the sound tables that hold every column the query needs, the one expected to read the fewest rows; of equals,
 * and of all where the server counts no rows, the one with the fewest columns. If no rollup can answer, the base table does.
 */
export function selectRollup(
  source: Source,
  resolved: ResolvedQuery,
  deployment: Deployment,
  coverage: Coverage,
): Selection {
  const { base, rollups } = deployment.schema;
  const deployedBase = deployment.tables[base.name];
  if (deployedBase === undefined) {
    throw new TypeError(
      `Table ${base.name} is not deployed; a deployment is checked for it before queries are planned.`,
    );
  }
  const candidate = (definition: TableDefinition, table: DeployedTable): Candidate => ({
    definition,
    table,
    estimatedRows: estimateRows(source, resolved, deployment, definition, table, coverage),
  });
  const matches = rollups.map((rollup) => ({
    rollup,
    match: matchRollup(source, resolved, deployment, rollup),
  }));
  const able = [
    ...matches.flatMap(({ rollup, match }) => ('table' in match ? [candidate(rollup, match.table)] : [])),
    candidate(base, deployedBase),
  ];
  const counted = able.every(({ estimatedRows }) => estimatedRows !== undefined);
  const candidates = able.sort(counted ? byRows : byColumns);
  const [chosen = candidate(base, deployedBase), ...others] = candidates;
  return {
    ...chosen,
    rowsAre: chosen.definition === base && !Object.hasOwn(base.measures, 'downloads') ? 'events' : 'states',
    mismatches: [
      ...matches.flatMap(({ match }) => ('mismatch' in match ? [match.mismatch] : [])),
      ...others.map((other) => passedOver(other, chosen)),
    ],
  };
}

/** Why a table that can answer was not taken. */
function passedOver(other: Candidate, chosen: Candidate): Mismatch {
  const names = { table: other.table.name, chosen: chosen.table.name };
  if (other.estimatedRows === undefined || chosen.estimatedRows === undefined) {
    return { ...names, reason: 'more-columns' };
  }
  const estimatedRows = Math.ceil(other.estimatedRows);
  const chosenRows = Math.ceil(chosen.estimatedRows);
  return estimatedRows > chosenRows
    ? { ...names, reason: 'more-rows', estimatedRows, chosenRows }
    : {
        ...names,
        reason: 'larger',
        estimatedRows,
        tableRows: other.table.rows ?? 0,
        chosenTableRows: chosen.table.rows ?? 0,
      };
}

const columnCount = (candidate: Candidate): number => Object.keys(candidate.table.columns).length;

const byColumns = (a: Candidate, b: Candidate): number => columnCount(a) - columnCount(b);

const byRows = (a: Candidate, b: Candidate): number =>
  (a.estimatedRows ?? 0) - (b.estimatedRows ?? 0) || byColumns(a, b);
