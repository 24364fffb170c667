import { useCatalogueQuery } from '@downpour/react';
import { formatDay } from './format-day.ts';

/** How far the data goes, and a mark where the numbers are generated. */
export function Freshness() {
  const totals = useCatalogueQuery('registry-totals', {});
  if (!('data' in totals)) return null;
  const { asOf, sample } = totals.data.provenance;
  return (
    <span className="freshness">
      {sample ? <SampleTag /> : null} Data to <time dateTime={asOf}>{formatDay(asOf)}</time>
    </span>
  );
}

/** Says that the numbers are made up. */
export const SampleTag = () => (
  <span className="tag" title="These numbers were generated to try the dashboard with. They are not PyPI's.">
    Sample data
  </span>
);
