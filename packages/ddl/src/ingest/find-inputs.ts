import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { badInput } from './bad-input.ts';

/** A file to load: one here, or one the server reads itself. */
export type Input = Readonly<
  { kind: 'file'; path: string; name: string } | { kind: 'url'; url: string; name: string }
>;

/** The inputs that paths, globs and URLs stand for, in order. Throws DdlError `no-file-matches`, `not-a-file`. */
export async function findInputs(patterns: readonly string[]): Promise<readonly Input[]> {
  const found: Input[] = [];
  for (const pattern of patterns) found.push(...(await inputsOf(pattern)));
  return found;
}

async function inputsOf(pattern: string): Promise<readonly Input[]> {
  if (/^https?:\/\//i.test(pattern)) return [urlInput(pattern)];
  const there = await stat(pattern).catch(() => undefined);
  if (there?.isFile()) return [fileInput(pattern)];
  if (there !== undefined) {
    throw badInput(
      'not-a-file',
      `${pattern} is not a file.`,
      `Name the files in it: '${pattern}/*.parquet'.`,
    );
  }
  const paths = isDynamicPattern(pattern) ? await glob(pattern, { expandDirectories: false }) : [];
  if (paths.length === 0) {
    throw badInput(
      'no-file-matches',
      `No file matches ${pattern}.`,
      'Check the path; a relative one starts at the directory the command runs in.',
    );
  }
  return paths.toSorted().map(fileInput);
}

const fileInput = (path: string): Input => ({ kind: 'file', path, name: basename(path) });

/** Its name leaves out what may be secret: a login, a signature. */
function urlInput(text: string): Input {
  if (!URL.canParse(text)) throw badInput('invalid-url', `${text} is not a URL.`, 'Check how it is written.');
  const { origin, pathname } = new URL(text);
  return { kind: 'url', url: text, name: `${origin}${pathname}` };
}
