import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseRollups, type WeighedQuestion } from './choose-rollups.ts';

const unlimited = { maxRollups: 100, maxBytes: Number.POSITIVE_INFINITY };

/** The lattice of the 1996 paper's worked example: eight views, `a` being the base; each answers itself and those below. */
const rows = { a: 100, b: 50, c: 75, d: 20, e: 30, f: 40, g: 1, h: 10 };
const below: Readonly<Record<string, string>> = {
  b: 'bdegh',
  c: 'cefgh',
  d: 'dg',
  e: 'egh',
  f: 'fh',
  g: 'g',
  h: 'h',
};
const asked = Object.keys(rows);
const questions: readonly WeighedQuestion[] = asked.map(() => ({ weight: 1, baseCost: rows.a }));
const view = (name: keyof typeof rows, price = 1): Candidate => ({
  name,
  price,
  bytes: rows[name],
  costs: asked.map((question) => (below[name]?.includes(question) ? rows[name] : undefined)),
});
const views = (['b', 'c', 'd', 'e', 'f', 'g', 'h'] as const).map((name) => view(name));
const names = (choices: ReturnType<typeof chooseRollups>): readonly string[] =>
  choices.map(({ candidate }) => candidate.name);

describe('chooseRollups', () => {
  it('takes b, f and d from the lattice of the paper, and saves what the paper says', () => {
    const choices = chooseRollups(questions, views, { ...unlimited, maxRollups: 3 });
    expect(choices.map(({ candidate, benefit }) => [candidate.name, benefit])).toEqual([
      ['b', 250],
      ['f', 70],
      ['d', 60],
    ]);
    expect(choices.at(-1)?.cumulativeBenefit).toBe(380);
    expect(choices.at(-1)?.costs).toEqual([100, 50, 100, 20, 50, 40, 20, 40]);
  });

  it('takes the small views first where a view costs its rows', () => {
    const priced = (['b', 'c', 'd', 'e', 'f', 'g', 'h'] as const).map((name) => view(name, rows[name]));
    const choices = chooseRollups(questions, priced, { ...unlimited, maxRollups: 3 });
    expect(choices.map(({ candidate, benefit }) => [candidate.name, benefit])).toEqual([
      ['g', 99],
      ['h', 90],
      ['d', 80],
    ]);
  });

  it('passes over what does not fit the bytes and goes on with what does', () => {
    const choices = chooseRollups(questions, views, { ...unlimited, maxBytes: 60 });
    expect(names(choices)).toEqual(['b', 'g']);
    expect(choices.map(({ benefit }) => benefit)).toEqual([250, 49]);
  });

  it('follows the weights', () => {
    const heavy = questions.map((question, i) => ({ ...question, weight: asked[i] === 'g' ? 1000 : 1 }));
    expect(names(chooseRollups(heavy, views, { ...unlimited, maxRollups: 1 }))).toEqual(['g']);
  });

  it('takes nothing that saves nothing', () => {
    const useless = { ...view('c'), costs: asked.map(() => 100) };
    expect(chooseRollups(questions, [useless], unlimited)).toEqual([]);
    expect(chooseRollups([], views, unlimited)).toEqual([]);
    expect(chooseRollups(questions, views, { ...unlimited, maxRollups: 0 })).toEqual([]);
  });

  it('decides between equals by benefit, then by name', () => {
    const one = (name: string, price: number, costs: readonly (number | undefined)[]): Candidate => ({
      name,
      price,
      bytes: 1,
      costs,
    });
    const two = [
      { weight: 1, baseCost: 10 },
      { weight: 1, baseCost: 10 },
    ];
    const small = one('a', 1, [5, undefined]);
    const large = one('z', 2, [5, 5]);
    expect(names(chooseRollups(two, [small, large], { ...unlimited, maxRollups: 1 }))).toEqual(['z']);
    const same = one('b', 1, [undefined, 5]);
    expect(names(chooseRollups(two, [same, small], unlimited))).toEqual(['a', 'b']);
  });
});

