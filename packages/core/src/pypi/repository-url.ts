const ADDRESS =
  /^(?:(?:(?:git\+)?(?:https?|ssh|git):)?\/\/(?:[^@/\s]*@)?|git@)?(?<host>[a-z0-9.-]+)(?::\d+(?=\/))?[:/]+(?<path>[^?#\s]*)/i;
const SEGMENT = /^(?!\.+$)[a-z0-9_.-]{1,100}$/i;

/** Hosts of repositories → first path segments that belong to the host, and are no owner. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'github.com': [
    'about',
    'apps',
    'collections',
    'contact',
    'customer-stories',
    'enterprise',
    'events',
    'explore',
    'features',
    'issues',
    'join',
    'login',
    'marketplace',
    'new',
    'notifications',
    'orgs',
    'organizations',
    'pricing',
    'pulls',
    'readme',
    'search',
    'security',
    'sessions',
    'settings',
    'signup',
    'site',
    'sponsors',
    'stars',
    'topics',
    'trending',
    'users',
  ],
  'gitlab.com': ['-', 'api', 'dashboard', 'explore', 'groups', 'help', 'profile', 'search', 'users'],
  'codeberg.org': ['-', 'api', 'assets', 'explore', 'org', 'user'],
  'bitbucket.org': ['account', 'blog', 'dashboard', 'product', 'repo', 'support'],
};

/** Pages of a project on GitLab, whose projects may lie in groups of groups: the project's path ends before them. */
const PAGES = new Set([
  '-',
  'activity',
  'blob',
  'commits',
  'issues',
  'merge_requests',
  'raw',
  'releases',
  'tags',
  'tree',
  'wikis',
]);

/**
 * The repository an address on GitHub, GitLab, Codeberg or Bitbucket belongs to, as `https://github.com/owner/name`: without
 * `www.`, `.git`, the page inside it and what follows `?` or `#`; from `http`, `git`, `ssh` and `git@host:` forms too.
 * `undefined` for any other address, such as that of a person, an organisation or a sponsors' page.
 */
export function repositoryUrl(address: string): string | undefined {
  const { host = '', path = '' } = ADDRESS.exec(address.trim())?.groups ?? {};
  const name = host.toLowerCase().replace(/^www\./, '');
  const reserved = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  const segments = path.split('/').filter((segment) => segment !== '');
  const owner = segments[0];
  if (reserved === undefined || owner === undefined || reserved.includes(owner.toLowerCase()))
    return undefined;
  const project = segments.slice(0, name === 'gitlab.com' ? projectDepth(segments) : 2);
  const repository = [...project.slice(0, -1), withoutSuffix(project.at(-1) ?? '')];
  return repository.length >= 2 && repository.every((segment) => SEGMENT.test(segment))
    ? `https://${name}/${repository.join('/')}`
    : undefined;
}

/** `owner/name` of the GitHub repository an address belongs to, `undefined` for any other address. */
export function githubRepository(address: string): string | undefined {
  const prefix = 'https://github.com/';
  const url = repositoryUrl(address);
  return url?.startsWith(prefix) ? url.slice(prefix.length) : undefined;
}

function projectDepth(segments: readonly string[]): number {
  const page = segments.findIndex((segment, index) => index >= 2 && PAGES.has(segment));
  return page < 0 ? segments.length : page;
}

const withoutSuffix = (segment: string): string => segment.replace(/@.*$/, '').replace(/\.git$/i, '');
