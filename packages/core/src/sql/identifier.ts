/** The name as a quoted ClickHouse identifier: `` `name` ``, with backslashes and backquotes escaped. */
export const quoteIdentifier = (name: string): string => `\`${name.replace(/[\\`]/g, '\\$&')}\``;

/** A database's table as a quoted pair: `` `database`.`table` ``. */
export const quoteTable = (database: string, table: string): string =>
  `${quoteIdentifier(database)}.${quoteIdentifier(table)}`;
