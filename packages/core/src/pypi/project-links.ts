import { repositoryUrl } from './repository-url.ts';

/** Where a project can be found; each as a `https:` or `http:` address. */
export type ProjectLinks = Readonly<{
  /** The repository on GitHub, GitLab, Codeberg or Bitbucket: `https://github.com/owner/name`. */
  repository: string | undefined;
  documentation: string | undefined;
  homePage: string | undefined;
}>;

/** The metadata of a file that names addresses: `project_urls` (each `Label, URL`), `home_page` and `download_url`. */
export type LinkMetadata = Readonly<{
  projectUrls: readonly string[];
  homePage: string;
  downloadUrl: string;
}>;

/**
 * The links of a project, from the metadata of one of its files. The repository is looked for under labels such as Source
 * or Repository, then on the home page, then under any other label, then in the download address; never under Funding.
 */
export function projectLinks(metadata: LinkMetadata): ProjectLinks {
  const links = metadata.projectUrls.map(readLink);
  const labelled = (labels: ReadonlySet<string>): readonly string[] =>
    links.filter(({ label }) => labels.has(label)).map(({ address }) => address);
  const homePages = [...labelled(HOME_PAGE), metadata.homePage];
  const others = links.filter(({ label }) => !FUNDING.has(label)).map(({ address }) => address);
  const sources = [...labelled(SOURCE), ...homePages, ...others, metadata.downloadUrl];
  const manuals = [...labelled(DOCUMENTATION), ...[...homePages, ...others].filter(isOnDocumentationHost)];
  return {
    repository: firstOf(sources, repositoryUrl),
    documentation: firstOf(manuals, webAddress),
    homePage: firstOf(homePages, webAddress),
  };
}

const SOURCE: ReadonlySet<string> = new Set([
  'bitbucket',
  'code',
  'codeberg',
  'git',
  'github',
  'githubproject',
  'githubrepo',
  'githubrepository',
  'gitlab',
  'gitrepository',
  'repo',
  'repository',
  'scm',
  'source',
  'sourcecode',
  'sourcerepository',
  'sources',
  'vcs',
]);
const HOME_PAGE: ReadonlySet<string> = new Set([
  'home',
  'homepage',
  'projecthomepage',
  'projectpage',
  'website',
]);
const DOCUMENTATION: ReadonlySet<string> = new Set([
  'apidocs',
  'doc',
  'docs',
  'documentation',
  'readthedocs',
]);
const FUNDING: ReadonlySet<string> = new Set([
  'donate',
  'donation',
  'donations',
  'funding',
  'githubsponsors',
  'sponsor',
  'sponsors',
  'sponsoring',
  'tidelift',
]);
const DOCUMENTATION_HOST = /(^|\.)(readthedocs\.(io|org|com)|rtfd\.(io|org))$/;

function readLink(line: string): Readonly<{ label: string; address: string }> {
  const comma = line.indexOf(',');
  const label = line
    .slice(0, Math.max(comma, 0))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return { label, address: line.slice(comma + 1).trim() };
}

function firstOf(
  addresses: readonly string[],
  read: (address: string) => string | undefined,
): string | undefined {
  for (const address of addresses) {
    const link = read(address);
    if (link !== undefined) return link;
  }
  return undefined;
}

function webAddress(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : undefined;
}

const isOnDocumentationHost = (address: string): boolean =>
  DOCUMENTATION_HOST.test(parseUrl(address)?.hostname ?? '');

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}
