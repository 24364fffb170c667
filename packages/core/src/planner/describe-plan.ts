import { describeMismatch } from './mismatch.ts';
import type { Plan } from './plan-query.ts';

/**
 * A plan as a person reads it: what was asked, the table that answers and the rows it is expected to read, a sentence for
 * every table that does not, the SQL and its parameters.
 */
export function describePlan({ resolved, schema, selection, tables, statement }: Plan): string {
  const { range, granularity, filters, coversAllDays } = resolved;
  const shown = filters.map(
    ({ dimension, operator, values }) =>
      `${dimension} ${operator === 'in' ? 'is' : 'is not'} ${values.join(' or ')}`,
  );
  return [
    `${resolved.name} on the ${schema} schema`,
    `Days: ${range.from} until ${range.to}${coversAllDays ? ', all there are' : ''}${granularity === undefined ? '' : `, per ${granularity}`}`,
    `Filters: ${shown.length === 0 ? 'none' : shown.join('; ')}`,
    `Reads: ${tables.join(', ')}${rowsText(selection?.estimatedRows)}`,
    '',
    'Other tables:',
    ...linesOr((selection?.mismatches ?? []).map(describeMismatch), 'none'),
    '',
    'SQL:',
    ...statement.sql.split('\n').map((line) => `  ${line}`),
    'Parameters:',
    ...linesOr(
      Object.entries(statement.parameters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
      'none',
    ),
    '',
  ].join('\n');
}

const rowsText = (rows: number | undefined): string =>
  rows === undefined
    ? ', how many rows is not known'
    : `, about ${Math.ceil(rows)} ${Math.ceil(rows) === 1 ? 'row' : 'rows'}`;

const linesOr = (lines: readonly string[], none: string): readonly string[] =>
  (lines.length === 0 ? [none] : lines).map((line) => `  ${line}`);
