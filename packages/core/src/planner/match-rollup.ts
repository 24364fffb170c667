import { keyColumns, type Rollup } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import { aggregateExpression } from '../sql/aggregate.ts';
import { nests } from '../time/granularity.ts';
import { isAligned } from '../time/time-range.ts';
import type { DeployedTable, Deployment } from './deployment.ts';
import type { Mismatch } from './mismatch.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** A rollup that can answer, or why it cannot. */
export type RollupMatch = Readonly<{ table: DeployedTable } | { mismatch: Mismatch }>;

const no = (mismatch: Mismatch): RollupMatch => ({ mismatch });

/** Dimensions the query groups or filters by, except those the server's base table has no column for. */
function neededDimensions(
  source: Source,
  resolved: ResolvedQuery,
  deployment: Deployment,
): readonly string[] {
  const base = deployment.tables[deployment.schema.base.name];
  const asked = [...resolved.query.dimensions, ...resolved.filters.map((filter) => filter.dimension)];
  return [...new Set(asked)].filter((name) => {
    const column = source.dimensions[name]?.column;
    return base === undefined || (column !== undefined && Object.hasOwn(base.columns, column));
  });
}

/** Engines that keep rows as they are; all others are taken to merge rows of one key. */
const KEEPS_ROWS = /^(Replicated|Shared)?MergeTree$/;

/** Compares one rollup with a resolved query. */
export function matchRollup(
  source: Source,
  resolved: ResolvedQuery,
  deployment: Deployment,
  rollup: Rollup,
): RollupMatch {
  const table = rollup.name;
  const deployed = deployment.tables[table];
  if (deployed === undefined) return no({ table, reason: 'table-missing' });

  const absent = Object.keys(rollup.columns).filter((column) => !Object.hasOwn(deployed.columns, column));
  if (absent.length > 0) return no({ table, reason: 'column-missing', columns: absent });

  const measureColumns = new Set(Object.values(rollup.measures));
  const stored = Object.keys(deployed.columns).filter((column) => !measureColumns.has(column));
  const sortingKey = deployed.sortingKey.length === 0 ? rollup.sortingKey : deployed.sortingKey;
  const outside = KEEPS_ROWS.test(deployed.engine)
    ? []
    : [...new Set([...keyColumns(rollup), ...stored])].filter((column) => !sortingKey.includes(column));
  if (outside.length > 0) return no({ table, reason: 'unsound-sorting-key', columns: outside });

  if (rollup.insertFilter !== undefined) {
    return no({ table, reason: 'filtered-at-insert', condition: rollup.insertFilter });
  }

  const dimensions = neededDimensions(source, resolved, deployment).filter(
    (name) => !rollup.dimensions.includes(name),
  );
  if (dimensions.length > 0) return no({ table, reason: 'dimension-missing', dimensions });

  const measures = resolved.query.measures.filter(
    (measure) => aggregateExpression(source, measure, rollup, 'states') === undefined,
  );
  if (measures.length > 0) return no({ table, reason: 'measure-missing', measures });

  if (rollup.time === undefined) {
    return needsDays(resolved) ? no({ table, reason: 'days-missing' }) : { table: deployed };
  }
  return fitsGrain(resolved, rollup.time.grain)
    ? { table: deployed }
    : no({ table, reason: 'granularity-too-coarse', grain: rollup.time.grain });
}

const needsDays = (resolved: ResolvedQuery): boolean =>
  !resolved.coversAllDays || resolved.granularity !== undefined || cutsAnyDay(resolved);

/** Whether the answer cuts the days where no bucket begins. */
const cutsAnyDay = ({ periods, baseline }: ResolvedQuery): boolean =>
  periods !== undefined || baseline !== undefined;

function fitsGrain(resolved: ResolvedQuery, grain: NonNullable<Rollup['time']>['grain']): boolean {
  if (grain === 'day') return true;
  if (cutsAnyDay(resolved)) return false;
  if (resolved.granularity !== undefined && !nests(grain, resolved.granularity)) return false;
  return resolved.coversAllDays || isAligned(resolved.scan, grain);
}
