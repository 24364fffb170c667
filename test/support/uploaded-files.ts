import { normalizePackageName, pypiCatalogue } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { postStatement } from './post-statement.ts';

/** One uploaded file as the metadata export has it; what is left out is empty. */
export type UploadedFile = Readonly<{
  name: string;
  version: string;
  /** Day, or day and time, in UTC. */
  uploaded: string;
  filename?: string;
  size?: number;
  summary?: string;
  author?: string;
  author_email?: string;
  license?: string;
  classifiers?: readonly string[];
  home_page?: string;
  project_urls?: readonly string[];
  requires_python?: string;
  requires_dist?: readonly string[];
  /** Left out: the export does not say. */
  yanked?: boolean;
}>;

/** Inserts files into both schemas; ClickPy's table has no column for the normalised name, nor for yanked files. */
export async function insertFiles(url: string, files: readonly UploadedFile[]): Promise<void> {
  const { clickpy, downpour } = pypiCatalogue.schemas;
  const rows = files.map(({ uploaded, yanked: _, ...file }) => ({
    filename: `${file.name}-${file.version}.tar.gz`,
    size: 1000,
    upload_time: uploaded.length === 10 ? `${uploaded} 12:00:00.000` : uploaded,
    ...file,
  }));
  await insert(url, quoteTable(clickpy.database, 'projects'), rows);
  await insert(
    url,
    quoteTable(downpour.database, 'files'),
    rows.map((row, i) => ({
      ...row,
      project: normalizePackageName(row.name),
      yanked: files[i]?.yanked ?? null,
    })),
  );
}

async function insert(url: string, table: string, rows: readonly object[]): Promise<void> {
  const body = `INSERT INTO ${table} FORMAT JSONEachRow\n${rows.map((row) => JSON.stringify(row)).join('\n')}`;
  const { status, text } = await postStatement(url, body);
  if (status !== 200) throw new Error(text);
}
