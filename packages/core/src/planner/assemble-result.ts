import { type Problem, problem } from '../protocol/problem.ts';
import type { Result } from '../protocol/result.ts';
import { ROW_COUNT_COLUMN } from './compile-query.ts';
import type { Plan } from './plan-query.ts';
import type { RawRow } from './query-shape.ts';
import { QUERY_SHAPES } from './query-shapes.ts';

/** What executing a plan's statement gave. */
export type Execution = Readonly<{
  rows: readonly RawRow[];
  rowsRead: number;
  elapsedMs: number;
  sample: boolean;
}>;

/** The result, or the problem that it was cut short on its way, or that side tables know nothing of what was asked for. */
export type Assembly = Readonly<{ ok: true; result: Result } | { ok: false; problem: Problem }>;

/** Makes the result of a plan from the raw rows: missing buckets filled with 0, changes computed, provenance added. */
export function assembleResult(plan: Plan, execution: Execution): Assembly {
  const { resolved } = plan;
  const [table = '', ...sideTables] = plan.tables;
  const { rows } = execution;
  const shape = QUERY_SHAPES[resolved.query.kind];
  const [first] = rows;
  const expected = shape.isOneRow ? '1' : String(first?.[ROW_COUNT_COLUMN] ?? '0');
  if (expected !== String(rows.length)) {
    return {
      ok: false,
      problem: problem(
        'truncated-result',
        `The database cut the result to ${rows.length} of ${expected} rows. ` +
          'Ask for fewer values with "limit", or raise the database user\'s max_result_rows.',
      ),
    };
  }
  const refusal = shape.refusal?.(resolved, rows);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const isDated = resolved.query.parameters.includes('from') || resolved.query.parameters.includes('window');
  return {
    ok: true,
    result: {
      columns: Object.entries(resolved.query.columns).map(([name, { type }]) => ({ name, type })),
      rows: shape.assemble(resolved, rows),
      meta: {
        query: resolved.name,
        schema: plan.schema,
        table,
        ...(sideTables.length === 0 ? {} : { sideTables }),
        rowsRead: execution.rowsRead,
        elapsedMs: execution.elapsedMs,
        asOf: resolved.asOf,
        ...(isDated ? { range: resolved.range } : {}),
        ...(resolved.granularity === undefined ? {} : { granularity: resolved.granularity }),
        sample: execution.sample,
        truncated: false,
      },
    },
  };
}
