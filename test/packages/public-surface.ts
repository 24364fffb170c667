/** What one entry of a package exports: names that exist when it runs, and names that are types alone. */
export type Surface = Readonly<{ values: readonly string[]; types: readonly string[] }>;

/**
 * Every public name, by hand. A name that is here can be relied on by users; adding or removing one is a decision.
 * `exports.test.ts` reads the built packages back and compares.
 */
export const publicSurface: Readonly<Record<string, Surface>> = {};
