import { pypiCatalogue } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { applySchemaAt } from './apply-schema.ts';
import { runStatement } from './select-rows.ts';

/** So many downloads of one kind on one day. */
export type DownloadRow = Readonly<{
  day: string;
  package: string;
  version: string;
  country: string;
  python: string;
  system: string;
  installer: string;
  type: string;
  downloads: number;
}>;

const COLUMNS = 'date, project, version, country_code, python_minor, system, installer, type';

/** Makes both schemas and fills them with the same downloads: one row each in ClickPy's base table, counts in Downpour's. */
export async function insertDownloads(url: string, rows: readonly DownloadRow[]): Promise<void> {
  const { clickpy, downpour } = pypiCatalogue.schemas;
  const cells = rows.map(
    ({ day, package: project, version, country, python, system, installer, type, downloads }) => {
      const texts = [project, version, country, python, system, installer, type];
      return `('${day}', ${texts.map((text) => `'${text}'`).join(', ')}, ${downloads})`;
    },
  );
  const types = `date Date, ${COLUMNS.split(', ')
    .slice(1)
    .map((name) => `${name} String`)
    .join(', ')}, n UInt32`;
  const values = `values('${types}', ${cells.join(', ')})`;
  for (const schema of ['clickpy', 'downpour'] as const) await applySchemaAt({ url }, schema);
  await runStatement(
    url,
    `INSERT INTO ${quoteTable(clickpy.database, clickpy.base.name)} (${COLUMNS}) SELECT ${COLUMNS} FROM ${values} ARRAY JOIN range(n)`,
  );
  await runStatement(
    url,
    `INSERT INTO ${quoteTable(downpour.database, downpour.base.name)} (${COLUMNS}, count) SELECT ${COLUMNS}, n FROM ${values}`,
  );
}
