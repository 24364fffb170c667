import { useQuery } from '@tanstack/react-query';

/** A row of an answer by the names of its columns, counts as numbers. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

type Answer = Readonly<{
  columns: readonly Readonly<{ name: string; type: string }>[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}>;

/** What the proxy answers to a question, as a page without Downpour would ask for it. */
export function useRows(question: string): readonly Row[] | undefined {
  return useQuery({ queryKey: [question], queryFn: ({ signal }) => ask(question, signal) }).data;
}

async function ask(question: string, signal: AbortSignal): Promise<readonly Row[]> {
  const response = await fetch(`/v1/queries/${question}`, { signal });
  if (!response.ok) throw new Error(`${question}: ${response.status}`);
  const { columns, rows }: Answer = await response.json();
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, type }, place) => [
        name,
        type === 'count' && row[place] !== null ? Number(row[place]) : (row[place] ?? null),
      ]),
    ),
  );
}
