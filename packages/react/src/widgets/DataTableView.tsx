import { shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { DataTable } from '../series/data-table.ts';
import { Styles } from '../theme/Styles.tsx';
import { dataTableCss } from './data-table-css.ts';

type DataTableViewProps = Readonly<{ table: DataTable; name: string; language: Language }>;

/** The data of a chart as a table, scrolling inside the chart's place. */
export function DataTableView({ table, name, language }: DataTableViewProps) {
  const [first = '', ...numbers] = table.columns;
  const label = wordsOf(language, 'shell', shell).tableOf(name);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="downpour-table" tabIndex={0} aria-label={label}>
      <Styles name="table" css={dataTableCss} />
      <table>
        <thead>
          <tr>
            <th scope="col">
              <bdi>{first}</bdi>
            </th>
            {numbers.map((column) => (
              <th scope="col" key={column}>
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join()}>
              <th scope="row">
                <bdi>{row[0]}</bdi>
              </th>
              {row.slice(1).map((cell, index) => (
                <td key={numbers[index]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
