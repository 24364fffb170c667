import {
  type Problem,
  parseRequest,
  pypiCatalogue,
  type Request,
  type Result,
  requestKey,
} from '@downpour/core';

/** What a question is answered with: a result, or the problem that refuses it. */
export type FakeAnswer = Result | Problem;

/**
 * Answers by question, `downloads-over-time?package=requests&range=90d`, or by the name of a query alone,
 * `downloads-over-time`, for all its questions. A function is called with the canonical request.
 */
export type FakeResults = Readonly<Record<string, FakeAnswer | ((request: Request) => FakeAnswer)>>;

/** Results that were read: keys are canonical, and the first of each query stands for the questions without their own. */
export type ReadResults = Readonly<{
  byQuestion: ReadonlyMap<string, FakeResults[string]>;
  byQuery: ReadonlyMap<string, FakeResults[string]>;
}>;

const HOW_TO_ADD = "Add it: createFakeClient({ results: { ...fixtures, '<query>?<parameters>': result } }).";

/** Brings the questions of `results` into canonical form. Throws for what is no question of the catalogue. */
export function readResults(results: FakeResults): ReadResults {
  const byQuestion = new Map<string, FakeResults[string]>();
  const byQuery = new Map<string, FakeResults[string]>();
  for (const [question, answer] of Object.entries(results)) {
    const [query = '', parameters] = question.split('?');
    byQuestion.set(parameters === undefined ? requireQuery(query) : canonicalKey(query, parameters), answer);
    const isFallback = parameters === undefined || (!byQuery.has(query) && isResultLike(answer));
    if (isFallback) byQuery.set(query, answer);
  }
  return { byQuestion, byQuery };
}

/** The answer to exactly this question, else to its query. Throws where there is neither. */
export function findAnswer({ byQuestion, byQuery }: ReadResults, request: Request): FakeAnswer {
  const key = requestKey(request);
  const found = byQuestion.get(key) ?? byQuery.get(request.query);
  if (found === undefined) {
    const known = [...byQuery.keys()];
    throw new Error(
      `The fake client has no answer to "${key}", nor to any other question of "${request.query}". It has answers to ` +
        `${known.length === 0 ? 'nothing' : known.join(', ')}. ${HOW_TO_ADD}`,
    );
  }
  return typeof found === 'function' ? found(request) : found;
}

/** A recorded problem answers its own question alone. */
const isResultLike = (answer: FakeResults[string]): boolean =>
  typeof answer === 'function' || 'rows' in answer;

function requireQuery(query: string): string {
  if (Object.hasOwn(pypiCatalogue.queries, query)) return query;
  const known = Object.keys(pypiCatalogue.queries).join(', ');
  throw new Error(
    `createFakeClient was given a result for "${query}", which is no query of the catalogue. Queries: ${known}.`,
  );
}

function canonicalKey(query: string, parameters: string): string {
  const parsed = parseRequest(pypiCatalogue, query, new URLSearchParams(parameters));
  if (parsed.ok) return requestKey(parsed.request);
  throw new Error(
    `createFakeClient was given a result for "${query}?${parameters}", which nobody can ask: ${parsed.problem.detail}`,
  );
}
