import { formatCount, useCatalogueQuery } from '@downpour/react';
import { SampleTag } from '../shell/Freshness.tsx';
import { formatDay } from '../shell/format-day.ts';
import { Unavailable } from './Unavailable.tsx';

/** How much there is to look at, in a sentence; nothing until it is known. */
export function RegistrySentence() {
  const totals = useCatalogueQuery('registry-totals', {});
  if (totals.status === 'error') return <Unavailable retry={totals.refetch} />;
  const [all] = 'data' in totals ? totals.data.rows : [];
  if (!('data' in totals) || all === undefined) return <p className="hero-sentence" />;
  const { asOf, sample } = totals.data.provenance;
  return (
    <p className="hero-sentence">
      <strong>{formatCount(all.downloads, 'en')}</strong> downloads of{' '}
      <strong>{formatCount(all.packages, 'en')}</strong> packages, counted to{' '}
      <time dateTime={asOf}>{formatDay(asOf)}</time>
      {sample ? <SampleTag /> : null}
    </p>
  );
}
