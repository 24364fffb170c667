import type { DataTable } from '../series/data-table.ts';

/** The data of a chart as a table, scrolling inside the chart's place. */
export function DataTableView({ table, name }: Readonly<{ table: DataTable; name: string }>) {
  const [first = '', ...numbers] = table.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="downpour-table" tabIndex={0} aria-label={`${name}, table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {numbers.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([header = '', ...cells]) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              {cells.map((cell, index) => (
                <td key={numbers[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
