import type { Progress } from '@downpour/ddl';
import type { Engine, Values } from '../truth/engine.ts';
import { median } from './metric.ts';

/** What is asked: SQL with its values. */
export type Asking = Readonly<{ sql: string; parameters: Values }>;

/** Medians over the repetitions. `ms` is what the caller waits, `engineMs` what the engine says it took. */
export type Measured = Readonly<{ ms: number; engineMs: number; rowsRead: number }>;

/** The engine remembers which granules matched a condition: a repetition would read what no first request reads. */
const SETTINGS = ' SETTINGS use_query_condition_cache = 0';

/**
 * Asks the contestants of each case one after the other, in turns that begin with another one each time, one statement
 * at a time; every repetition goes through all cases before the next.
 */
export async function measureCases<T>(
  engine: Engine,
  cases: readonly T[],
  contestants: readonly ((one: T) => Asking)[],
  repetitions: number,
  progress: Progress,
  title: string,
): Promise<readonly (readonly Measured[])[]> {
  const samples = cases.map(() => contestants.map((): Measured[] => []));
  const step = progress.begin(`${title}: ${cases.length} cases × ${repetitions}`, cases.length * repetitions);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [place, one] of cases.entries()) {
      for (const turn of contestants.keys()) {
        const index = (turn + repetition + place) % contestants.length;
        const asking = contestants[index]?.(one);
        if (asking === undefined) continue;
        samples[place]?.[index]?.push(await measure(engine, asking));
      }
      step.advance(1);
    }
  }
  step.done();
  return samples.map((sides) =>
    sides.map((side) => ({
      ms: median(side.map(({ ms }) => ms)),
      engineMs: median(side.map(({ engineMs }) => engineMs)),
      rowsRead: median(side.map(({ rowsRead }) => rowsRead)),
    })),
  );
}

async function measure(engine: Engine, { sql, parameters }: Asking): Promise<Measured> {
  const began = performance.now();
  const { rowsRead, elapsedMs } = await engine.ask(`${sql}${SETTINGS}`, parameters);
  return { ms: performance.now() - began, engineMs: elapsedMs, rowsRead };
}
