/** What a rollup groups by; two rollups of one shape hold the same rows. */
export type RollupShape = Readonly<{
  /** In the order of the base table. */
  dimensions: readonly string[];
  perDay: boolean;
}>;

/** The dimension whose rows stand first in every table that has it. */
export const PACKAGE = 'package';

/** The dimension that comes next, before the days: a filter on it then reads its rows alone. */
export const VERSION = 'version';

/** Every subset of the dimensions, with days and without, the finest first. */
export function allShapes(dimensions: readonly string[]): readonly RollupShape[] {
  const subsets = Array.from({ length: 2 ** dimensions.length }, (_, i) => 2 ** dimensions.length - 1 - i);
  return [true, false].flatMap((perDay) =>
    subsets.map((mask) => ({ dimensions: dimensions.filter((_, bit) => (mask >> bit) % 2 === 1), perDay })),
  );
}

/** The same text for the same shape, whatever the order of its dimensions. */
export const shapeKey = ({ dimensions, perDay }: RollupShape): string =>
  `${perDay ? 'day' : 'all'}:${[...dimensions].sort().join(',')}`;

/** Name for a table of the shape: `downloads_per_day_by_version`, `downloads_by_package`, `all_downloads_by_country`. */
export function shapeName({ dimensions, perDay }: RollupShape): string {
  const others = dimensions.filter((name) => name !== PACKAGE).map((name) => `_by_${name}`);
  if (!dimensions.includes(PACKAGE)) return `all_downloads${perDay ? '_per_day' : ''}${others.join('')}`;
  return `downloads${perDay ? '_per_day' : '_by_package'}${others.join('')}`;
}
