import { ClickHouseException } from './clickhouse-exception.ts';
import { type SqlToken, sqlTokens } from './sql-tokens.ts';

/** Where the data of an `INSERT … FORMAT X` or `INSERT … VALUES` begins, and how to have it read from a file. */
export type InlineData = {
  readonly start: number;
  /** The statement without its data, reading `file` instead. */
  readonly readingFrom: (file: string) => string;
};

export type Statement = {
  readonly data?: InlineData;
  /** The format named in the statement itself. */
  readonly format?: string;
  /** True where nothing is lost if the statement is stopped half way. */
  readonly isRead: boolean;
};

/** How much of the host's file system a statement may reach. */
export type FileAccess = 'functions' | 'none';

/**
 * Reads as much of a statement as serving it over HTTP needs. Refuses what ClickHouse's HTTP interface refuses: several
 * statements at once (62), INTO OUTFILE (358), FROM INFILE (78); and with file access `none` the function `file()` (497),
 * which the embedded engine does not confine to a directory.
 */
export function readStatement(sql: string, fileAccess: FileAccess): Statement {
  const tokens: SqlToken[] = [];
  let depth = 0;
  const depths: number[] = [];
  let isInsert = false;
  for (const token of sqlTokens(sql)) {
    if (token.text === ')') depth -= 1;
    tokens.push(token);
    depths.push(depth);
    if (token.text === '(') depth += 1;
    if (tokens.length === 1 && isWord(token, 'INSERT')) isInsert = true;
    refuseUnsafe(tokens, fileAccess);
    if (isInsert && depth === 0) {
      const data = insertData(sql, tokens, depths);
      if (data !== undefined) return { data, isRead: false };
    }
  }
  if (tokens.length === 0) throw new ClickHouseException(62, 'SYNTAX_ERROR', 'Syntax error: Empty query');
  const format = namedFormat(tokens, depths);
  return { isRead: startsRead(tokens), ...(format === undefined ? {} : { format }) };
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}

function startsRead(tokens: readonly SqlToken[]): boolean {
  const first = tokens.find((token) => token.text !== '(');
  return ['SELECT', 'WITH', 'EXPLAIN', 'SHOW', 'DESCRIBE', 'DESC', 'EXISTS', 'FROM'].some((word) =>
    isWord(first, word),
  );
}

function refuseUnsafe(tokens: readonly SqlToken[], fileAccess: FileAccess): void {
  const [previous, last] = tokens.slice(-2);
  if (previous === undefined || last === undefined) return;
  if (previous.text === ';' && last.text !== ';') {
    throw new ClickHouseException(
      62,
      'SYNTAX_ERROR',
      `Syntax error (Multi-statements are not allowed): failed at position ${previous.start + 1}: ${last.text.slice(0, 40)}. Send one statement per request`,
    );
  }
  if (isWord(previous, 'INTO') && isWord(last, 'OUTFILE')) {
    throw new ClickHouseException(358, 'INTO_OUTFILE_NOT_ALLOWED', 'INTO OUTFILE is not allowed');
  }
  if (isWord(previous, 'FROM') && isWord(last, 'INFILE')) {
    throw new ClickHouseException(
      78,
      'UNKNOWN_TYPE_OF_QUERY',
      'Query has infile and was sent directly to the server',
    );
  }
  if (fileAccess === 'none' && last.text === '(' && /^["`]?file["`]?$/i.test(previous.text)) {
    throw new ClickHouseException(
      497,
      'ACCESS_DENIED',
      "default: Not enough privileges. To execute this query, it's necessary to have the grant READ ON FILE",
    );
  }
}

function namedFormat(tokens: readonly SqlToken[], depths: readonly number[]): string | undefined {
  const at = tokens.findLastIndex((token, index) => isWord(token, 'FORMAT') && depths[index] === 0);
  const name = tokens[at + 1];
  const next = tokens[at + 2];
  const closes = next === undefined || next.text === ';' || isWord(next, 'SETTINGS');
  return at > 0 && name?.kind === 'word' && closes ? name.text : undefined;
}

/** Index of the first token after the table's name. */
function afterTableName(tokens: readonly SqlToken[]): number {
  let at = 1;
  for (const word of ['INTO', 'TABLE', 'FUNCTION']) if (isWord(tokens[at], word)) at += 1;
  at += 1;
  while (tokens[at]?.text === '.') at += 2;
  return at;
}

function insertData(
  sql: string,
  tokens: readonly SqlToken[],
  depths: readonly number[],
): InlineData | undefined {
  const first = afterTableName(tokens);
  const last = tokens.length - 1;
  if (last < first) return undefined;
  for (let at = first; at <= last; at += 1) {
    if (depths[at] === 0 && ['SELECT', 'WITH', 'WATCH'].some((word) => isWord(tokens[at], word)))
      return undefined;
  }
  const token = tokens[last];
  const previous = tokens[last - 1];
  if (token === undefined) return undefined;
  const isFormat = last - 1 >= first && isWord(previous, 'FORMAT') && token.kind === 'word';
  const isValues = !isFormat && isWord(token, 'VALUES');
  if (!isValues && !isFormat) return undefined;
  const clause = (isValues ? token : previous) ?? token;
  const settings = tokens.find(
    (other, index) => index >= first && depths[index] === 0 && isWord(other, 'SETTINGS'),
  );
  const trailing = isFormat ? trailingSettings(sql, token.end) : { text: '', end: token.end };
  const insertAt = (settings ?? clause).start;
  const format = isValues ? 'Values' : token.text;
  return {
    start: isValues ? trailing.end : dataStart(sql, trailing.end),
    readingFrom: (file) =>
      `${sql.slice(0, insertAt)}FROM INFILE ${quoteString(file)} COMPRESSION 'none' ${sql.slice(insertAt, clause.start)} ${trailing.text} FORMAT ${format}`,
  };
}

/** `FORMAT X SETTINGS a = 1` puts settings between the format and the data. */
function trailingSettings(sql: string, from: number): { readonly text: string; readonly end: number } {
  const tokens = sqlTokens(sql.slice(from));
  if (!isWord(tokens.next().value ?? undefined, 'SETTINGS')) return { text: '', end: from };
  let end = from;
  for (;;) {
    const [name, equals] = [tokens.next().value, tokens.next().value];
    let value = tokens.next().value;
    if (value?.text === '-') value = tokens.next().value;
    if (name?.kind !== 'word' || equals?.text !== '=' || !value) return { text: '', end: from };
    end = from + value.end;
    if (!/^\s*,/.test(sql.slice(end))) break;
    tokens.next();
  }
  return { text: sql.slice(from, end).trim(), end };
}

function dataStart(sql: string, from: number): number {
  const blank = /[ \t\f]*(?:\r?\n)?/y;
  blank.lastIndex = from;
  return from + (blank.exec(sql)?.[0].length ?? 0);
}

/** A ClickHouse string literal. */
export function quoteString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
