import { pypiCatalogue } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';
import { type Question, workloadOf } from './workload.ts';

const { source, queries } = pypiCatalogue;
const dimensions = Object.keys(source.dimensions);
const plain: Weights = { ...DEFAULT_WEIGHTS, filters: [1], ranges: { all: 1 }, apart: 1 };
const of = (names: readonly (keyof typeof queries)[], weights: Weights): readonly Question[] =>
  workloadOf(source, Object.fromEntries(names.map((name) => [name, queries[name]])), dimensions, weights);
const sum = (questions: readonly Question[]): number =>
  questions.reduce((total, { weight }) => total + weight, 0);

describe('workloadOf', () => {
  it('asks every query of the catalogue under every subset of filters, and the weights add up to 1', () => {
    const questions = workloadOf(source, queries, dimensions, DEFAULT_WEIGHTS);
    for (const [name, { measures }] of Object.entries(queries)) {
      const subsets = new Set(
        questions.filter(({ query }) => query === name).map(({ filters }) => filters.join()),
      );
      expect(subsets.size, name).toBe(measures.length === 0 ? 0 : 2 ** 7);
    }
    expect(sum(questions)).toBeCloseTo(1, 10);
  });

  it('asks as often with so many filters as the weights say', () => {
    const weights = { ...DEFAULT_WEIGHTS, filters: [100, 10, 1], apart: 1 };
    const questions = workloadOf(source, queries, dimensions, weights);
    const [none = 0, one = 0, two = 0] = [0, 1, 2].map((n) =>
      sum(questions.filter(({ filters }) => filters.length === n)),
    );
    expect(none / one).toBeCloseTo(10, 8);
    expect(one / two).toBeCloseTo(10, 8);
  });

  it('asks less often for what is not looked at together, as a group or as a filter', () => {
    const weights: Weights = { ...plain, filters: [0, 1], together: [['country', 'version']], apart: 0.25 };
    const questions = of(['downloads-by-country'], { ...weights, packages: { one: 1, all: 0 } });
    const shareOf = (name: string): number => sum(questions.filter(({ filters }) => filters.includes(name)));
    expect(shareOf('version') / shareOf('python')).toBeCloseTo(4, 8);
    expect(shareOf('country') / shareOf('version')).toBeCloseTo(1, 8);
  });

  it.each([
    ['downloads-over-time', ['package', true, ''], ['', true, '']],
    ['downloads-by-country', ['package,country', false, ''], ['country', false, '']],
    ['file-types-by-installer', ['package,installer,type', false, ''], ['installer,type', false, '']],
    ['downloads-summary', ['package', true, ''], ['', true, '']],
    ['package-extent', ['package', false, '']],
    ['package-rank', ['package', false, 'all']],
    ['package-search', ['package', false, 'all']],
    ['top-packages', ['package', false, 'all']],
    ['registry-totals', ['package', false, 'all']],
    ['downloads-over-time-by-package', ['package', true, ''], ['package', true, 'all']],
  ] as const)('knows what %s needs of a table', (name, ...expected) => {
    const asked = of([name], plain).map(({ dimensions: needed, needsDays, ofOnePackage }) => [
      needed.join(),
      needsDays,
      needed.includes('package') && !ofOnePackage ? 'all' : '',
    ]);
    expect(asked).toEqual(expected);
  });

  it('needs the dimensions filtered by, once', () => {
    const weights = { ...plain, filters: [0, 1], packages: { one: 1, all: 0 } };
    const asked = of(['downloads-by-country'], weights);
    expect(asked.map(({ filters, dimensions: needed }) => [filters.join(), needed.join()])).toEqual([
      ['version', 'package,version,country'],
      ['country', 'package,country'],
      ['python', 'package,country,python'],
      ['system', 'package,country,system'],
      ['installer', 'package,country,installer'],
      ['type', 'package,country,type'],
      ['ci', 'package,country,ci'],
    ]);
  });

  it('follows the weights of queries, dimensions, ranges and packages', () => {
    const weights: Weights = {
      queries: { 'downloads-summary': 3 },
      filters: [0, 1],
      dimensions: { installer: 4 },
      together: [],
      apart: 1,
      ranges: { all: 3, '30d': 1 },
      packages: { one: 9, all: 1 },
    };
    const questions = of(['downloads-summary', 'downloads-over-time'], weights);
    const share = (matches: (question: Question) => boolean): number => sum(questions.filter(matches));
    expect(share(({ query }) => query === 'downloads-summary')).toBeCloseTo(0.75, 10);
    expect(share(({ filters }) => filters.includes('installer'))).toBeCloseTo(0.4, 10);
    expect(share(({ range }) => range === '30d')).toBeCloseTo(0.25, 10);
    expect(share(({ ofOnePackage }) => ofOnePackage)).toBeCloseTo(0.9, 10);
  });

  it('leaves out what has no weight and what the base table lacks', () => {
    const weights = { ...plain, queries: { 'downloads-summary': 0 }, filters: [1, 1] };
    const questions = workloadOf(
      source,
      { 'downloads-summary': queries['downloads-summary'], 'downloads-by-ci': queries['downloads-by-ci'] },
      ['package', 'country'],
      weights,
    );
    expect(new Set(questions.map(({ query }) => query))).toEqual(new Set(['downloads-by-ci']));
    expect(new Set(questions.map(({ dimensions: needed }) => needed.join()))).toEqual(
      new Set(['package', '', 'package,country', 'country']),
    );
  });
});
