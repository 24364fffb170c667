import type { Provenance } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';

/** How fresh the numbers are, and whether they are sample data: always in sight. */
export function ProvenanceLine({
  provenance,
  locale,
}: Readonly<{ provenance: Provenance | undefined; locale: string }>) {
  if (provenance === undefined) return <p className="downpour-provenance" />;
  const { asOf, sample, rowsRead, elapsedMs, table } = provenance;
  const details = `Answered by ${table}: ${formatCount(rowsRead, locale)} rows read in ${formatCount(elapsedMs, locale)} ms`;
  return (
    <p className="downpour-provenance">
      {sample ? <span className="downpour-sample">Sample data</span> : null}
      <span title={details}>{`Data to ${formatDay(asOf, locale)} (UTC)`}</span>
    </p>
  );
}
