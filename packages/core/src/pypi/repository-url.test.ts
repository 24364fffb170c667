import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubRepository, repositoryUrl } from './repository-url.ts';

const clean = 'https://github.com/psf/requests';

describe('repositoryUrl', () => {
  it.each([
    'https://github.com/psf/requests',
    'http://github.com/psf/requests/',
    'https://www.github.com/psf/requests',
    'HTTPS://GitHub.COM/psf/requests',
    ' https://github.com/psf/requests ',
    'https://github.com/psf/requests.git',
    'https://github.com/psf/requests.git/',
    'https://github.com/psf/requests#readme',
    'https://github.com/psf/requests?tab=readme-ov-file#top',
    'https://github.com/psf/requests/tree/main/docs',
    'https://github.com/psf/requests/issues',
    'https://github.com//psf//requests',
    'https://github.com:443/psf/requests',
    'https://someone:secret@github.com/psf/requests',
    'git@github.com:psf/requests.git',
    'git+https://github.com/psf/requests.git@v2.0',
    'git+ssh://git@github.com/psf/requests.git',
    'ssh://git@github.com:22/psf/requests.git',
    'ssh://git@github.com:psf/requests.git',
    'git://github.com/psf/requests.git',
    '//github.com/psf/requests',
    'github.com/psf/requests',
  ])('cleans %j', (address) => {
    expect(repositoryUrl(address)).toBe(clean);
  });

  it.each([
    ['https://gitlab.com/group/project/-/issues', 'https://gitlab.com/group/project'],
    ['https://gitlab.com/group/team/project.git', 'https://gitlab.com/group/team/project'],
    ['https://gitlab.com/group/team/project/tree/main/src', 'https://gitlab.com/group/team/project'],
    ['https://codeberg.org/owner/name/src/branch/main', 'https://codeberg.org/owner/name'],
    ['https://bitbucket.org/owner/name/src/master/', 'https://bitbucket.org/owner/name'],
    ['https://github.com/Owner/Na.me_x-1', 'https://github.com/Owner/Na.me_x-1'],
    ['https://github.com/github/.github', 'https://github.com/github/.github'],
  ])('keeps of %j what names the repository', (address, expected) => {
    expect(repositoryUrl(address)).toBe(expected);
  });

  it.each([
    '',
    'UNKNOWN',
    'https://github.com/sponsors/alice',
    'https://github.com/Sponsors/alice',
    'https://github.com/orgs/psf/repositories',
    'https://github.com/psf',
    'https://github.com/psf/',
    'https://github.com/psf/..',
    'https://github.com/psf/.git',
    'https://github.com/{owner}/{name}',
    'https://gist.github.com/alice/0123456789abcdef',
    'https://alice.github.io/project',
    'https://github.com.example.org/psf/requests',
    'https://example.org/github.com/psf/requests',
    'https://example.org@evil.example/github.com/psf/requests',
    'https://gitlab.com/group',
    'https://gitlab.com/-/snippets/1',
    'javascript:alert(1)//github.com/psf/requests',
    'mailto:git@github.com/psf/requests',
    'https://constructor/psf/requests',
  ])('finds no repository in %j', (address) => {
    expect(repositoryUrl(address)).toBeUndefined();
  });

  it('changes nothing the second time, and gives https addresses only', () => {
    const piece = fc.constantFrom(
      'https://',
      'git@',
      'www.',
      'GitHub.com',
      'gitlab.com',
      '/',
      ':',
      'a',
      '.git',
      '-',
      '#',
      '@',
      '..',
      '"><x>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
        (address) => {
          const url = repositoryUrl(address);
          if (url === undefined) return;
          expect(url).toMatch(/^https:\/\/(github|gitlab)\.com(\/[A-Za-z0-9_.-]+){2,}$/);
          expect(repositoryUrl(url)).toBe(url);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('githubRepository', () => {
  it.each([
    ['https://github.com/psf/requests/issues', 'psf/requests'],
    ['git@github.com:psf/requests.git', 'psf/requests'],
    ['https://gitlab.com/psf/requests', undefined],
    ['https://github.com/sponsors/alice', undefined],
  ])('of %j is %j', (address, expected) => {
    expect(githubRepository(address)).toBe(expected);
  });
});
