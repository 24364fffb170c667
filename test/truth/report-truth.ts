import type { Mismatch, Outcome } from './run-truth.ts';

/** Which tables answered which query, and how often. */
export function tablesReport({ answered }: Outcome): string {
  const lines = [...answered].map(([key, cases]) => {
    const [schema = '', query = '', table = ''] = key.split('\t');
    return { schema, query, table: table === 'refused' ? '(refused, as it should be)' : table, cases };
  });
  const groups = new Map<string, typeof lines>();
  for (const line of lines) {
    const title = `${line.schema} ${line.query}`;
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  const width = Math.max(0, ...lines.map(({ table }) => table.length));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, tables]) =>
      [
        title,
        ...tables
          .sort((a, b) => b.cases - a.cases)
          .map(({ table, cases }) => `  ${table.padEnd(width)} ${cases.toLocaleString('en').padStart(9)}`),
      ].join('\n'),
    )
    .join('\n');
}

/** The first of each query and schema: one mistake rarely comes alone. */
export const firstMismatches = (mismatches: readonly Mismatch[], most: number): readonly Mismatch[] =>
  [
    ...new Map(
      mismatches.toReversed().map((one) => [`${one.stage.schema} ${one.question.query}`, one]),
    ).values(),
  ].slice(0, most);

/** One mismatch with all that is needed to see it again. */
export function mismatchReport({ question, stage, difference, given, truthStatements }: Mismatch): string {
  const { scene, query, parameters } = question;
  const statement = given === undefined || 'problem' in given ? undefined : given;
  return [
    `✗ ${query} · ${stage.name} · ${scene.rangeKind} · filters ${scene.subset.join(', ') || 'none'} · today ${scene.today} · server ${scene.server}`,
    ` asked    ${query}?${parameters}`,
    ` ${difference}`,
    ...(statement === undefined
      ? []
      : [
          ` table    ${statement.table}`,
          ` SQL      ${statement.statement.sql}`,
          ` values   ${JSON.stringify(statement.statement.parameters)}`,
        ]),
    ...truthStatements.map((sql) => ` truth    ${sql}`),
  ].join('\n');
}
