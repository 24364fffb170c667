import { quoteText } from './text-literal.ts';

/** Endings of the logins of apps, which have the first, and of accounts that programs were given. */
const ENDINGS = ['[bot]', '-bot'] as const;

/** Well-known programs with accounts that are called otherwise, in lower case. */
const KNOWN = [
  'allcontributors',
  'appveyor',
  'azure-pipelines',
  'bors',
  'codecov',
  'codecov-commenter',
  'codecov-io',
  'coveralls',
  'dependabot',
  'dependabot-preview',
  'dependabot-support',
  'deepsource-autofix',
  'github-actions',
  'gitter-badger',
  'googlebot',
  'greenkeeper',
  'greenkeeperio-bot',
  'imgbot',
  'k8s-ci-robot',
  'lgtm-com',
  'mergify',
  'netlify',
  'pep8speaks',
  'pre-commit-ci',
  'pyup-bot',
  'readthedocs-assistant',
  'renovate',
  'renovate-bot',
  'requires-io',
  'restyled-io',
  'rust-highfive',
  'sentry-io',
  'snyk-bot',
  'sonarcloud',
  'stale',
  'step-security-bot',
  'travis-ci',
  'web-flow',
  'whitesource-bolt-for-github',
] as const;

/**
 * SQL for whether a login belongs to a program, 1 or 0, in whatever case:
 * `endsWith(lower(login), '[bot]') OR endsWith(lower(login), '-bot') OR lower(login) IN ('codecov-io', …)`.
 */
export const isBotLogin = (login: string): string => {
  const lower = `lower(${login})`;
  const endings = ENDINGS.map((ending) => `endsWith(${lower}, ${quoteText(ending)})`);
  return `(${endings.join(' OR ')} OR ${lower} IN (${KNOWN.map(quoteText).join(', ')}))`;
};
