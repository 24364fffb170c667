import type { ReactNode } from 'react';
import { PlainCard } from './PlainCard.tsx';
import { PlainFacts } from './PlainFacts.tsx';
import { PlainParts } from './PlainParts.tsx';
import { PlainSeries, type SeriesColumns } from './PlainSeries.tsx';
import { PlainTable } from './PlainTable.tsx';
import { type Row, useRows } from './useRows.ts';

type Chart = (rows: readonly Row[]) => ReactNode;
type Card = readonly [title: string, columns: 4 | 8 | 12, question: string, chart: Chart];

const series =
  (variant: 'area' | 'bars' | 'line', columns: SeriesColumns): Chart =>
  (rows) => <PlainSeries rows={rows} columns={columns} variant={variant} />;
const parts =
  (variant: 'bars' | 'donut', name = 'value', value = 'downloads'): Chart =>
  (rows) => <PlainParts rows={rows} name={name} value={value} variant={variant} />;
const facts: Chart = (rows) => <PlainFacts rows={rows} />;
const table: Chart = (rows) => <PlainTable rows={rows} />;

const total: SeriesColumns = { x: 'date', y: 'downloads' };
const split: SeriesColumns = { ...total, split: 'value' };

/** What PackageDashboard shows. recharts has no map and no heat map: bars stand for both. */
const cards: readonly Card[] = [
  ['Package', 8, 'package-details?', facts],
  ['Rank', 4, 'package-rank?', facts],
  ['Downloads', 12, 'downloads-summary?', table],
  ['Downloads over time', 8, 'downloads-over-time?', series('area', total)],
  ['By version', 4, 'downloads-by-version?limit=8&', parts('bars')],
  ['Over time by version', 8, 'downloads-over-time-by-version?', series('area', split)],
  ['By installer', 4, 'downloads-by-installer?limit=8&', parts('bars')],
  ['Over time by Python', 8, 'downloads-over-time-by-python?', series('bars', split)],
  ['By Python', 4, 'downloads-by-python?limit=8&', parts('bars')],
  ['Over time by system', 8, 'downloads-over-time-by-system?', series('line', split)],
  ['By system', 4, 'downloads-by-system?', parts('bars')],
  ['All countries', 8, 'downloads-by-country?limit=300&', parts('bars')],
  ['By country', 4, 'downloads-by-country?limit=9&', parts('bars')],
  [
    'Version adoption',
    8,
    'version-adoption?limit=5&',
    series('line', { x: 'age', y: 'share', split: 'version' }),
  ],
  ['By file type', 4, 'downloads-by-type?', parts('donut')],
  [
    'File types by installer',
    8,
    'file-types-by-installer?',
    series('bars', { x: 'row', y: 'downloads', split: 'column' }),
  ],
  ['By CI', 4, 'downloads-by-ci?', parts('donut')],
  ['Dependencies', 4, 'package-dependencies?', parts('bars', 'dependency')],
  ['Dependents', 4, 'package-dependents?limit=8&', parts('bars')],
  ['Top contributors', 4, 'github-contributors?limit=8&', parts('bars', 'value', 'contributions')],
  ['GitHub stars', 8, 'github-stars-over-time?', series('area', { x: 'date', y: 'total' })],
  ['GitHub activity', 4, 'github-activity?', table],
];

/** The page of a package as one would make it of recharts and react-query alone. */
export function PlainDashboard({ name }: Readonly<{ name: string }>) {
  const [extent] = useRows(`package-extent?package=${name}`) ?? [];
  return (
    <main>
      <h1>
        {name} {extent === undefined ? '' : `from ${extent.first} to ${extent.last}`}
      </h1>
      {cards.map(([title, columns, question, chart]) => (
        <PlainCard key={question} title={title} columns={columns} ask={`${question}package=${name}`}>
          {chart}
        </PlainCard>
      ))}
    </main>
  );
}
