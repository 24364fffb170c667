import type { RawFile } from '../generate-files.ts';
import type { Meaning } from '../meaning.ts';
import { inByteOrder } from '../ranking.ts';
import type { RawTable } from '../raw-table.ts';
import { filesKnown, latestOf, releasesOf } from '../releases.ts';
import type { SceneTruth } from '../scene-truth.ts';

/** What the latest stable release says of a package. */
export const details: Meaning = {
  kind: 'details',
  packages: 'one',
  about: 'files',
  filters: false,
  days: false,
  expected: ({ question, truth, raw }) => {
    const all = releasesOf(filesKnown(raw, truth), question.subject);
    const latest = latestOf(all);
    if (latest === undefined) return { problem: 'no-metadata' };
    const [file] = latest.files;
    const summary = file.summary.trim();
    const row = {
      package: question.subject,
      name: file.name,
      version: latest.version,
      released: latest.released,
      prerelease: latest.prerelease,
      summary: summary === '' || summary === 'UNKNOWN' ? null : summary,
      author: authorOf(file),
      license: licenseOf(file),
      homePage: web([...labelled(file, 'Homepage'), file.home_page]),
      repository: repositoryOf(file),
      documentation: web(labelled(file, 'Documentation')),
      requiresPython: file.requires_python || null,
      firstReleased: all.map(({ released }) => released).sort(inByteOrder)[0] ?? '',
      releases: all.length,
    };
    return { rows: [row] };
  },
};

/** Address of the repository that the latest stable release of a package names. */
export function repositoryUrlOf(raw: RawTable, truth: SceneTruth, name: string): string | undefined {
  const latest = latestOf(releasesOf(filesKnown(raw, truth), name));
  return latest === undefined ? undefined : (repositoryOf(latest.files[0]) ?? undefined);
}

// The rules for the texts that are generated, said once more and simpler than for all texts there may be.

function authorOf({ author, author_email, maintainer, maintainer_email }: RawFile): string | null {
  const addressees = (text: string): string =>
    [...text.matchAll(/"?([^",<]+?)"?\s*</g)].map(([, name = '']) => name.trim()).join(', ');
  const names = [author, addressees(author_email), maintainer, addressees(maintainer_email)];
  return names.find((name) => name !== '' && name !== 'UNKNOWN') ?? null;
}

function licenseOf({ license, classifiers }: RawFile): string | null {
  if (license === 'MIT') return license;
  const names = classifiers
    .filter((text) => /^License :: OSI Approved :: /.test(text))
    .map((text) => text.split(' :: ')[2] ?? '');
  return names.length === 0 ? null : names.join(', ');
}

const labelled = ({ project_urls }: RawFile, label: string): readonly string[] =>
  project_urls
    .filter((line) => line.startsWith(`${label},`))
    .map((line) => line.slice(label.length + 1).trim());

function web(addresses: readonly string[]): string | null {
  const address = addresses.find((text) => /^https?:/.test(text) && URL.canParse(text));
  return address === undefined ? null : new URL(address).href;
}

function repositoryOf(file: RawFile): string | null {
  const sources = file.project_urls.filter((line) => /^(Source|Repository),/.test(line));
  const others = file.project_urls.filter((line) => !/^(Sponsors|Funding),/.test(line));
  const texts = [...sources, ...labelled(file, 'Homepage'), file.home_page, ...others, file.download_url];
  for (const text of texts) {
    const [, host = '', project] =
      /(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)[:/]([^/]+\/[^/#@]+)/.exec(text) ?? [];
    if (project !== undefined) return `https://${host}/${project.replace(/\.git$/, '')}`;
  }
  return null;
}
