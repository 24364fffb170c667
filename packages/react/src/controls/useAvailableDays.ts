import { addDays, type TimeRange } from '@downpour/core';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';

/** Days the data of a package, or of the whole registry, has; undefined until they are known, and for several packages. */
export function useAvailableDays(
  packages: string | readonly string[] | undefined,
  enabled: boolean,
): TimeRange | undefined {
  const names = packages === undefined ? [] : [packages].flat();
  const [name = ''] = names;
  const extent = useCatalogueQuery(
    'package-extent',
    { package: name },
    { enabled: enabled && names.length === 1 },
  );
  const totals = useCatalogueQuery('registry-totals', {}, { enabled: enabled && names.length === 0 });
  if (names.length === 0) return 'data' in totals ? totals.data.provenance.range : undefined;
  const [days] = 'data' in extent ? extent.data.rows : [];
  return !('data' in extent) || days?.first == null
    ? undefined
    : { from: days.first, to: addDays(extent.data.provenance.asOf, 1) };
}
