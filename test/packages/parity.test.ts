import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const document = 'docs/clickpy-parity.md';
const DEFECTS = 61;

type Row = Readonly<{
  id: string;
  tests: readonly Readonly<{ path: string; title: string }>[];
  text: string;
}>;

const rows: readonly Row[] = readFileSync(join(repository, document), 'utf8')
  .split('\n')
  .filter((line) => /^\| B\d+ \|/.test(line))
  .map((line) => ({
    id: /^\| (B\d+) \|/.exec(line)?.[1] ?? '',
    tests: [...line.matchAll(/\]\(\.\.\/([^)]+)\) “([^”]+)”/g)].map(([, path = '', title = '']) => ({
      path,
      title,
    })),
    text: line,
  }));

/** Titles of tests as they are written, without the quotes and escapes of the language. */
const written = (path: string): string => readFileSync(join(repository, path), 'utf8').replaceAll("\\'", "'");

describe(document, () => {
  it('has one row for each defect, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: DEFECTS }, (_, i) => `B${i + 1}`));
  });

  it.each(rows.map(({ id, ...row }) => [id, row] as const))(
    'names tests that exist for %s, or says why there is none',
    (_id, row) => {
      if (row.tests.length === 0) expect(row.text).toContain('Not applicable:');
      for (const { path, title } of row.tests)
        expect([path, written(path).includes(title)]).toEqual([path, true]);
    },
  );
});
