import type { Row } from './useRows.ts';

/** What is no chart on either page: an answer as a table. */
export const PlainTable = ({ rows }: Readonly<{ rows: readonly Row[] }>) => (
  <table>
    <thead>
      <tr>
        {Object.keys(rows[0] ?? {}).map((name) => (
          <th key={name}>{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={JSON.stringify(row)}>
          {Object.entries(row).map(([name, value]) => (
            <td key={name}>{typeof value === 'number' ? value.toLocaleString('en') : String(value ?? '')}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
