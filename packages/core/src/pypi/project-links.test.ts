import { describe, expect, it } from 'vitest';
import { type LinkMetadata, projectLinks } from './project-links.ts';

const links = (metadata: Partial<LinkMetadata>) =>
  projectLinks({ projectUrls: [], homePage: '', downloadUrl: '', ...metadata });

describe('the repository of projectLinks', () => {
  it.each<[string, Partial<LinkMetadata>, string | undefined]>([
    ['nowhere', {}, undefined],
    [
      'under Source, before the home page',
      {
        projectUrls: ['Homepage, https://github.com/a/site', 'Source, https://github.com/a/code'],
        homePage: 'https://github.com/a/old',
      },
      'https://github.com/a/code',
    ],
    [
      'under Source Code, however it is spelt',
      { projectUrls: ['Docs, https://github.com/a/docs', 'source_code,https://github.com/a/code'] },
      'https://github.com/a/code',
    ],
    [
      'under Repository, past one that is none',
      { projectUrls: ['Source, https://example.org/a', 'Repository, git@gitlab.com:a/b.git'] },
      'https://gitlab.com/a/b',
    ],
    [
      'on the home page, before other labels',
      {
        projectUrls: ['Issues, https://github.com/a/issues-of-b/issues'],
        homePage: 'https://github.com/a/b#readme',
      },
      'https://github.com/a/b',
    ],
    [
      'under Homepage, before home_page',
      { projectUrls: ['Homepage, https://github.com/a/b'], homePage: 'https://github.com/a/c' },
      'https://github.com/a/b',
    ],
    [
      'under any other label, before the download address',
      {
        projectUrls: ['Bug Tracker, https://github.com/a/b/issues'],
        downloadUrl: 'https://github.com/a/c/archive/1.tar.gz',
      },
      'https://github.com/a/b',
    ],
    [
      'in the download address',
      { homePage: 'UNKNOWN', downloadUrl: 'https://github.com/a/c/archive/1.tar.gz' },
      'https://github.com/a/c',
    ],
    ['without a label', { projectUrls: ['https://github.com/a/b'] }, 'https://github.com/a/b'],
    [
      'not among sponsors',
      {
        projectUrls: [
          'Funding, https://github.com/sponsors/alice',
          'Changes, https://github.com/a/b/releases',
        ],
      },
      'https://github.com/a/b',
    ],
    ['never under Funding', { projectUrls: ['Funding, https://github.com/alice/funding'] }, undefined],
  ])('is found %s', (_, metadata, expected) => {
    expect(links(metadata).repository).toBe(expected);
  });
});

describe('documentation and home page of projectLinks', () => {
  it.each<[Partial<LinkMetadata>, string | undefined, string | undefined]>([
    [
      { projectUrls: ['Documentation, https://docs.example.org', 'Homepage, https://example.org/'] },
      'https://docs.example.org/',
      'https://example.org/',
    ],
    [
      { projectUrls: ['Docs, javascript:alert(1)', 'docs, https://docs.example.org/x'] },
      'https://docs.example.org/x',
      undefined,
    ],
    [{ homePage: 'https://a.readthedocs.io' }, 'https://a.readthedocs.io/', 'https://a.readthedocs.io/'],
    [
      { projectUrls: ['Manual, https://a.readthedocs.io/en/latest'] },
      'https://a.readthedocs.io/en/latest',
      undefined,
    ],
    [{ homePage: 'http://example.org/a b' }, undefined, 'http://example.org/a%20b'],
    [{ homePage: 'UNKNOWN' }, undefined, undefined],
    [{ homePage: 'ftp://example.org' }, undefined, undefined],
    [{ homePage: 'https://user:secret@example.org' }, undefined, undefined],
    [{ homePage: 'http://localhost/' }, undefined, undefined],
    [
      { projectUrls: ['Homepage, '], homePage: ' https://example.org/a,b ' },
      undefined,
      'https://example.org/a,b',
    ],
  ])('of %j are %j and %j', (metadata, documentation, homePage) => {
    expect(links(metadata)).toMatchObject({ documentation, homePage });
  });
});
