import { dateOf, dayNumber, plusDays } from './calendar.ts';
import { requirementLines, respelt } from './generate-requirements.ts';
import { type Random, randomOf } from './random.ts';

/** One uploaded file, by the names of the columns of PyPI's metadata export. */
export type RawFile = Readonly<{
  metadata_version: string;
  name: string;
  version: string;
  summary: string;
  author: string;
  author_email: string;
  maintainer: string;
  maintainer_email: string;
  license: string;
  classifiers: readonly string[];
  home_page: string;
  download_url: string;
  project_urls: readonly string[];
  requires_python: string;
  requires_dist: readonly string[];
  /** `2024-02-29 23:59:59.999`, in UTC. */
  upload_time: string;
  filename: string;
  size: number;
  packagetype: string;
  python_version: string;
  /** NULL: the export does not say. */
  yanked: boolean | null;
}>;

/** What the downloads know of a package: its versions and the first day of each. */
export type Downloaded = Readonly<{ name: string; versions: ReadonlyMap<string, string> }>;

/** Packages that nobody downloads: known by their files, or by the requirements of others. */
const UNSEEN = ['requests', 'requests-oauthlib', 'quiet-lib', 'fresh', 'only-junk', 'only-pre', 'all-yanked'];

const VERSIONS: readonly string[] = [
  '1!2.0',
  '2.31.0.20240406',
  '2.31.0.6',
  '1.1.dev3',
  '1.1',
  '3.0a1',
  '2.9.9',
  '2.10',
  '0.9.post1',
  '4.0rc2',
  '2.2.0b1.dev2',
  '1.0+local.7',
  '2004d',
  'v2.3',
  '1.0.0-final',
  'not a version',
];

/** Uploaded files that fit the downloads: same names, mostly the same versions, uploaded about when they are first seen. */
export function generateFiles(
  seed: string,
  downloaded: readonly Downloaded[],
  { from, to }: Readonly<{ from: string; to: string }>,
): readonly RawFile[] {
  const names = [...downloaded.map(({ name }) => name), ...UNSEEN];
  return names.flatMap((name): readonly RawFile[] => {
    const random = randomOf(`files/${seed}/${name}`);
    if (random.chance(0.05)) return [];
    const versions = downloaded.find((one) => one.name === name)?.versions ?? new Map<string, string>();
    const dayOf = (version: string): string => {
      const seen = versions.get(version);
      if (name === 'fresh') return plusDays(to, -random.below(70));
      return seen === undefined || random.chance(0.1)
        ? dateOf(dayNumber(from) - 200 + random.below(dayNumber(to) - dayNumber(from) + 200))
        : plusDays(seen, -random.below(4));
    };
    return versionsOf(random, name, [...versions.keys()]).flatMap((version) =>
      releaseFiles(random, { name, version, day: dayOf(version), names }),
    );
  });
}

function versionsOf(random: Random, name: string, seen: readonly string[]): readonly string[] {
  switch (name) {
    case 'only-junk':
      return ['unreleased', 'not a version'];
    case 'only-pre':
      return ['0.1a1', '0.1a10', '0.1.dev5'];
    default: {
      const real = random.some(
        seen.filter((version) => version !== ''),
        12,
      );
      return [...new Set([...real, ...random.some(VERSIONS, random.below(6)), ...(seen[0] ? [] : ['1.0'])])];
    }
  }
}

type Release = Readonly<{ name: string; version: string; day: string; names: readonly string[] }>;

const TIMES = ['00:00:00.000', '23:59:59.999', '12:30:00.250', '06:00:00.000'];
const WHEELS = ['py3-none-any', 'cp311-cp311-manylinux_2_17_x86_64', 'cp312-cp312-win_amd64'];

