import { type Problem, problem } from '../protocol/problem.ts';

/** The problem that no uploaded file of a package is known. */
export const withoutFiles = (packageName: string): Problem =>
  problem(
    'no-metadata',
    `No uploaded file of package "${packageName}" is known here, so there is nothing to say of its releases: the table of ` +
      'files is older than the package, or was loaded without it. Its downloads can be asked for.',
    { parameter: 'package' },
  );

/** The problem that a package has no such release. */
export const withoutRelease = (packageName: string, release: string): Problem =>
  problem(
    'unknown-value',
    `Package "${packageName}" has no release ${JSON.stringify(release)} that is known here. Write the version as the project ` +
      `wrote it; the releases are: /v1/queries/package-releases?package=${encodeURIComponent(packageName)}`,
    { parameter: 'release' },
  );
