import { composeStories, type ReactRenderer, setProjectAnnotations } from '@storybook/react-vite';
import type { Store_CSFExports } from 'storybook/internal/types';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../.storybook/preview.tsx';
import type { StoryParameters } from '../page/story-proxy.ts';
import { findViolations } from './find-violations.ts';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const WIDE = 1280;
const NARROW = 375;
const HEIGHT = 800;

/** The day after the last of the recorded answers. */
const NOW = '2026-07-21T12:00:00Z';

/**
 * Storybook renders inside React's `act` unless a story is for a docs page. A browser needs none, and overlapping ones
 * warn.
 */
const WITHOUT_ACT = 'docs';

setProjectAnnotations(preview);

/**
 * Plays each story in light and in dark, lets axe look for anything that keeps a reader out, and compares pictures: a
 * story called `Ready` in both themes and widths, others in light on a phone.
 */
export function testStories(widget: string, module: Store_CSFExports<ReactRenderer>): void {
  const stories = Object.entries(composeStories(module)) as readonly (readonly [string, ComposedStory])[];
  beforeAll(async () => {
    vi.setSystemTime(NOW);
    for (const weight of [400, 500, 600, 700]) await document.fonts.load(`${weight} 14px "Inter Variable"`);
  });
  afterAll(() => void vi.useRealTimers());
  afterEach(() => page.viewport(WIDE, HEIGHT));
  describe.each(stories)('%s', (name, story) => {
    it.each(themes)('plays, is accessible and looks as before in %s', async (theme) => {
      const widths = widthsOf(name, theme, story.parameters);
      await page.viewport(widths[0] ?? WIDE, HEIGHT);
      await story.run({ globals: { ...story.globals, theme }, viewMode: WITHOUT_ACT });
      expect(await findViolations(pageOfStory())).toEqual([]);
      for (const width of widths) {
        await page.viewport(width, Math.max(HEIGHT, Math.ceil(pageOfStory().scrollHeight)));
        await expect(pageOfStory()).toMatchScreenshot(`${widget}/${name}-${theme}-${width}`);
      }
    });
  });
}

type ComposedStory = Readonly<{
  parameters: StoryParameters;
  globals: Readonly<Record<string, unknown>>;
  run: (
    context: Readonly<{ globals: Readonly<Record<string, unknown>>; viewMode: typeof WITHOUT_ACT }>,
  ) => Promise<void>;
}>;

function widthsOf(name: string, theme: Theme, { pictured = true }: StoryParameters): readonly number[] {
  if (!pictured) return [];
  if (name === 'Ready') return [WIDE, NARROW];
  return theme === 'light' ? [NARROW] : [];
}

function pageOfStory(): HTMLElement {
  const element = document.querySelector<HTMLElement>('.story-page');
  if (element === null) throw new Error('The story rendered no page.');
  return element;
}
