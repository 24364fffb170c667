import type { ReactNode } from 'react';
import { PlainCard } from './PlainCard.tsx';
import { PlainParts } from './PlainParts.tsx';
import { PlainTable } from './PlainTable.tsx';
import { PlainTimeSeries } from './PlainTimeSeries.tsx';
import type { Row } from './useRows.ts';

type Card = readonly [
  title: string,
  className: string,
  question: string,
  chart: (rows: readonly Row[]) => ReactNode,
];

const series = (variant: 'area' | 'bars' | 'line') => (rows: readonly Row[]) => (
  <PlainTimeSeries rows={rows} variant={variant} />
);
const parts = (variant: 'bars' | 'donut') => (rows: readonly Row[]) => (
  <PlainParts rows={rows} variant={variant} />
);
const table = (rows: readonly Row[]) => <PlainTable rows={rows} />;

const cards: readonly Card[] = [
  ['Downloads', 'wide', 'downloads-summary?', table],
  ['Rank', 'narrow', 'package-rank?', table],
  ['Downloads over time', 'wide', 'downloads-over-time?', series('area')],
  ['By version', 'narrow', 'downloads-by-version?limit=6&', parts('donut')],
  ['Over time by version', 'wide', 'downloads-over-time-by-version?', series('area')],
  ['By installer', 'narrow', 'downloads-by-installer?limit=8&', parts('bars')],
  ['Over time by Python', 'wide', 'downloads-over-time-by-python?', series('bars')],
  ['By Python', 'narrow', 'downloads-by-python?limit=8&', parts('bars')],
  ['Over time by system', 'wide', 'downloads-over-time-by-system?', series('line')],
  ['By system', 'narrow', 'downloads-by-system?', parts('bars')],
  ['By country', 'wide', 'downloads-by-country?limit=300&', parts('bars')],
  ['By country', 'narrow', 'downloads-by-country?limit=9&', parts('bars')],
];

/** The page of a package as one would make it of recharts and react-query alone. */
export const PlainDashboard = ({ name }: Readonly<{ name: string }>) => (
  <main>
    {cards.map(([title, className, question, chart]) => (
      <PlainCard key={question} title={title} className={className} ask={`${question}package=${name}`}>
        {chart}
      </PlainCard>
    ))}
  </main>
);
