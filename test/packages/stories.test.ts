import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRequest, pypiCatalogue, requestKey } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { publicSurface } from './public-surface.ts';

const stories = fileURLToPath(new URL('../../stories', import.meta.url));
const storyFiles = readdirSync(join(stories, 'widgets'));
const recorded: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(stories, 'generated/recorded.json'), 'utf8'),
);

/** Components that draw nothing of their own. */
const NOT_DRAWN = ['DownpourProvider', 'PrefetchedAnswers'];

const components = (publicSurface['@downpour/react']?.values ?? []).filter(
  (name) => /^[A-Z][a-z]/.test(name) && !name.endsWith('Error') && !NOT_DRAWN.includes(name),
);

/** What every widget that asks a question shows, and what those do that are about a package or draw buckets. */
const STATES = ['Ready', 'Pending', 'Empty', 'Failed', 'Refused', 'Stale', 'Retried', 'AsTable'];
const PLACES = ['German', 'RightToLeft', 'Narrow'];
const OF_A_PACKAGE = ['UnknownPackage'];
const IN_BUCKETS = ['Partial'];

const [control, dashboard, ofRegistry, ofPackage, inBuckets] = [
  ['Ready', ...PLACES],
  ['Ready', 'Pending', 'Failed', 'Stale', 'Retried', ...PLACES],
  [...STATES, ...PLACES],
  [...STATES, ...PLACES, ...OF_A_PACKAGE],
  [...STATES, ...PLACES, ...OF_A_PACKAGE, ...IN_BUCKETS],
];

/** Every component that is not about one package, with what it has to show; all others are. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  ComparePackages: inBuckets,
  DateRangePicker: control,
  DownloadsOverTime: inBuckets,
  EmergingPackages: ofRegistry,
  FilterBar: control,
  FilterPills: control,
  FilterProvider: ['Ready', 'Pending', 'Failed', 'Retried'],
  GranularityToggle: control,
  GrowingPackages: ofRegistry,
  NeedingRefresh: ofRegistry,
  PackageSearch: ['Ready', 'Pending', 'Empty', 'Failed', 'Refused', ...PLACES],
  PackageDashboard: [...dashboard, ...OF_A_PACKAGE],
  RecentReleases: ofRegistry,
  RegistryDashboard: dashboard,
  RegistryTotals: ofRegistry,
  ShareLink: control,
  StarsOverTime: inBuckets,
  TopPackages: ofRegistry,
};

const storiesIn = (file: string): readonly string[] =>
  [...readFileSync(join(stories, 'widgets', file), 'utf8').matchAll(/^export const (\w+)/gm)].map(
    ([, name = '']) => name,
  );

describe('stories', () => {
  it.each(components)('show %s in every state it can be in', (component) => {
    const file = `${component}.stories.tsx`;
    expect(storyFiles, `Write stories/widgets/${file}; another story file shows how.`).toContain(file);
    expect(storiesIn(file)).toEqual(expect.arrayContaining([...(WANTED[component] ?? ofPackage)]));
  });

  it('are of components that are exported', () => {
    expect(components).toEqual(
      expect.arrayContaining(storyFiles.map((file) => basename(file, '.stories.tsx'))),
    );
    expect(components).toEqual(expect.arrayContaining(Object.keys(WANTED)));
  });

  it('have all the pictures they are compared with', () => {
    const folder = join(stories, 'pictures');
    const pictures = existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'))
      : [];
    const ofNoStory = pictures.filter((picture) => {
      const file = `${dirname(picture)}.stories.tsx`;
      const [story = ''] = basename(picture).split('-');
      return !storyFiles.includes(file) || !storiesIn(file).includes(story);
    });
    expect(ofNoStory, 'Remove pictures of stories that are gone.').toEqual([]);
  });
});

describe('recorded answers', () => {
  it.each(Object.keys(recorded))('are kept under a question in canonical form: %s', (question) => {
    const [query = '', parameters] = question.split('?');
    const parsed = parseRequest(pypiCatalogue, query, new URLSearchParams(parameters));
    expect(parsed.ok && requestKey(parsed.request)).toBe(question);
  });
});
