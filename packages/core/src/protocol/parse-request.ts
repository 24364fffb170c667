import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Query } from '../catalogue/query.ts';
import { decodeFilters, type Filter, isPresenceOf } from './filter.ts';
import { MAX_COMPARED, MAX_VALUES, PARAMETERS } from './parameters.ts';
import { type Problem, problem } from './problem.ts';
import { canonicalRequest, parameterNames, type Request } from './request.ts';

/** A request, or the problem that refuses it. */
export type ParsedRequest = Readonly<{ ok: true; request: Request } | { ok: false; problem: Problem }>;

class Refusal extends Error {
  readonly problem: Problem;
  constructor(value: Problem) {
    super(value.detail);
    this.problem = value;
  }
}

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * Reads a question from a query's name and URL parameters, trusting nothing: every parameter must be known to the
 * query, be there as often as it may, and have a value it can take.
 */
export function parseRequest(catalogue: Catalogue, name: string, parameters: URLSearchParams): ParsedRequest {
  try {
    return { ok: true, request: parse(catalogue, name, parameters) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parse(catalogue: Catalogue, name: string, parameters: URLSearchParams): Request {
  const query = Object.hasOwn(catalogue.queries, name) ? catalogue.queries[name] : undefined;
  if (query === undefined) {
    const known = Object.keys(catalogue.queries).join(', ');
    throw new Refusal(problem('unknown-query', `There is no query ${quote(name)}. Known queries: ${known}.`));
  }
  refuseUnknown(catalogue, name, query, parameters);
  const values: Record<string, unknown> = {};
  for (const parameter of query.parameters) {
    if (parameter === 'package') continue;
    const value = single(parameters, parameter);
    if (value !== undefined) values[parameter] = checked<unknown>(parameter, PARAMETERS[parameter], value);
  }
  const mirrors = single(parameters, 'mirrors');
  if (query.kind === 'search' && values.search === undefined) {
    throw new Refusal(
      problem('missing-parameter', `Query "${name}" needs "search": a package name, or some of it.`, {
        parameter: 'search',
      }),
    );
  }
  if (values.from !== undefined && values.range !== undefined) {
    throw new Refusal(
      problem('invalid-range', '"from" and "range" both say where the range begins. Leave one of them out.', {
        parameter: 'range',
      }),
    );
  }
  return canonicalRequest({
    query: name,
    filters: [...packageFilters(name, query, parameters), ...dimensionFilters(catalogue, parameters)],
    mirrors: mirrors === undefined ? 'include' : checked('mirrors', PARAMETERS.mirrors, mirrors),
    ...values,
  });
}

function refuseUnknown(catalogue: Catalogue, name: string, query: Query, parameters: URLSearchParams): void {
  const known = parameterNames(catalogue, query);
  for (const parameter of parameters.keys()) {
    if (!known.includes(parameter)) {
      throw new Refusal(
        problem(
          'unknown-parameter',
          `Query "${name}" has no parameter ${quote(parameter)}. It takes ${known.join(', ')}.`,
          { parameter: parameter.slice(0, 60) },
        ),
      );
    }
  }
}

function packageFilters(name: string, query: Query, parameters: URLSearchParams): readonly Filter[] {
  const values = list(parameters, 'package', PARAMETERS.package);
  if (query.packages === 'one') {
    const [value] = values;
    if (value === undefined) {
      throw new Refusal(
        problem('missing-parameter', `Query "${name}" is about one package. Add ?package=<name>.`, {
          parameter: 'package',
        }),
      );
    }
    if (values.length > 1 || value.startsWith('!')) {
      throw new Refusal(
        problem(
          'repeated-parameter',
          `Query "${name}" is about one package. Give "package" once, without "!".`,
          {
            parameter: 'package',
          },
        ),
      );
    }
  }
  if (query.packages === 'some') requireCompared(name, values);
  return decodeFilters('package', values);
}

function requireCompared(name: string, values: readonly string[]): void {
  if (values.length === 0) {
    throw new Refusal(
      problem('missing-parameter', `Query "${name}" compares packages. Add ?package=<name>&package=<name>.`, {
        parameter: 'package',
      }),
    );
  }
  const left = values.find((value) => value.startsWith('!'));
  const distinct = new Set(values).size;
  if (left !== undefined || distinct > MAX_COMPARED) {
    throw new Refusal(
      problem(
        'invalid-parameter',
        left === undefined
          ? `"package" has ${distinct} values. Compare at most ${MAX_COMPARED} packages.`
          : `"package": ${quote(left)} leaves a package out, and there is nothing to leave it out of. Drop the "!".`,
        { parameter: 'package' },
      ),
    );
  }
}

const dimensionFilters = (catalogue: Catalogue, parameters: URLSearchParams): readonly Filter[] =>
  Object.keys(catalogue.source.dimensions)
    .filter((dimension) => dimension !== 'package')
    .flatMap((dimension) => {
      const values = list(parameters, dimension, PARAMETERS.filter);
      const presence = values.find((value) => isPresenceOf(dimension, value));
      if (presence !== undefined && values.length > 1) {
        throw new Refusal(
          problem(
            'invalid-parameter',
            `"${dimension}": "${presence}" already says what counts. Give it alone, or list values in its stead.`,
            { parameter: dimension },
          ),
        );
      }
      return decodeFilters(dimension, values);
    });

function single(parameters: URLSearchParams, parameter: string): string | undefined {
  const [value, ...more] = parameters.getAll(parameter);
  if (more.length > 0) {
    throw new Refusal(
      problem('repeated-parameter', `"${parameter}" is there ${more.length + 1} times. Give it once.`, {
        parameter,
      }),
    );
  }
  return value;
}

function list(
  parameters: URLSearchParams,
  parameter: string,
  schema: ParameterSchema<string>,
): readonly string[] {
  const values = parameters.getAll(parameter);
  if (values.length > MAX_VALUES) {
    throw new Refusal(
      problem(
        'invalid-parameter',
        `"${parameter}" has ${values.length} values. Give at most ${MAX_VALUES}.`,
        {
          parameter,
        },
      ),
    );
  }
  return values.map((value) => checked(parameter, schema, value));
}

type ParameterSchema<T> = Readonly<{
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { message: string }[] } };
}>;

function checked<T>(parameter: string, schema: ParameterSchema<T>, value: string): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  const reason = outcome.error.issues[0]?.message ?? 'is not allowed';
  throw new Refusal(
    problem('invalid-parameter', `"${parameter}": ${quote(value)} ${reason}.`, { parameter }),
  );
}
