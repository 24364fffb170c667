/** A lexical element of a statement; whitespace and comments are left out. Offsets are into the scanned text. */
export type SqlToken = {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'punctuation';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const whitespace = /[\s\0]/;
const wordStart = /[A-Za-z_]/;
const wordPart = /[A-Za-z0-9_$]/;
const digit = /[0-9]/;
const heredocTag = /\$[A-Za-z0-9_]*\$/y;

/**
 * Yields the tokens of a statement the way ClickHouse's lexer cuts them: quotes with backslashes or doubled quotes,
 * `--`, `//`, `#!`, `# ` and block comments, heredocs. An unterminated literal runs to the end; the engine reports it.
 */
export function* sqlTokens(sql: string): Generator<SqlToken> {
  let at = 0;
  while (at < sql.length) {
    const char = sql.charAt(at);
    if (whitespace.test(char)) {
      at += 1;
      continue;
    }
    const comment = commentEnd(sql, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const start = at;
    const kind = kindAt(sql, at);
    at = tokenEnd(sql, at, kind);
    yield { kind, text: sql.slice(start, at), start, end: at };
  }
}

const LINE_COMMENTS = ['--', '//', '#!', '# '];

function commentEnd(sql: string, at: number): number | undefined {
  const isLine = LINE_COMMENTS.some((sign) => sql.startsWith(sign, at));
  if (isLine) return lineEnd(sql, at);
  if (!sql.startsWith('/*', at)) return undefined;
  const close = sql.indexOf('*/', at + 2);
  return close === -1 ? sql.length : close + 2;
}

function lineEnd(sql: string, at: number): number {
  const newline = sql.indexOf('\n', at);
  return newline === -1 ? sql.length : newline + 1;
}

function kindAt(sql: string, at: number): SqlToken['kind'] {
  const char = sql.charAt(at);
  if (char === "'") return 'string';
  if (char === '"' || char === '`') return 'quoted';
  if (wordStart.test(char)) return 'word';
  if (digit.test(char)) return 'number';
  if (char === '$' && heredocEnd(sql, at) !== undefined) return 'string';
  return 'punctuation';
}

function tokenEnd(sql: string, at: number, kind: SqlToken['kind']): number {
  switch (kind) {
    case 'string':
      return heredocEnd(sql, at) ?? quoteEnd(sql, at);
    case 'quoted':
      return quoteEnd(sql, at);
    case 'word':
    case 'number': {
      let end = at + 1;
      while (end < sql.length && wordPart.test(sql.charAt(end))) end += 1;
      return end;
    }
    default:
      return at + 1;
  }
}

function quoteEnd(sql: string, at: number): number {
  const quote = sql.charAt(at);
  let end = at + 1;
  while (end < sql.length) {
    const char = sql.charAt(end);
    if (char === '\\') end += 2;
    else if (char !== quote) end += 1;
    else if (sql.charAt(end + 1) === quote) end += 2;
    else return end + 1;
  }
  return sql.length;
}

function heredocEnd(sql: string, at: number): number | undefined {
  heredocTag.lastIndex = at;
  const tag = heredocTag.exec(sql)?.[0];
  if (tag === undefined) return undefined;
  const close = sql.indexOf(tag, at + tag.length);
  return close === -1 ? undefined : close + tag.length;
}
