import type { RawFile } from '../generate-files.ts';
import type { Meaning, Row } from '../meaning.ts';
import { inByteOrder, ranked, sum } from '../ranking.ts';
import { normalised } from '../raw-table.ts';
import { filesKnown, latestOf, releasesOf } from '../releases.ts';
import { type Requirement, readRequirement } from '../requirements.ts';

/** The most downloaded packages whose latest stable release requires the package. */
export const dependents = (limit: number): Meaning => ({
  kind: 'dependents',
  packages: 'one',
  about: 'files',
  filters: true,
  days: true,
  limit,
  expected: async ({ question, truth, raw, range }) => {
    const { subject } = question;
    const requiring = requiringOf(filesKnown(raw, truth));
    const own = new Map(
      [...requiring].flatMap(([name, required]) => {
        const [strongest] = required.filter((one) => one.name === subject);
        return strongest === undefined || name === subject ? [] : [[name, strongest] as const];
      }),
    );
    if (own.size === 0) return requiring.has(subject) ? { range, rows: [] } : { problem: 'no-metadata' };
    const days = { packages: { keep: [...own.keys()], leave: [] }, days: range };
    const cells = await truth.count(['package'], days);
    const order = ranked(
      [...own.keys()].map((name) => ({
        keys: [name],
        downloads: cells.find(({ keys: [of] }) => of === name)?.downloads ?? 0,
      })),
    );
    const rows = order.slice(0, question.limit).map(({ keys: [value = ''], downloads }): Row => {
      const { extra = '', specifier = '' } = own.get(value) ?? {};
      return {
        value,
        other: false,
        members: 1,
        extra: extra || null,
        specifier: specifier || null,
        downloads,
      };
    });
    const rest = order.slice(question.limit);
    const other = { value: 'other', other: true, members: rest.length, extra: null, specifier: null };
    return {
      range,
      total: sum(cells),
      rows: rest.length === 0 ? rows : [...rows, { ...other, downloads: sum(rest) }],
    };
  },
});

const known = new WeakMap<readonly RawFile[], ReadonlyMap<string, readonly Requirement[]>>();

/** What the latest stable release of every project requires: hard requirements first, then by extra. */
function requiringOf(files: readonly RawFile[]): ReadonlyMap<string, readonly Requirement[]> {
  const found = known.get(files);
  if (found !== undefined) return found;
  const names = [...new Set(files.map(({ name }) => normalised(name)))];
  const all = new Map(
    names.map((name) => {
      const latest = latestOf(releasesOf(files, name));
      const required = (latest?.files ?? []).flatMap(({ requires_dist }) =>
        requires_dist.map(readRequirement),
      );
      const order = (a: Requirement, b: Requirement): number =>
        inByteOrder(a.extra, b.extra) || inByteOrder(a.specifier, b.specifier);
      return [name, required.sort(order)] as const;
    }),
  );
  known.set(files, all);
  return all;
}
