/** The dimensions a download has, by the name people filter with. */
export const DIMENSIONS = ['version', 'country', 'python', 'system', 'installer', 'type', 'ci'] as const;
export type TruthDimension = (typeof DIMENSIONS)[number];

/** Everything that can filter downloads. */
export const FILTERS = [...DIMENSIONS, 'mirrors'] as const;
export type FilterName = (typeof FILTERS)[number];

export type Part = TruthDimension | 'package';
/** Columns that downloads are counted by. */
export type CutColumn = Part | 'date';
export type Cut = readonly CutColumn[];

/** Values to keep and values to leave out. */
export type Choice = Readonly<{ keep: readonly string[]; leave: readonly string[] }>;

/** Programs that copy packages to another index. */
export const MIRRORS: readonly string[] = [
  'bandersnatch',
  'z3c.pypimirror',
  'pep381client',
  'Artifactory',
  'devpi',
  'Nexus',
];
