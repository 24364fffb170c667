import { pypiCatalogue } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Engine } from './engine.ts';
import { normalised, type RawTable } from './raw-table.ts';

type SchemaName = keyof typeof pypiCatalogue.schemas;

/** Database of the events that belong to a copy of the tables. */
export const eventsDatabase = (database: string): string => `${database}_github`;

/** Types as servers have them that load GH Archive, with columns that no query asks for; the number of a repository is text on some. */
const eventColumns = (schema: SchemaName): string => `
  file_time DateTime,
  event_type Enum8('CommitCommentEvent' = 1, 'CreateEvent' = 2, 'DeleteEvent' = 3, 'ForkEvent' = 4, 'GollumEvent' = 5, 'IssueCommentEvent' = 6, 'IssuesEvent' = 7, 'MemberEvent' = 8, 'PublicEvent' = 9, 'PullRequestEvent' = 10, 'PullRequestReviewCommentEvent' = 11, 'PushEvent' = 12, 'ReleaseEvent' = 13, 'SponsorshipEvent' = 14, 'WatchEvent' = 15, 'PullRequestReviewEvent' = 19),
  actor_login LowCardinality(String),
  repo_name LowCardinality(String),
  repo_id ${schema === 'clickpy' ? 'LowCardinality(String)' : 'UInt64'},
  created_at DateTime,
  updated_at DateTime,
  action Enum8('none' = 0, 'created' = 1, 'added' = 2, 'edited' = 3, 'deleted' = 4, 'opened' = 5, 'closed' = 6, 'reopened' = 7, 'started' = 15, 'published' = 16, 'merged' = 20),
  number UInt32`;

/** Makes the table of events, which nothing of ours makes. */
export async function createEventsTable(engine: Engine, schema: SchemaName, database: string): Promise<void> {
  await engine.command(`DROP DATABASE IF EXISTS ${quoteIdentifier(database)}`);
  await engine.command(`CREATE DATABASE ${quoteIdentifier(database)}`);
  await engine.command(
    `CREATE TABLE ${quoteTable(database, 'github_events')} (${eventColumns(schema)}) ENGINE = MergeTree ORDER BY (repo_id, event_type, created_at)`,
  );
}

/** Inserts files and events in as many parts as downloads. */
export async function insertSideRows(
  engine: Engine,
  database: string,
  schema: SchemaName,
  raw: RawTable,
): Promise<void> {
  const { files } = pypiCatalogue.schemas[schema].sideTables;
  if (files === undefined) throw new Error(`Schema ${schema} has no table of files.`);
  const isOurs = Object.hasOwn(files.columns, 'project');
  for (let batch = 0; batch < raw.batches; batch++) {
    const inBatch = (_: unknown, place: number): boolean => place % raw.batches === batch;
    const rows = isOurs
      ? raw.files.filter(inBatch).map((file) => ({ project: normalised(file.name), ...file }))
      : raw.files.filter(inBatch).map(({ yanked: _, ...file }) => file);
    await engine.insert(quoteTable(database, files.name), rows);
    await engine.insert(
      quoteTable(eventsDatabase(database), 'github_events'),
      raw.events.filter(inBatch).map((event) => ({ ...event, updated_at: event.created_at })),
    );
  }
}