/** Source and wheels of a release, on the same day or days later, some of them twice in the export. */
function releaseFiles(random: Random, release: Release): readonly RawFile[] {
  const { name, version, day, names } = release;
  const about = metadata(random, release);
  const lines = requirementLines(
    random,
    names.filter((other) => other !== name || random.chance(0.1)),
    name.length > 6 ? 5 : 3,
  );
  const isYanked = name === 'all-yanked' || random.chance(0.15);
  const isOneYanked = random.chance(0.15);
  const wheels = random.some(WHEELS, random.below(4));
  const files = ['sdist', ...wheels].map((tag, place): RawFile => {
    const isSource = tag === 'sdist';
    const stem = `${name.replaceAll('-', '_')}-${version.replaceAll(' ', '_')}`;
    return {
      ...about,
      requires_dist: isSource && random.chance(0.2) ? [] : lines,
      upload_time: `${plusDays(day, random.chance(0.8) ? 0 : place * 3)} ${random.pick(TIMES)}`,
      filename: isSource ? `${stem}.tar.gz` : `${stem}-${tag}.whl`,
      size: random.chance(0.05) ? 3_000_000_000 + random.below(1_000) : 1 + random.below(900_000),
      packagetype: isSource ? 'sdist' : 'bdist_wheel',
      python_version: isSource ? 'source' : tag.slice(0, tag.indexOf('-')),
      yanked: isYanked || (isOneYanked && place === 0),
    };
  });
  const kept = wheels.length > 0 && random.chance(0.2) ? files.slice(1) : files;
  return [...kept, ...kept.filter(() => random.chance(0.12))];
}

const SUMMARIES = [
  '',
  'UNKNOWN',
  'Does one thing — “well”.',
  "It's <b>bold</b>\\n",
  'Ein Paket für Größeres',
];
const LICENSES = ['', 'MIT', 'UNKNOWN', `Copyright (c) 2024\n\n${'Permission is granted. '.repeat(40)}`];

function metadata(random: Random, { name, version }: Release) {
  const project = `${respelt(random, 'acme')}/${name}`;
  const repository = random.pick([
    `https://github.com/${project}`,
    `http://github.com/${project}.git`,
    `git+https://github.com/${project}.git@main`,
    `git@github.com:${project}.git`,
    `https://www.github.com/${project}/tree/main/src`,
    `https://github.com/${project}/issues`,
    `https://gitlab.com/${project}`,
    `https://codeberg.org/${project}/`,
    `https://bitbucket.org/${project}#readme`,
  ]);
  const urls = [
    'Sponsors, https://github.com/sponsors/acme',
    `Documentation, https://${name}.readthedocs.io/`,
    `Changelog, https://github.com/${project}/releases`,
    `Source, ${repository}`,
    `Repository,${repository}`,
    'Homepage, https://example.org, really',
    'Funding, javascript:alert(1)',
    'no comma',
  ];
  const [sponsors = '', ...others] = urls;
  return {
    metadata_version: '2.1',
    name: respelt(random, name),
    version,
    summary: random.pick(SUMMARIES),
    author: random.pick(['', 'UNKNOWN', 'Jane Doe', "O'Brien, Ünal"]),
    author_email: random.pick(['', 'jane@example.org', 'Jane Doe <jane@example.org>, Bo <bo@example.org>']),
    maintainer: random.pick(['', '', 'The Team']),
    maintainer_email: random.pick(['', '"The Team" <team@example.org>']),
    license: random.pick(LICENSES),
    classifiers: random.some(
      [
        'License :: OSI Approved :: MIT License',
        'License :: OSI Approved :: Apache Software License',
        'License :: OSI Approved',
        'Programming Language :: Python :: 3',
      ],
      random.below(4),
    ),
    home_page: random.pick(['', 'UNKNOWN', 'https://example.org/', repository, 'javascript:alert(1)']),
    download_url: random.pick(['', 'UNKNOWN', `${repository}/archive/v1.tar.gz`]),
    project_urls: random.chance(0.3) ? [] : [sponsors, ...random.some(others, random.below(6))],
    requires_python: random.pick(['', '>=3.8', '>=2.7, !=3.0.*', '>3.6,<4']),
  };
}
