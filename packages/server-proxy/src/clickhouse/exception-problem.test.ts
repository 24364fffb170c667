import { describe, expect, it } from 'vitest';
import { exceptionProblem, isOutdated } from './exception-problem.ts';

describe('exceptionProblem', () => {
  it.each([
    [159, 'upstream-timeout', 504],
    [160, 'upstream-timeout', 504],
    [158, 'query-too-large', 422],
    [307, 'query-too-large', 422],
    [396, 'query-too-large', 422],
    [241, 'query-too-large', 422],
    [191, 'query-too-large', 422],
    [290, 'query-too-large', 422],
    [202, 'upstream-busy', 503],
    [203, 'upstream-busy', 503],
    [209, 'upstream-busy', 503],
    [210, 'upstream-busy', 503],
    [394, 'upstream-busy', 503],
    [439, 'upstream-busy', 503],
    [201, 'upstream-busy', 503],
    [192, 'upstream-refused', 503],
    [193, 'upstream-refused', 503],
    [194, 'upstream-refused', 503],
    [195, 'upstream-refused', 503],
    [516, 'upstream-refused', 503],
    [497, 'upstream-refused', 503],
    [164, 'upstream-refused', 503],
    [452, 'upstream-refused', 503],
    [115, 'upstream-refused', 503],
    [16, 'not-provisioned', 503],
    [47, 'not-provisioned', 503],
    [60, 'not-provisioned', 503],
    [81, 'not-provisioned', 503],
    [46, 'upstream-invalid', 502],
    [62, 'upstream-invalid', 502],
    [1001, 'upstream-invalid', 502],
  ])('tells a client of %i as %s, %i', (exception, code, status) => {
    const problem = exceptionProblem(exception);
    expect(problem).toMatchObject({ code, status });
    expect(problem.detail).toMatch(/^[A-Z].{40,}\.$/);
  });

  it.each([202, 209, 439, 201])('says after how long to try again: %i', (exception) => {
    expect(exceptionProblem(exception).retryAfter).toBeGreaterThan(0);
  });

  it('names a code it does not know, so that it can be looked up', () => {
    expect(exceptionProblem(44).detail).toContain('44');
  });
});

describe('isOutdated', () => {
  it.each([16, 47, 60, 81, 115, 164, 452, 192, 193, 194, 497, 516])('holds after %i', (code) => {
    expect(isOutdated(code)).toBe(true);
  });

  it.each([undefined, 159, 241, 202, 62])('does not hold after %s', (code) => {
    expect(isOutdated(code)).toBe(false);
  });
});
