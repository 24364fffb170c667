import type { UtcDate } from '@downpour/core';
import { aggregateExpression, quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { PACKAGE } from './rollup-shape.ts';

/** Every how-many-th day, and every how-many-th package by hash, is looked at; 1 is all of them. */
export type Sampling = Readonly<{ days: number; packages: number }>;

/** What the base table holds, and how much of it is looked at. */
export type DataFacts = Readonly<{
  firstDay: UtcDate;
  lastDay: UtcDate;
  days: number;
  packages: number;
  downloads: number;
  /** Rows as stored; merges may not have joined all that are equal. */
  storedRows: number;
  sampling: Sampling;
  sampledDays: number;
  sampledPackages: number;
}>;

/** Days and packages that a sample keeps at least: of few packages the large ones, which decide, could all be missed. */
const LEAST_DAYS = 30;
const LEAST_PACKAGES = 10_000;

/** How to look at about `sampleRows` of the rows. No multiple of 7, which would look at one weekday alone. */
export function samplingFor(
  storedRows: number,
  days: number,
  packages: number,
  sampleRows: number,
): Sampling {
  const wanted = Math.max(1, Math.ceil(storedRows / sampleRows));
  const every = Math.min(wanted, Math.max(1, Math.floor(days / LEAST_DAYS)));
  return {
    days: every % 7 === 0 ? every - 1 : every,
    packages: Math.min(wanted, Math.max(1, Math.floor(packages / LEAST_PACKAGES))),
  };
}

/** SQL that keeps the sampled days, or the sampled packages. */
export const sampleCondition = {
  days: (column: string, every: number): string => `toRelativeDayNum(${column}) % ${every} = 0`,
  packages: (column: string, every: number): string => `cityHash64(${column}) % ${every} = 0`,
} as const;

/** Names of the columns that questions turn on, quoted. */
export function keyColumnNames({ source }: DesiredSchema): Readonly<{ day: string; project: string }> {
  return {
    day: quoteIdentifier(source.timeColumn),
    project: quoteIdentifier(source.dimensions[PACKAGE]?.column ?? PACKAGE),
  };
}

/** Asks the base table for its days, packages and downloads; `undefined` where it has no rows. */
export async function readFacts(
  connection: Connection,
  desired: DesiredSchema,
  storedRows: number,
  sampleRows: number,
): Promise<DataFacts | undefined> {
  const { source, schema, database } = desired;
  const { day, project } = keyColumnNames(desired);
  const table = quoteTable(database, schema.base.name);
  const downloads = aggregateExpression(source, 'downloads', schema.base, 'states');
  const [row] = await connection.rows<Record<string, string>>(
    `SELECT toString(min(${day})) AS first, toString(max(${day})) AS last, uniqExact(${day}) AS days, uniqExact(${project}) AS packages, ${downloads} AS downloads FROM ${table}`,
  );
  if (row === undefined || Number(row.days) === 0) return undefined;
  const days = Number(row.days);
  const packages = Number(row.packages);
  const sampling = samplingFor(storedRows, days, packages, sampleRows);
  const [sampled] = await connection.rows<Record<string, string>>(
    `SELECT uniqExactIf(${day}, ${sampleCondition.days(day, sampling.days)}) AS days, uniqExactIf(${project}, ${sampleCondition.packages(project, sampling.packages)}) AS packages FROM ${table}`,
  );
  return {
    firstDay: row.first ?? '',
    lastDay: row.last ?? '',
    days,
    packages,
    downloads: Number(row.downloads),
    storedRows,
    sampling,
    sampledDays: Number(sampled?.days),
    sampledPackages: Number(sampled?.packages),
  };
}
