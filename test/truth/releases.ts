import { compare, explain, valid } from '@renovatebot/pep440';
import type { RawFile } from './generate-files.ts';
import { inByteOrder } from './ranking.ts';
import { normalised, type RawTable } from './raw-table.ts';
import type { SceneTruth } from './scene-truth.ts';

/** All files of one version of a project, first upload first. */
export type Release = Readonly<{
  version: string;
  released: string;
  prerelease: boolean;
  /** `null`: no file says. */
  yanked: boolean | null;
  files: readonly [RawFile, ...RawFile[]];
}>;

/** The files as the tables that are asked tell them. */
export const filesKnown = (raw: RawTable, { knows }: SceneTruth): readonly RawFile[] =>
  knows.yanked ? raw.files : raw.filesAsExported;

/** Releases of a project, greatest version first. */
export function releasesOf(files: readonly RawFile[], project: string): readonly Release[] {
  const own = files.filter(({ name }) => normalised(name) === project);
  const versions = [...new Set(own.map(({ version }) => version))];
  return versions
    .map((version) => releaseOf(own.filter((file) => file.version === version)))
    .sort((a, b) => inOrder(b.version, a.version));
}

function releaseOf(all: readonly RawFile[]): Release {
  const files = [...new Map(all.map((file) => [file.filename, file])).values()].sort(
    (a, b) => inByteOrder(a.upload_time, b.upload_time) || inByteOrder(a.filename, b.filename),
  );
  const [first, ...more] = files;
  if (first === undefined) throw new Error('A release without a file is none.');
  const { version } = first;
  const said = files.flatMap(({ yanked }) => yanked ?? []);
  return {
    version,
    released: first.upload_time.slice(0, 10),
    prerelease: explain(version)?.is_prerelease ?? false,
    yanked: said.length === 0 ? null : said.every((yanked) => yanked),
    files: [first, ...more],
  };
}

/** Versions in the order of PEP 440; text that is none comes first. */
export function inOrder(a: string, b: string): number {
  const [isA, isB] = [valid(a) !== null, valid(b) !== null];
  if (isA !== isB) return isA ? 1 : -1;
  return (isA ? compare(a, b) : 0) || inByteOrder(a, b);
}

/** Greatest release that is neither yanked nor a pre-release; without one a pre-release, a yanked one, text that is no version. */
export const latestOf = (releases: readonly Release[]): Release | undefined =>
  [
    ({ yanked, prerelease }: Release) => yanked !== true && !prerelease,
    ({ yanked }: Release) => yanked !== true,
    ({ prerelease }: Release) => !prerelease,
    () => true,
  ]
    .map((holds) => releases.find((release) => valid(release.version) !== null && holds(release)))
    .find((release) => release !== undefined) ??
  releases.find(({ yanked }) => yanked !== true) ??
  releases[0];
