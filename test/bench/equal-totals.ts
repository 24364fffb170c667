import { assembleResult } from '@downpour/core/planner';
import type { Engine } from '../truth/engine.ts';
import { type BenchCase, titleOf } from './bench-cases.ts';

/** Its sorting key leaves out the file type, so under that filter ClickPy's own figure is wrong. */
const UNSOUND = 'pypi_downloads_per_day_by_version_by_installer_by_type';

/** Asks every series of both sides once, before anything is timed: a plan that is fast and wrong is not compared. Gives how many. */
export async function expectEqualTotals(engine: Engine, cases: readonly BenchCase[]): Promise<number> {
  const series = cases.filter(
    ({ ours, theirs }) => ours.resolved.query.kind === 'series' && theirs.table !== UNSOUND,
  );
  for (const one of series) {
    const { rows, rowsRead, elapsedMs } = await engine.ask(
      one.ours.statement.sql,
      one.ours.statement.parameters,
    );
    const assembly = assembleResult(one.ours, { rows, rowsRead, elapsedMs, sample: false });
    if (!assembly.ok) throw new Error(`${titleOf(one)}: ${assembly.problem.detail}`);
    const { columns, rows: cells } = assembly.result;
    const place = columns.findIndex(({ name }) => name === 'downloads');
    const ours = cells.reduce((sum, row) => sum + Number(row[place]), 0);
    const answer = await engine.ask(one.theirs.sql, one.theirs.parameters);
    const theirs = answer.rows.reduce((sum, row) => sum + Number(row.y), 0);
    if (ours !== theirs) {
      throw new Error(
        `${titleOf(one)}: our series adds up to ${ours}, ClickPy's to ${theirs}, from the same cells.`,
      );
    }
  }
  return series.length;
}
