import type { Locator, Page } from 'playwright-core';
import { settled } from './open-dashboard.ts';

/** Rows of a widget's table: the text of the first column, and the others as they stand there. */
export type TableRow = Readonly<{ name: string; cells: readonly string[] }>;

/** A widget by its title. */
export const widget = (page: Page, title: string, index = 0): Locator =>
  page
    .locator('figure')
    .filter({ has: page.locator('figcaption').getByText(title, { exact: true }) })
    .nth(index);

/** A number as the dashboard writes it. */
export const numberIn = (text: string | undefined): number => {
  const digits = (text ?? '').replaceAll(',', '');
  if (!/^-?\d+$/.test(digits)) throw new Error(`"${text}" is no whole number`);
  return Number(digits);
};

/** Opens the widget's data table and reads it. */
export async function readTable(page: Page, title: string, index = 0): Promise<readonly TableRow[]> {
  await settled(page);
  const figure = widget(page, title, index);
  if ((await figure.getAttribute('data-state')) === 'empty') return [];
  const table = figure.getByRole('button', { name: 'Table', exact: true });
  if ((await table.getAttribute('aria-pressed')) === 'false') await table.click();
  await figure.locator('table').waitFor();
  const rows = await figure
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return rows.map(([name = '', ...cells]) => ({ name, cells }));
}

/** The widget's table as downloads by name. */
export async function readCounts(page: Page, title: string, index = 0): Promise<ReadonlyMap<string, number>> {
  const rows = await readTable(page, title, index);
  return new Map(rows.map(({ name, cells }) => [name, numberIn(cells[0])]));
}

/** The widget's table as downloads by row and column. */
export async function readMatrix(
  page: Page,
  title: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await readTable(page, title);
  const columns = (await widget(page, title).locator('thead th').allTextContents()).slice(1);
  return new Map(
    rows.map(({ name, cells }) => [
      name,
      new Map(columns.map((column, index) => [column, numberIn(cells[index])])),
    ]),
  );
}
