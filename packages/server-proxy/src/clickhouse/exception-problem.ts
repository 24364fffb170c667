import { type Problem, type ProblemCode, problem } from '@downpour/core';

type Answer = Readonly<{ code: ProblemCode; detail: string; retryAfter?: number }>;

const tooLarge = (what: string): Answer => ({
  code: 'query-too-large',
  detail: `ClickHouse stopped the query at its limit on ${what}. Shorten the range, add a filter or ask for fewer values.`,
});
const tooSlow: Answer = {
  code: 'upstream-timeout',
  detail:
    'ClickHouse stopped the query at its limit on time. Shorten the range, add a filter, or try again later.',
};
const busy: Answer = {
  code: 'upstream-busy',
  detail: 'ClickHouse has too much to do at the moment. Try again in a few seconds.',
  retryAfter: 5,
};
const quota: Answer = {
  code: 'upstream-busy',
  detail: "The database user's quota is used up for now. Try again later, or have the quota raised.",
  retryAfter: 60,
};
const refusedLogin: Answer = {
  code: 'upstream-refused',
  detail: "ClickHouse refused the proxy's login. Check the user and the password the proxy was started with.",
};
const refusedAccess: Answer = {
  code: 'upstream-refused',
  detail:
    'The database user may not read a table the query needs. Grant it SELECT on all tables of the schema.',
};
const refusedSetting: Answer = {
  code: 'upstream-refused',
  detail:
    "ClickHouse refused a setting of the query: the database user's settings changed. Try again; the proxy looks at them anew.",
  retryAfter: 1,
};
const missing: Answer = {
  code: 'not-provisioned',
  detail:
    'A table or column that the schema needs is not on the server. Run `downpour-ddl apply` for this schema.',
};

/** ClickHouse's exception codes → the problem a client is told. Every other code is `upstream-invalid`. */
const ANSWERS: ReadonlyMap<number, Answer> = new Map([
  [159, tooSlow],
  [160, tooSlow],
  [158, tooLarge('rows to read')],
  [307, tooLarge('bytes to read')],
  [396, tooLarge('rows or bytes of the result')],
  [241, tooLarge('memory')],
  [191, tooLarge('the size of a set')],
  [290, tooLarge('the size of the query')],
  [202, busy],
  [203, busy],
  [209, busy],
  [210, busy],
  [394, busy],
  [439, busy],
  [201, quota],
  [192, refusedLogin],
  [193, refusedLogin],
  [194, refusedLogin],
  [195, refusedLogin],
  [516, refusedLogin],
  [497, refusedAccess],
  [164, refusedSetting],
  [452, refusedSetting],
  [115, refusedSetting],
  [16, missing],
  [47, missing],
  [60, missing],
  [81, missing],
]);

/** Codes after which what is known of the server may be out of date: its tables, its user's settings or login. */
const OUTDATED: ReadonlySet<number> = new Set([16, 47, 60, 81, 115, 164, 452, 192, 193, 194, 497, 516]);

/** The problem for an exception of ClickHouse. */
export function exceptionProblem(code: number): Problem {
  const answer = ANSWERS.get(code);
  if (answer === undefined) {
    return problem(
      'upstream-invalid',
      `ClickHouse could not run the query (its error code is ${code}). This is a mistake in the proxy or in the ` +
        "server's set-up; look the code up in ClickHouse's documentation and in the proxy's log.",
    );
  }
  const { retryAfter } = answer;
  return problem(answer.code, answer.detail, retryAfter === undefined ? {} : { retryAfter });
}

/** Whether an exception says that the proxy should look at the server anew. */
export const isOutdated = (code: number | undefined): boolean => code !== undefined && OUTDATED.has(code);
