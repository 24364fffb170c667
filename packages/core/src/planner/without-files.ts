import { type Problem, problem } from '../protocol/problem.ts';

/** The problem that no uploaded file of a package is known. */
export const withoutFiles = (packageName: string): Problem =>
  problem(
    'no-metadata',
    `No uploaded file of package "${packageName}" is known here, so there is nothing to say of its releases: the table of ` +
      'files is older than the package, or was loaded without it. Its downloads can be asked for.',
    { parameter: 'package' },
  );
