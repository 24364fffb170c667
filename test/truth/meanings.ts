import type { PypiCatalogue, QueryName } from '@downpour/core';

/** The dimensions a download has, by the name people filter with. */
export const DIMENSIONS = ['version', 'country', 'python', 'system', 'installer', 'type', 'ci'] as const;
export type TruthDimension = (typeof DIMENSIONS)[number];
export type Part = TruthDimension | 'package';

/** What a query's answer should be, said without the catalogue. */
export type Meaning = Readonly<
  | { kind: 'over-time'; split?: Part; limit?: number }
  | { kind: 'breakdown'; by: Part; limit: number }
  | { kind: 'matrix'; rows: Part; columns: Part; limit: number }
  | { kind: 'summary' }
  | { kind: 'extent' }
  | { kind: 'rank' }
  | { kind: 'totals' }
  | { kind: 'search'; limit: number }
>;

export type TruthQuery = QueryName<PypiCatalogue>;

const overTime = (split: Part): Meaning => ({ kind: 'over-time', split, limit: 8 });
const breakdown = (by: Part, limit = 10): Meaning => ({ kind: 'breakdown', by, limit });

/** Every query of the catalogue; one that is missing here does not compile. */
export const MEANINGS: Readonly<Record<TruthQuery, Meaning>> = {
  'downloads-over-time': { kind: 'over-time' },
  'downloads-over-time-by-package': overTime('package'),
  'downloads-over-time-by-version': overTime('version'),
  'downloads-over-time-by-country': overTime('country'),
  'downloads-over-time-by-python': overTime('python'),
  'downloads-over-time-by-system': overTime('system'),
  'downloads-over-time-by-installer': overTime('installer'),
  'downloads-over-time-by-type': overTime('type'),
  'downloads-over-time-by-ci': overTime('ci'),
  'downloads-by-version': breakdown('version'),
  'downloads-by-country': breakdown('country', 300),
  'downloads-by-python': breakdown('python'),
  'downloads-by-system': breakdown('system'),
  'downloads-by-installer': breakdown('installer'),
  'downloads-by-type': breakdown('type'),
  'downloads-by-ci': breakdown('ci'),
  'file-types-by-installer': { kind: 'matrix', rows: 'installer', columns: 'type', limit: 8 },
  'downloads-summary': { kind: 'summary' },
  'package-extent': { kind: 'extent' },
  'package-search': { kind: 'search', limit: 8 },
  'package-rank': { kind: 'rank' },
  'top-packages': breakdown('package'),
  'registry-totals': { kind: 'totals' },
};

export const QUERIES = Object.keys(MEANINGS) as readonly TruthQuery[];

/** Programs that copy packages to another index. */
export const MIRRORS: readonly string[] = [
  'bandersnatch',
  'z3c.pypimirror',
  'pep381client',
  'Artifactory',
  'devpi',
  'Nexus',
];
