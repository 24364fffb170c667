import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuthorMetadata, authorName } from './author-name.ts';

const nobody: AuthorMetadata = { author: '', authorEmail: '', maintainer: '', maintainerEmail: '' };

describe('authorName', () => {
  it.each<[Partial<AuthorMetadata>, string | undefined]>([
    [{ author: ' Jane Doe ', authorEmail: 'Other <o@example.org>' }, 'Jane Doe'],
    [{ author: 'Jane Doe <jane@example.org>' }, 'Jane Doe'],
    [{ author: 'Jane Doe (jane@example.org)' }, 'Jane Doe'],
    [{ author: 'Example, Inc.' }, 'Example, Inc.'],
    [{ author: '@handle' }, '@handle'],
    [{ authorEmail: 'Jane Doe <jane@example.org>' }, 'Jane Doe'],
    [{ authorEmail: 'Jane <j@example.org>, "Roe, Richard" <r@example.org>' }, 'Jane, Roe, Richard'],
    [{ authorEmail: 'Jane <j@example.org>, Jane <jane@example.com>' }, 'Jane'],
    [{ authorEmail: 'jane@example.org', maintainer: 'The team' }, 'The team'],
    [{ author: 'UNKNOWN', authorEmail: 'None', maintainerEmail: 'Jane <j@example.org>' }, 'Jane'],
    [{ author: 'jane@example.org', authorEmail: '<jane@example.org>' }, undefined],
    [{}, undefined],
  ])('of %j is %j', (metadata, expected) => {
    expect(authorName({ ...nobody, ...metadata })).toBe(expected);
  });

  it('never holds a mail address', () => {
    const piece = fc.constantFrom('Jane', ' ', 'j@example.org', '<', '>', '"', ',', ';', '(', ')', '\n');
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (author, authorEmail) => {
        expect(authorName({ ...nobody, author, authorEmail }) ?? '').not.toMatch(/\S@\S/);
      }),
      { numRuns: 2000 },
    );
  });
});
