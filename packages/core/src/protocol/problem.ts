/** Every problem the proxy answers with: its HTTP status and title. */
export const PROBLEMS = {
  'unknown-query': { status: 404, title: 'Unknown query' },
  'unknown-route': { status: 404, title: 'Unknown route' },
  'unknown-package': { status: 404, title: 'Unknown package' },
  'no-repository': { status: 404, title: 'No GitHub repository of the package' },
  'no-metadata': { status: 404, title: 'No metadata of the package' },
  'unknown-value': { status: 404, title: 'Unknown filter value' },
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'missing-parameter': { status: 400, title: 'Missing parameter' },
  'repeated-parameter': { status: 400, title: 'Parameter given more than once' },
  'invalid-parameter': { status: 400, title: 'Invalid parameter' },
  'invalid-range': { status: 400, title: 'Invalid time range' },
  'range-outside-data': { status: 400, title: 'Time range outside the data' },
  'too-many-buckets': { status: 400, title: 'Too many buckets' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'request-too-long': { status: 414, title: 'Request too long' },
  'plan-disabled': { status: 403, title: 'Plans are not shown' },
  'query-not-provisioned': { status: 501, title: 'Query not provisioned' },
  'query-too-large': { status: 422, title: 'Query too large' },
  'no-data': { status: 503, title: 'No data' },
  'not-provisioned': { status: 503, title: 'Not provisioned' },
  'upstream-writable': { status: 503, title: 'Database user can write' },
  'upstream-too-old': { status: 503, title: 'ClickHouse too old' },
  'upstream-refused': { status: 503, title: 'ClickHouse refused the login' },
  'upstream-unreachable': { status: 503, title: 'ClickHouse unreachable' },
  'upstream-busy': { status: 503, title: 'ClickHouse busy' },
  'upstream-timeout': { status: 504, title: 'ClickHouse took too long' },
  'upstream-invalid': { status: 502, title: 'ClickHouse answered something unexpected' },
  'truncated-result': { status: 502, title: 'Result cut short' },
  'internal-error': { status: 500, title: 'Internal error' },
} as const satisfies Readonly<Record<string, Readonly<{ status: number; title: string }>>>;

/** Stable code of a problem. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Body of an error answer, `application/problem+json` (RFC 9457) with a stable `code`. */
export type Problem = Readonly<{
  type: string;
  code: ProblemCode;
  title: string;
  status: number;
  /** What happened, why, and what to do. */
  detail: string;
  /** The parameter at fault, where there is one. */
  parameter?: string;
  /** Seconds after which trying again makes sense, where it does. */
  retryAfter?: number;
}>;

const TYPE = 'urn:downpour:problem:';

/** A problem with the status and title of its code. */
export function problem(
  code: ProblemCode,
  detail: string,
  extra: Readonly<{ parameter?: string; retryAfter?: number }> = {},
): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `${TYPE}${code}`, code, title, status, detail, ...extra };
}

/** Whether a decoded JSON value is a problem, be it of a newer version; told by its type, so that browsers need no list. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'type' in value &&
  value.type === `${TYPE}${value.code}` &&
  'detail' in value &&
  typeof value.detail === 'string';

/** An error that carries a problem: thrown by clients when the proxy answers with one. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(value: Problem, options?: ErrorOptions) {
    super(value.detail, options);
    this.problem = value;
  }
}
