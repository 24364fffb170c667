import { useContext } from 'react';
import { FilterContext, type PageFilters } from '../filters/filter-context.ts';

/** The filters of the page, and what a control shows: its own value, or else that of the page. Throws where it has neither. */
export function usePageOr<T>(
  control: string,
  own: T | undefined,
  read: (page: PageFilters) => T,
): Readonly<{ page: PageFilters | undefined; shown: T }> {
  const page = useContext(FilterContext);
  const shown = own ?? (page && read(page));
  if (shown === undefined) {
    throw new Error(
      `${control} has nothing to show: give it \`value\` and \`onChange\`, or put it in a <FilterProvider>.`,
    );
  }
  return { page, shown };
}
