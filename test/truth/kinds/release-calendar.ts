import { backFrom, bucketsIn, plusDays } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { ranked } from '../ranking.ts';
import { normalised, type RawTable } from '../raw-table.ts';
import { inOrder } from '../releases.ts';

/** Releases per month of the most downloaded packages that have any in the window. */
export const releaseCalendar = (limit: number): Meaning => ({
  kind: 'release-calendar',
  packages: 'none',
  about: 'files',
  filters: true,
  days: false,
  limit,
  draw: (random) =>
    random.chance(0.8) ? { window: random.pick(['3d', '90d', '20w', '2m', '1y', '3y']) } : {},
  expected: async ({ question, truth, raw }) => {
    const { window = '6m' } = question.own;
    const to = plusDays(truth.asOf, 1);
    const range = { from: backFrom(to, window), to };
    const months = bucketsIn(range, 'month');
    const releases = releasesOf(raw).filter(({ day }) => day >= range.from && day < to);
    const cells = await truth.count(['package'], { packages: { keep: [], leave: [] }, days: range });
    const names = ranked(cells).map(({ keys: [name = ''] }) => name);
    const rows = names
      .filter((name) => releases.some((release) => release.name === name))
      .slice(0, question.limit)
      .flatMap((name) =>
        months.map(({ start, end, partial }) => {
          const versions = releases
            .filter((release) => release.name === name && release.day >= start && release.day < end)
            .map(({ version }) => version)
            .sort(inOrder);
          return {
            package: name,
            date: start,
            releases: versions.length,
            version: versions.at(-1) ?? null,
            partial,
          };
        }),
      );
    return { range, rows };
  },
});

/** A release is a version of a project; its day that of its first file, UTC. */
function releasesOf({ files }: RawTable) {
  const releases = new Map<string, { name: string; version: string; day: string }>();
  for (const { name, version, upload_time } of files) {
    const project = normalised(name);
    const day = upload_time.slice(0, 10);
    const key = JSON.stringify([project, version]);
    const known = releases.get(key);
    if (known === undefined || day < known.day) releases.set(key, { name: project, version, day });
  }
  return [...releases.values()];
}
