import type { RawRow } from '@downpour/core/planner';
import { UpstreamError } from '../upstream-error.ts';
import { exceptionCodeInFailedResult, notClickHouse } from './bounded-fetch.ts';
import { exceptionProblem } from './exception-problem.ts';

/** Rows of an answer, and what it cost. */
export type Answer = Readonly<{ rows: readonly RawRow[]; rowsRead: number; elapsedMs: number }>;

/**
 * Reads an answer in FORMAT JSONCompact. Throws `UpstreamError` unless it is whole: its columns, as many rows as it
 * says, statistics, and no exception in it.
 */
export function readAnswer(text: string): Answer {
  const document = parseObject(text);
  if (document === undefined || typeof document.exception === 'string') {
    const code = exceptionCodeInFailedResult(
      typeof document?.exception === 'string' ? document.exception : text,
    );
    if (code !== undefined) throw new UpstreamError(exceptionProblem(code), { exceptionCode: code });
    throw notClickHouse('with something else');
  }
  const { meta, data, rows, statistics } = document;
  const names = columnNames(meta);
  const cost = statisticsOf(statistics);
  if (names === undefined || cost === undefined || !isTable(data, names.length)) {
    throw notClickHouse('with JSON of another shape');
  }
  if (Number(rows) !== data.length) throw notClickHouse(`with ${data.length} of ${Number(rows)} rows`);
  return {
    rows: data.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]))),
    rowsRead: Number(cost.rows_read),
    elapsedMs: Number(cost.elapsed) * 1_000,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function columnNames(meta: unknown): readonly string[] | undefined {
  if (!Array.isArray(meta)) return undefined;
  const names = meta.map((column) => (isObject(column) ? column.name : undefined));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

const isTable = (data: unknown, width: number): data is readonly (readonly unknown[])[] =>
  Array.isArray(data) && data.every((row) => Array.isArray(row) && row.length === width);

const statisticsOf = (value: unknown): JsonObject | undefined =>
  isObject(value) && Number.isFinite(Number(value.rows_read)) && Number.isFinite(Number(value.elapsed))
    ? value
    : undefined;
