import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type Choice, chooseRollups } from './choose-rollups.ts';
import { exchangeRollups } from './exchange-rollups.ts';

const unlimited = { maxRollups: 100, maxBytes: Number.POSITIVE_INFINITY };
const candidate = (name: string, costs: readonly (number | undefined)[]): Candidate => ({
  name,
  price: 1,
  bytes: 1,
  costs,
});
const saved = (choices: readonly Choice[]): number => choices.at(-1)?.cumulativeBenefit ?? 0;
const named = (choices: readonly Choice[]): readonly string[] =>
  choices.map(({ candidate: { name } }) => name).toSorted();

describe('exchangeRollups', () => {
  it('gives up the table for all when the ones for each came after it', () => {
    const questions = [100, 100, 100, 100].map((baseCost) => ({ weight: 1, baseCost }));
    const candidates = [
      candidate('all', [50, 50, 50, 50]),
      candidate('left', [1, 1, undefined, undefined]),
      candidate('right', [undefined, undefined, 1, 1]),
    ];
    const stop = { ...unlimited, maxRollups: 2 };
    expect(named(chooseRollups(questions, candidates, stop))).toEqual(['all', 'left']);
    const exchanged = exchangeRollups(questions, candidates, stop);
    expect([named(exchanged), saved(exchanged)]).toEqual([['left', 'right'], 396]);
  });

  it('never saves less than the greedy choice, keeps to the rules, and comes to an end', () => {
    const problem = fc.integer({ min: 1, max: 6 }).chain((count) => {
      const perQuestion = <T>(value: fc.Arbitrary<T>) =>
        fc.array(value, { minLength: count, maxLength: count });
      return fc.record({
        questions: perQuestion(
          fc.record({ weight: fc.integer({ min: 0, max: 9 }), baseCost: fc.integer({ min: 0, max: 99 }) }),
        ),
        candidates: fc
          .array(
            fc.record({
              price: fc.integer({ min: 1, max: 9 }),
              bytes: fc.integer({ min: 0, max: 9 }),
              costs: perQuestion(fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined })),
            }),
            { maxLength: 9 },
          )
          .map((list) => list.map((one, i) => ({ ...one, name: `r${i}` }))),
        stop: fc.record({
          maxRollups: fc.integer({ min: 0, max: 4 }),
          maxBytes: fc.integer({ min: 0, max: 30 }),
        }),
      });
    });
    fc.assert(
      fc.property(problem, ({ questions, candidates, stop }) => {
        const choices = exchangeRollups(questions, candidates, stop);
        expect(saved(choices)).toBeGreaterThanOrEqual(saved(chooseRollups(questions, candidates, stop)));
        expect(choices.length).toBeLessThanOrEqual(stop.maxRollups);
        expect(choices.reduce((sum, { candidate: { bytes } }) => sum + bytes, 0)).toBeLessThanOrEqual(
          stop.maxBytes,
        );
        expect(new Set(named(choices)).size).toBe(choices.length);
      }),
    );
  });
});
