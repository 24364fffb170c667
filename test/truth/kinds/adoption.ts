import { valid } from '@renovatebot/pep440';
import { plusDays } from '../calendar.ts';
import type { Choice } from '../dimensions.ts';
import type { Meaning, Row } from '../meaning.ts';
import { inByteOrder } from '../ranking.ts';
import { filesKnown, inOrder, type Release, releasesOf } from '../releases.ts';

const OLDEST = 365;

/** Downloads of the latest releases, day by day from their release on. */
export const adoption = (limit: number): Meaning => ({
  kind: 'adoption',
  packages: 'one',
  about: 'files',
  filters: true,
  days: true,
  limit,
  expected: async ({ question, truth, raw, range }) => {
    const all = releasesOf(filesKnown(raw, truth), question.subject);
    if (all.length === 0) return { problem: 'no-metadata' };
    const before = all.filter(({ released }) => released < range.to);
    const chosen = choose(before, question.scene.filters.version, question.limit);
    const over = {
      packages: { keep: [question.subject], leave: [] },
      days: range,
      without: ['version'],
    } as const;
    const cells = await truth.count(['date', 'version'], over);
    const byDay = new Map<string, { whole: number; of: Map<string, number> }>();
    for (const {
      keys: [date = '', version = ''],
      downloads,
    } of cells) {
      const day = byDay.get(date) ?? { whole: 0, of: new Map<string, number>() };
      day.whole += downloads;
      byDay.set(date, { ...day, of: day.of.set(version, downloads) });
    }
    const rows = chosen.flatMap(({ version, released }) =>
      agesIn(released, range).map((age): Row => {
        const date = plusDays(released, age);
        const day = byDay.get(date);
        const downloads = day?.of.get(version) ?? 0;
        const share = day === undefined || day.whole === 0 ? null : downloads / day.whole;
        return { version, released, date, age, downloads, share };
      }),
    );
    return { range, granularity: 'day', rows };
  },
});

function choose(releases: readonly Release[], asked: Choice | undefined, limit: number): readonly Release[] {
  const latestFirst = releases.toSorted(
    (a, b) => inByteOrder(b.released, a.released) || inOrder(b.version, a.version),
  );
  const left = latestFirst.filter(({ version }) => asked?.leave.includes(version) !== true);
  if (asked !== undefined && asked.keep.length > 0) {
    return left.filter(({ version }) => asked.keep.includes(version));
  }
  return left
    .filter(({ version, prerelease, yanked }) => valid(version) !== null && !prerelease && yanked !== true)
    .slice(0, limit);
}

/** Ages whose days lie in the range. */
function agesIn(released: string, range: Readonly<{ from: string; to: string }>): readonly number[] {
  const ages = Array.from({ length: OLDEST + 1 }, (_, age) => age);
  return ages.filter((age) => {
    const date = plusDays(released, age);
    return date >= range.from && date < range.to;
  });
}
