import type { SideTable } from '../catalogue/side-table.ts';

const low = 'LowCardinality(String)';

/** Events of GitHub's repositories as GH Archive has them, in a database of their own; columns that are asked for. */
export const githubEvents: SideTable = {
  name: 'github_events',
  database: 'github',
  columns: {
    event_type: low,
    actor_login: low,
    repo_name: low,
    repo_id: 'UInt64',
    created_at: 'DateTime',
    action: low,
    number: 'UInt32',
  },
  required: ['event_type', 'actor_login', 'repo_name', 'repo_id', 'created_at', 'action', 'number'],
  engine: 'MergeTree',
  sortingKey: ['repo_id', 'event_type', 'created_at'],
};