const problem = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const perQuestion = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
  return fc.record({
    questions: perQuestion(
      fc.record({
        weight: fc.integer({ min: 0, max: 20 }),
        baseCost: fc.integer({ min: 0, max: 1000 }),
      }),
    ),
    candidates: fc
      .array(
        fc.record({
          price: fc.integer({ min: 1, max: 100 }),
          bytes: fc.integer({ min: 0, max: 100 }),
          costs: perQuestion(fc.option(fc.integer({ min: 0, max: 1200 }), { nil: undefined })),
        }),
        { maxLength: 12 },
      )
      .map((list) => list.map((candidate, i) => ({ ...candidate, name: `r${i}` }))),
    stop: fc.record({
      maxRollups: fc.integer({ min: 0, max: 8 }),
      maxBytes: fc.integer({ min: 0, max: 300 }),
    }),
  });
});

const weighted = (asked: readonly WeighedQuestion[], costs: readonly number[]): number =>
  asked.reduce((sum, { weight }, i) => sum + weight * (costs[i] ?? 0), 0);

describe('chooseRollups over any lattice', () => {
  it('never makes a question dearer, and saves exactly what it says', () => {
    fc.assert(
      fc.property(problem, ({ questions: asked, candidates, stop }) => {
        const before = asked.map(({ baseCost }) => baseCost);
        let previous: readonly number[] = before;
        for (const { costs, cumulativeBenefit } of chooseRollups(asked, candidates, stop)) {
          expect(costs.every((cost, i) => cost <= (previous[i] ?? 0))).toBe(true);
          expect(weighted(asked, before) - weighted(asked, costs)).toBe(cumulativeBenefit);
          previous = costs;
        }
      }),
    );
  });

  it('saves more with every choice, and less per price than with the one before', () => {
    fc.assert(
      fc.property(problem, ({ questions: asked, candidates, stop }) => {
        const choices = chooseRollups(asked, candidates, { ...stop, maxBytes: Number.POSITIVE_INFINITY });
        for (const [i, { benefit, candidate, cumulativeBenefit }] of choices.entries()) {
          const before = choices[i - 1];
          expect(benefit).toBeGreaterThan(0);
          expect(cumulativeBenefit).toBeGreaterThan(before?.cumulativeBenefit ?? 0);
          const rate =
            before === undefined ? Number.POSITIVE_INFINITY : before.benefit / before.candidate.price;
          expect(benefit / candidate.price).toBeLessThanOrEqual(rate);
        }
      }),
    );
  });

  it('keeps to the rules, and leaves out only what does not fit or does not help', () => {
    fc.assert(
      fc.property(problem, ({ questions: asked, candidates, stop }) => {
        const choices = chooseRollups(asked, candidates, stop);
        const bytes = choices.reduce((sum, { candidate }) => sum + candidate.bytes, 0);
        expect(choices.length).toBeLessThanOrEqual(stop.maxRollups);
        expect(bytes).toBeLessThanOrEqual(stop.maxBytes);
        if (choices.length === stop.maxRollups) return;
        const costs = choices.at(-1)?.costs ?? asked.map(({ baseCost }) => baseCost);
        const helpful = candidates.filter(
          (candidate) =>
            candidate.bytes <= stop.maxBytes - bytes &&
            asked.some(({ weight }, i) => weight > 0 && (candidate.costs[i] ?? Infinity) < (costs[i] ?? 0)),
        );
        expect(helpful).toEqual([]);
      }),
    );
  });

  it('chooses the same whatever the order of the candidates', () => {
    fc.assert(
      fc.property(problem, ({ questions: asked, candidates, stop }) => {
        const choices = chooseRollups(asked, candidates, stop);
        expect(chooseRollups(asked, candidates, stop)).toEqual(choices);
        expect(chooseRollups(asked, [...candidates].reverse(), stop)).toEqual(choices);
      }),
    );
  });
});
