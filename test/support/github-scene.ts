import type { UploadedFile } from './uploaded-files.ts';

/** One event: kind, what it did, who, repository and its number, when (UTC), number of the issue or pull request. */
type Event = readonly [
  type: string,
  action: string,
  login: string,
  repository: string,
  id: number,
  at: string,
  number: number,
];

const star = (login: string, at: string, repository = 'ACME/Alpha', id = 1): Event => [
  'WatchEvent',
  'started',
  login,
  repository,
  id,
  at,
  0,
];
const alpha = (type: string, action: string, login: string, at: string, number = 0): Event => [
  type,
  action,
  login,
  'ACME/Alpha',
  1,
  at,
  number,
];

/** Events of one repository, once called otherwise, and of one whose name only begins like it. The last complete day is 2026-03-10. */
export const GITHUB_EVENTS: readonly Event[] = [
  star('ada', '2025-01-01 10:00:00'),
  star('ada', '2026-03-01 10:00:00'),
  star('eve', '2026-03-01 00:00:00'),
  star('dependabot[bot]', '2026-03-02 08:00:00'),
  star('fay', '2026-03-05 12:00:00', 'old-name/alpha'),
  star('bob', '2026-03-10 23:59:59'),
  star('cid', '2026-03-11 00:00:00'),
  star('gus', '2026-03-05 12:00:00', 'acme/alpha-docs', 2),
  alpha('ForkEvent', 'none', 'ada', '2026-03-01 00:00:00'),
  alpha('ForkEvent', 'none', 'ada', '2026-03-04 00:00:00'),
  alpha('ForkEvent', 'none', 'bob', '2026-03-10 23:59:59'),
  alpha('ForkEvent', 'none', 'cid', '2026-02-28 23:59:59'),
  alpha('IssuesEvent', 'opened', 'ada', '2026-02-27 12:00:00', 1),
  alpha('IssueCommentEvent', 'created', 'bob', '2026-03-02 12:00:00', 1),
  alpha('IssuesEvent', 'closed', 'eve', '2026-03-02 12:30:00', 1),
  alpha('IssuesEvent', 'opened', 'bob', '2026-03-03 12:00:00', 2),
  alpha('IssuesEvent', 'opened', 'eve', '2026-03-03 12:00:01', 2),
  alpha('IssuesEvent', 'reopened', 'ada', '2026-03-04 12:00:00', 2),
  alpha('IssuesEvent', 'opened', 'Renovate[bot]', '2026-03-10 23:59:59', 3),
  alpha('PullRequestEvent', 'opened', 'ada', '2026-03-04 12:00:00', 4),
  alpha('PullRequestEvent', 'closed', 'bob', '2026-03-05 12:00:00', 4),
  alpha('PullRequestEvent', 'opened', 'pre-commit-ci', '2026-03-06 12:00:00', 5),
  alpha('PullRequestReviewEvent', 'created', 'reviewer', '2026-03-06 13:00:00', 5),
  alpha('PushEvent', 'none', 'ada', '2026-03-04 12:00:00'),
  alpha('PushEvent', 'none', 'ada', '2026-03-04 12:00:00'),
  alpha('PushEvent', 'none', 'ada', '2026-03-05 12:00:00'),
  alpha('PushEvent', 'none', 'release-bot', '2026-03-05 12:00:00'),
  alpha('PushEvent', 'none', '', '2026-03-05 13:00:00'),
  ['PushEvent', 'none', 'gus', 'acme/alpha-docs', 2, '2026-03-05 12:00:00', 0],
];

export const GITHUB_FILES: readonly UploadedFile[] = [
  {
    name: 'Alpha',
    version: '1.0',
    uploaded: '2026-01-01',
    project_urls: [
      'Funding, https://github.com/sponsors/acme',
      'Source, https://github.com/Acme/alpha.git#readme',
    ],
  },
  {
    name: 'on-gitlab',
    version: '1.0',
    uploaded: '2026-01-01',
    project_urls: ['Source, https://gitlab.com/acme/alpha'],
  },
  { name: 'without-links', version: '1.0', uploaded: '2026-01-01' },
  {
    name: 'silent',
    version: '1.0',
    uploaded: '2026-01-01',
    project_urls: ['Source, https://github.com/acme/nothing-happens'],
  },
];
