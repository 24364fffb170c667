import type { Scope } from './merge-scope.ts';

/** What a scope says of the downloads to count, for questions that have days of their own. */
export const filtersOfScope = ({
  filters,
  mirrors,
  ci,
}: Scope): Pick<Scope, 'filters' | 'mirrors' | 'ci'> => ({
  filters,
  mirrors,
  ...(ci === undefined ? {} : { ci }),
});

/** The days of a scope, for questions that count no downloads. */
export const daysOfScope = ({ from, to, range }: Scope): Pick<Scope, 'from' | 'to' | 'range'> => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(range === undefined ? {} : { range }),
});
