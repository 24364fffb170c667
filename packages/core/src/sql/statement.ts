/** A value bound to a `{name:Type}` placeholder. */
export type StatementParameter = string | number | readonly string[];

declare const made: unique symbol;

/** SQL text that only the catalogue writes, and the values bound to its placeholders. Made inside core alone. */
export type Statement = Readonly<{
  sql: string;
  parameters: Readonly<Record<string, StatementParameter>>;
  [made]: true;
}>;

/** Makes a statement. Not exported from any entry of the package. */
export const createStatement = (sql: string, parameters: Statement['parameters']): Statement =>
  Object.freeze({ sql, parameters: Object.freeze({ ...parameters }) }) as Statement;
