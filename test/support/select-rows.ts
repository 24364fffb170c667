import { postStatement } from './post-statement.ts';

type Cell = string | number | boolean | null | readonly Cell[];

/** Runs a statement as curl would; throws what ClickHouse says where it fails. */
export async function runStatement(url: string, statement: string): Promise<string> {
  const { status, text } = await postStatement(url, statement);
  if (status !== 200) throw new Error(text);
  return text;
}

/** Rows of a SELECT, as arrays. */
export async function selectRows(url: string, select: string): Promise<readonly (readonly Cell[])[]> {
  const text = await runStatement(url, `${select} FORMAT JSONCompactEachRow`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as readonly Cell[]);
}

/** The one value a SELECT gives. */
export async function selectValue(url: string, select: string): Promise<Cell> {
  const [row] = await selectRows(url, select);
  return row?.[0] ?? null;
}
