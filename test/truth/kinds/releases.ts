import type { Meaning } from '../meaning.ts';
import { filesKnown, releasesOf } from '../releases.ts';

/** Releases of a package, greatest version first. */
export const releases = (limit: number): Meaning => ({
  kind: 'releases',
  packages: 'one',
  about: 'files',
  filters: false,
  days: false,
  limit,
  expected: ({ question, truth, raw }) => {
    const all = releasesOf(filesKnown(raw, truth), question.subject);
    if (all.length === 0) return { problem: 'no-metadata' };
    const rows = all.slice(0, question.limit).map(({ version, released, prerelease, yanked, files }) => ({
      version,
      released,
      prerelease,
      yanked,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      requiresPython: files[0].requires_python || null,
    }));
    return { rows };
  },
});
