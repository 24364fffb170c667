import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createProgress, eachWithProgress, silentProgress } from './progress.ts';

const collected = (): { readonly lines: string[]; readonly line: (text: string) => void } => {
  const lines: string[] = [];
  return { lines, line: (text) => void lines.push(text) };
};

describe('createProgress without a terminal', () => {
  it('says each quarter once, and the end', async () => {
    const { lines, line } = collected();
    const progress = createProgress({ terminal: undefined, line });
    await eachWithProgress(progress, 'Count', [1, 2, 3, 4, 5, 6, 7, 8, 9], async () => {});
    expect(lines).toEqual(['Count …', 'Count 25 %', 'Count 50 %', 'Count 75 %', 'Count: done']);
  });

  it('says what came of it', () => {
    const { lines, line } = collected();
    createProgress({ terminal: undefined, line }).begin('Read', 0).done('no rows');
    expect(lines).toEqual(['Read …', 'Read: no rows']);
  });

  it('says that it failed, and passes the error on', async () => {
    const { lines, line } = collected();
    const work = eachWithProgress(createProgress({ terminal: undefined, line }), 'Count', [1, 2], () =>
      Promise.reject(new Error('No more')),
    );
    await expect(work).rejects.toThrow('No more');
    expect(lines).toEqual(['Count …', 'Count: failed']);
  });
});

describe('createProgress on a terminal', () => {
  it('draws a bar there and prints no lines', () => {
    const { lines, line } = collected();
    const terminal = new PassThrough();
    const drawn: string[] = [];
    terminal.on('data', (chunk) => drawn.push(String(chunk)));
    const progress = createProgress({ terminal, line });
    const read = progress.begin('Read', 100);
    read.advance(50);
    read.done();
    progress.begin('Sort', 10).failed();
    expect(lines).toEqual([]);
    const text = stripVTControlCharacters(drawn.join(''));
    expect(text).toContain('Read');
    expect(text).toContain('Sort');
  });
});

describe('silentProgress', () => {
  it('runs the work all the same', async () => {
    const seen: number[] = [];
    await eachWithProgress(silentProgress, 'Count', [1, 2], async (member) => void seen.push(member));
    expect(seen).toEqual([1, 2]);
  });
});
