import { describe, expect, it } from 'vitest';
import { expectSamePage } from './render-dashboard.ts';
import type { Visit } from './render-visit.ts';

const visit = (figures: number, ...questions: string[]): Visit => ({
  firstMs: 1,
  doneMs: 2,
  blocking: { wallMs: 0, threadMs: 0, busyMs: 0 },
  figures,
  questions,
});

describe('expectSamePage', () => {
  it('takes pages with the same figures and questions, however often they ask', () => {
    expect(() => expectSamePage(visit(2, 'a', 'b'), visit(2, 'a', 'b', 'b'))).not.toThrow();
  });

  it.each([
    ['fewer figures', visit(2, 'a'), visit(1, 'a'), /ours has 2 figures, the plain one 1/],
    [
      'a question less',
      visit(2, 'a', 'b'),
      visit(2, 'a'),
      /Only ours asks b; only the plain one asks nothing/,
    ],
    [
      'a question more',
      visit(2, 'a'),
      visit(2, 'a', 'c'),
      /Only ours asks nothing; only the plain one asks c/,
    ],
    ['another question', visit(2, 'a'), visit(2, 'b'), /Only ours asks a; only the plain one asks b/],
  ])('refuses a plain page with %s', (_what, ours, plain, message) => {
    expect(() => expectSamePage(ours, plain)).toThrow(message);
  });
});
