import { performance } from 'node:perf_hooks';
import { table } from './table.mjs';

/**
 * @typedef {{ name: string, parameters: { properties?: Record<string, unknown>, required?: string[] } }} Description
 * @typedef {{ rows: unknown[][], meta: { table: string, rowsRead: number } }} Result
 * @typedef {{ query: string, table: string, rows: number, rowsRead: number, ms: number, status: string, ok: boolean }} Answer
 */

/**
 * Asks the proxy each query of its catalogue once over HTTP, about the most downloaded package where a query takes one,
 * and prints a table of the answers.
 *
 * @param {string} url
 * @returns {Promise<boolean>} Whether every query was answered with rows.
 */
export async function askEveryQuery(url) {
  const response = await fetch(new URL('/v1/queries', url));
  if (!response.ok) throw new Error(`GET /v1/queries answered ${response.status}: ${await response.text()}`);
  /** @type {{ queries: Description[] }} */
  const { queries } = await response.json();
  const packageName = await mostDownloaded(url);
  /** @type {Answer[]} */
  const answers = [];
  for (const query of queries) answers.push(await ask(url, query, packageName));

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
  console.log(`\n${answered} of ${answers.length} queries answered about "${packageName}".`);
  return answers.length > 0 && answered === answers.length;
}

/** @param {string} url */
async function mostDownloaded(url) {
  const response = await fetch(new URL('/v1/queries/top-packages?limit=1', url));
  const body = await response.json();
  const name = body?.rows?.[0]?.[0];
  if (typeof name === 'string') return name;
  throw new Error(`The proxy names no most downloaded package. It says: ${JSON.stringify(body)}`);
}

/**
 * @param {string} url
 * @param {Description} description
 * @param {string} packageName
 * @returns {Promise<Answer>}
 */
async function ask(url, { name, parameters }, packageName) {
  const target = new URL(`/v1/queries/${name}`, url);
  const known = parameters.properties ?? {};
  if ('package' in known) target.searchParams.set('package', packageName);
  if ('search' in known) target.searchParams.set('search', packageName.slice(0, 2));
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
