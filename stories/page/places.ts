import type { StoryParameters } from './story-proxy.ts';

/** Other words, numbers and dates. */
export const german = { globals: { locale: 'de' } };

/** On a page that is read from right to left. */
export const rightToLeft = { globals: { direction: 'rtl' } };

/** In the narrowest place a widget fits. */
export const narrow = { parameters: { width: 280 } satisfies StoryParameters };
