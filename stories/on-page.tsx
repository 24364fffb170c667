import type { Decorator } from '@storybook/react-vite';
import { type ProxyBehaviour, StoryPage } from './StoryPage.tsx';

/** Puts a story on a page whose theme is the toolbar's, or the story's own. */
export const onPage: Decorator = (Story, { globals, parameters, id }) => (
  <StoryPage
    key={`${id}/${String(globals.theme)}`}
    theme={globals.theme === 'dark' ? 'dark' : 'light'}
    proxy={(parameters.proxy as ProxyBehaviour | undefined) ?? 'answers'}
    width={parameters.width as number | undefined}
  >
    <Story />
  </StoryPage>
);

/** What stories share: the states every widget has, by the proxy that brings them about. */
export const states = {
  loading: { parameters: { proxy: 'never answers' } },
  empty: { parameters: { proxy: 'has nothing' } },
  error: { parameters: { proxy: 'is busy' } },
  dark: { globals: { theme: 'dark' } },
  narrow: { parameters: { width: 343 } },
} as const satisfies Readonly<Record<string, object>>;
