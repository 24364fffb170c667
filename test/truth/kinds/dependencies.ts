import type { Expected, Meaning } from '../meaning.ts';
import { inByteOrder } from '../ranking.ts';
import { filesKnown, latestOf, type Release, releasesOf } from '../releases.ts';
import { type Requirement, readRequirement } from '../requirements.ts';

/** What a release requires, and how often that is downloaded. */
export const dependencies = (limit: number): Meaning => ({
  kind: 'dependencies',
  packages: 'one',
  about: 'files',
  filters: true,
  days: true,
  limit,
  draw: (random, { subject }, raw): Readonly<Record<string, string>> => {
    const versions = releasesOf(raw.files, subject).map(({ version }) => version);
    if (random.chance(0.5)) return {};
    return { release: random.pick([...versions, ...versions, '99.9']) };
  },
  expected: async ({ question, truth, raw, range }): Promise<Expected> => {
    const { release } = question.own;
    const all = releasesOf(filesKnown(raw, truth), question.subject);
    if (all.length === 0) return { problem: 'no-metadata' };
    const chosen = release === undefined ? latestOf(all) : all.find(({ version }) => version === release);
    if (chosen === undefined) return { problem: 'unknown-value' };
    const required = requirementsOf(chosen);
    const keep = [...new Set(required.map(({ name }) => name))];
    const cells =
      keep.length === 0 ? [] : await truth.count(['package'], { packages: { keep, leave: [] }, days: range });
    const downloadsOf = ({ name }: Requirement): number =>
      cells.find(({ keys: [of] }) => of === name)?.downloads ?? 0;
    const rows = required
      .toSorted(
        (a, b) =>
          inByteOrder(a.extra, b.extra) ||
          downloadsOf(b) - downloadsOf(a) ||
          inByteOrder(a.name, b.name) ||
          inByteOrder(a.specifier, b.specifier) ||
          inByteOrder(a.marker, b.marker),
      )
      .slice(0, question.limit)
      .map((requirement) => ({
        dependency: requirement.name,
        extra: requirement.extra || null,
        specifier: requirement.specifier || null,
        marker: requirement.marker || null,
        downloads: downloadsOf(requirement),
      }));
    return { range, rows };
  },
});

/** Of all files of the release together. */
function requirementsOf({ files }: Release): readonly Requirement[] {
  const read = files.flatMap(({ requires_dist }) => requires_dist.map(readRequirement));
  return [...new Map(read.map((requirement) => [JSON.stringify(requirement), requirement])).values()];
}
