import { SAMPLE_MARK, type SideTable } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { createDatabase, createObject } from '../render/create-object.ts';
import { actualSchema } from '../schema/actual-schema.ts';
import { type DesiredSchema, tableObject } from '../schema/desired-schema.ts';
import { SAMPLE_ACCOUNT } from './sample-files.ts';
import type { SampleShape } from './sample-select.ts';

/** Days of packages on the server, and the sample they belong to. */
type EventsOf = Readonly<{ shape: SampleShape; desired: DesiredSchema; packageDays: string }>;

const eventsTable = ({ schema }: DesiredSchema): SideTable | undefined => schema.sideTables.events;

const markFor = ({ database }: DesiredSchema): string =>
  `${SAMPLE_MARK}: generated events for the database ${database.replaceAll(/[^\w.-]/g, '_')}`;

/**
 * Makes a table of GitHub's events with generated ones in a database of its own, in the place of generated ones that are
 * there. A table that holds others is left alone; gives whether the table was made.
 */
export async function makeSampleEvents(
  connection: Connection,
  githubDatabase: string,
  events: EventsOf,
): Promise<boolean> {
  const table = eventsTable(events.desired);
  if (table === undefined) return false;
  const present = (await actualSchema(connection, githubDatabase)).objects[table.name];
  if (present !== undefined && !present.comment.includes(SAMPLE_MARK)) return false;
  await connection.command(createDatabase(githubDatabase));
  await connection.command(`DROP TABLE IF EXISTS ${quoteTable(githubDatabase, table.name)} SYNC`);
  await connection.command(
    `${createObject(githubDatabase, tableObject(table))}\nCOMMENT '${markFor(events.desired)}'`,
  );
  const columns = Object.keys(table.columns).join(', ');
  await connection.command(
    `INSERT INTO ${quoteTable(githubDatabase, table.name)} (${columns}) SELECT ${columns} ${eventsFrom(events)}`,
  );
  return true;
}

/** Drops the tables of events that were generated for the database, wherever they are. */
export async function dropSampleEvents(connection: Connection, desired: DesiredSchema): Promise<void> {
  const table = eventsTable(desired);
  if (table === undefined) return;
  const found = await connection.rows<{ database: string }>(
    'SELECT database FROM system.tables WHERE name = {name:String} AND comment = {mark:String}',
    { name: table.name, mark: markFor(desired) },
  );
  for (const { database } of found) {
    await connection.command(`DROP TABLE IF EXISTS ${quoteTable(database, table.name)} SYNC`);
  }
}

/** More events the more popular a package is; stars by many, the work by a few, a part of it by bots. */
const eventsFrom = ({ shape, desired, packageDays }: EventsOf): string => `FROM (
  SELECT date, cityHash64(${shape.seed}, project, day, one, 'event') AS h, h % 1000 AS kind,
    multiIf(kind < 420, 'WatchEvent', kind < 500, 'ForkEvent', kind < 640, 'IssuesEvent', kind < 800, 'PullRequestEvent', 'PushEvent') AS event_type,
    cityHash64(h, 1) % 100 < multiIf(event_type IN ('PullRequestEvent', 'PushEvent'), 18, event_type = 'IssuesEvent', 4, 0) AS is_bot,
    multiIf(
      is_bot, ['dependabot[bot]', 'github-actions[bot]', 'pre-commit-ci[bot]', 'renovate[bot]'][1 + cityHash64(h, 2) % 4],
      event_type IN ('WatchEvent', 'ForkEvent'), concat('user-', toString(cityHash64(h, 3) % 20000)),
      event_type = 'IssuesEvent', concat('user-', toString(cityHash64(h, 3) % 3000)),
      concat('developer-', toString(toUInt16(pow(cityHash64(h, 3) % 1000 / 1000, 3) * 40)))) AS actor_login,
    concat('${SAMPLE_ACCOUNT}/', project) AS repo_name, cityHash64('repository', project) AS repo_id,
    toDateTime(date, 'UTC') + cityHash64(h, 4) % 86400 AS began,
    multiIf(event_type = 'WatchEvent', ['started'], event_type IN ('IssuesEvent', 'PullRequestEvent'), ['opened', 'closed'], ['none']) AS actions,
    toUInt32(if(event_type IN ('IssuesEvent', 'PullRequestEvent'), day * 64 + one + 1, 0)) AS number
  FROM ${quoteTable(desired.database, packageDays)}
  ARRAY JOIN range(toUInt32(8 / sqrt(rank) + cityHash64(${shape.seed}, project, day, 'events') % 1000 / 1000)) AS one
)
ARRAY JOIN actions AS action, arrayMap(what -> if(what = 'closed', began + toIntervalSecond(cityHash64(h, 5) % 2592000), began), actions) AS created_at
WHERE toDate(created_at, 'UTC') <= toDate('${shape.until}')`;
