import { performance } from 'node:perf_hooks';
import { table } from './table.mjs';

/**
 * @typedef {{ type?: string, minItems?: number, enum?: string[] }} ParameterSchema
 * @typedef {{ name: string, parameters: { properties?: Record<string, ParameterSchema>, required?: string[] } }} Description
 * @typedef {{ rows: unknown[][], meta: { table: string, rowsRead: number } }} Result
 * @typedef {{ query: string, table: string, rows: number, rowsRead: number, ms: number, status: string, ok: boolean }} Answer
 */

/**
 * Asks the proxy each query of its catalogue once over HTTP, about the most downloaded package where a query takes one, and
 * the second where it needs several, and prints a table of the answers. What a query needs its description says.
 *
 * @param {string} url
 * @returns {Promise<boolean>} Whether every query was answered with rows.
 */
export async function askEveryQuery(url) {
  const response = await fetch(new URL('/v1/queries', url));
  if (!response.ok) throw new Error(`GET /v1/queries answered ${response.status}: ${await response.text()}`);
  /** @type {{ queries: Description[] }} */
  const { queries } = await response.json();
  const packages = await mostDownloaded(url);
  /** @type {Answer[]} */
  const answers = [];
  for (const query of queries) answers.push(await ask(url, query, packages));

  const rows = answers.map((answer) => [
    answer.query,
    answer.table,
    answer.rows.toLocaleString('en'),
    answer.rowsRead.toLocaleString('en'),
    answer.ms.toFixed(1),
    answer.status,
  ]);
  console.log(table(['query', 'answered by', 'rows', 'rows read', 'ms', 'status'], rows));
  const answered = answers.filter((answer) => answer.ok).length;
  console.log(`\n${answered} of ${answers.length} queries answered about "${packages[0]}".`);
  return answers.length > 0 && answered === answers.length;
}

/** @param {string} url @returns {Promise<string[]>} */
async function mostDownloaded(url) {
  const response = await fetch(new URL('/v1/queries/top-packages?limit=2', url));
  const body = await response.json();
  const names = (body?.rows ?? []).map((/** @type {unknown[]} */ row) => row[0]).slice(0, 2);
  if (names.length > 0) return names;
  throw new Error(`The proxy names no most downloaded package. It says: ${JSON.stringify(body)}`);
}

/**
 * Values for what a query must be given, and a package where it may be given one.
 *
 * @param {Description} description
 * @param {string[]} packages
 * @returns {[string, string][]}
 */
function parametersFor({ name, parameters }, packages) {
  const known = parameters.properties ?? {};
  const needed = new Set([...(parameters.required ?? []), ...('package' in known ? ['package'] : [])]);
  return [...needed].flatMap((parameter) => {
    const valued = (/** @type {string[]} */ values) =>
      values.map((value) => /** @type {[string, string]} */ ([parameter, value]));
    const schema = known[parameter];
    const isRequiredList = schema?.type === 'array' && schema.minItems !== undefined;
    if (parameter === 'package') return valued(packages.slice(0, isRequiredList ? 2 : 1));
    if (parameter === 'search') return valued([(packages[0] ?? '').slice(0, 2)]);
    if (schema?.enum !== undefined) return valued(schema.enum.slice(0, 1));
    throw new Error(`The query "${name}" needs "${parameter}", of which this check knows no value.`);
  });
}

/**
 * @param {string} url
 * @param {Description} description
 * @param {string[]} packages
 * @returns {Promise<Answer>}
 */
async function ask(url, description, packages) {
  const { name } = description;
  const target = new URL(`/v1/queries/${name}`, url);
  for (const [parameter, value] of parametersFor(description, packages)) {
    target.searchParams.append(parameter, value);
  }
  const started = performance.now();
  const response = await fetch(target);
  const text = await response.text();
  const ms = performance.now() - started;
  if (!response.ok) {
    const problem = JSON.parse(text);
    return {
      query: name,
      table: '–',
      rows: 0,
      rowsRead: 0,
      ms,
      status: `${response.status} ${problem.detail}`,
      ok: false,
    };
  }
  /** @type {Result} */
  const { rows, meta } = JSON.parse(text);
  const ok = rows.length > 0;
  const status = `${response.status}${ok ? '' : ' no rows'}`;
  return { query: name, table: meta.table, rows: rows.length, rowsRead: meta.rowsRead, ms, status, ok };
}
