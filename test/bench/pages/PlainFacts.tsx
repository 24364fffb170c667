import type { Row } from './useRows.ts';

/** The only row of an answer as a list of names and values. */
export const PlainFacts = ({ rows }: Readonly<{ rows: readonly Row[] }>) => (
  <dl>
    {Object.entries(rows[0] ?? {}).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{String(value ?? '')}</dd>
      </div>
    ))}
  </dl>
);
