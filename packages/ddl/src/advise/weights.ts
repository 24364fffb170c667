import { isRangePreset } from '@downpour/core';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** How often what is asked. Only the relation of weights of one kind matters. */
export type Weights = Readonly<{
  /** By query; 1 where not given. */
  queries: Readonly<Record<string, number>>;
  /** By number of filters: all questions without one, with one, with two …; 0 beyond the end. */
  filters: readonly number[];
  /** By dimension, how readily it is filtered by; 1 where not given. */
  dimensions: Readonly<Record<string, number>>;
  /** Dimensions looked at together, as filters or as groups; any others, `apart` times as often. */
  together: readonly (readonly string[])[];
  apart: number;
  /** By range: `all` or a preset such as `30d`. */
  ranges: Readonly<Record<string, number>>;
  /** Questions about one package, and about all of them, for queries that allow both. */
  packages: Readonly<{ one: number; all: number }>;
}>;

/**
 * A filter more often than none, then the rarer the more of them. What is looked at together is what a table of ClickPy
 * holds together, and CI with the installer; anything else a thousandth as often. Fifty questions about one package
 * for each about all of them.
 */
export const DEFAULT_WEIGHTS: Weights = {
  queries: {},
  filters: [1, 2, 3, 1, 0.2, 0.02, 0.002, 0.0002],
  dimensions: {},
  together: [
    ['version', 'country', 'installer', 'type'],
    ['version', 'python', 'country'],
    ['version', 'system', 'country'],
    ['installer', 'type', 'ci'],
  ],
  apart: 0.001,
  ranges: { all: 2, '90d': 1, '30d': 1 },
  packages: { one: 50, all: 1 },
};

/** What the names in a file of weights may be. */
type Names = Readonly<{ queries: readonly string[]; dimensions: readonly string[] }>;

const refuse = (file: string, problem: string, cause?: unknown): DdlError =>
  new DdlError({
    code: 'invalid-weights',
    exitCode: exitCodes.usage,
    message: `The weights in ${file} cannot be used: ${problem}.`,
    hint: 'See downpour-ddl advise --help for an example of the file.',
    cause,
  });

/**
 * Reads a file of weights; what it leaves out keeps its default. Throws DdlError `invalid-weights` for text that is no
 * JSON, names that do not exist, and weights that are negative or all 0.
 */
export function parseWeights(text: string, file: string, names: Names): Weights {
  const fail = (problem: string, cause?: unknown): never => {
    throw refuse(file, problem, cause);
  };
  const given = record(readJson(text, fail), 'it', fail);
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(DEFAULT_WEIGHTS, key)) {
      fail(`it has "${key}", and knows only ${Object.keys(DEFAULT_WEIGHTS).join(', ')}`);
    }
  }
  const numbers = (key: keyof Weights, isName: (name: string) => boolean): Record<string, number> => {
    if (given[key] === undefined) return {};
    const entries = Object.entries(record(given[key], `"${key}"`, fail));
    return Object.fromEntries(
      entries.map(([name, value]) => {
        if (!isName(name)) fail(`"${key}" has "${name}", which there is not`);
        return [name, weight(value, `"${key}" has "${name}"`, fail)];
      }),
    );
  };
  const filters = given.filters ?? DEFAULT_WEIGHTS.filters;
  if (!Array.isArray(filters)) return fail('"filters" is no list of weights, one per number of filters');
  const ranges = numbers('ranges', isRangePreset);
  const { together = [] } = given;
  if (!isListOfLists(together)) return fail('"together" is no list of lists of dimensions');
  for (const name of together.flat()) {
    if (!names.dimensions.includes(name)) fail(`"together" has "${name}", which there is not`);
  }
  const weights: Weights = {
    queries: numbers('queries', (name) => names.queries.includes(name)),
    filters: filters.map((value, i) => weight(value, `"filters" has for ${i} filters`, fail)),
    dimensions: numbers('dimensions', (name) => names.dimensions.includes(name)),
    together: given.together === undefined ? DEFAULT_WEIGHTS.together : together,
    apart: given.apart === undefined ? DEFAULT_WEIGHTS.apart : weight(given.apart, '"apart" has', fail),
    ranges: given.ranges === undefined ? DEFAULT_WEIGHTS.ranges : ranges,
    packages: { ...DEFAULT_WEIGHTS.packages, ...numbers('packages', (name) => /^(one|all)$/.test(name)) },
  };
  for (const key of ['filters', 'ranges', 'packages'] as const) {
    if (!Object.values(weights[key]).some((value) => value > 0)) fail(`no weight in "${key}" is above 0`);
  }
  if (names.queries.every((name) => weights.queries[name] === 0)) fail('it gives every query the weight 0');
  return weights;
}

const isListOfLists = (value: unknown): value is readonly (readonly string[])[] =>
  Array.isArray(value) &&
  value.every((list) => Array.isArray(list) && list.every((name) => typeof name === 'string'));

type Fail = (problem: string, cause?: unknown) => never;

function readJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return fail('it is not JSON', cause);
  }
}

function record(value: unknown, what: string, fail: Fail): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  return fail(`${what} is no object`);
}

function weight(value: unknown, what: string, fail: Fail): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  return fail(`${what} the weight ${JSON.stringify(value)}, which is no number of 0 or more`);
}
