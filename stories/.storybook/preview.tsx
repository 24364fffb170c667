import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { AXE_OPTIONS } from '../page/axe-options.ts';
import { StoryPage } from '../page/StoryPage.tsx';
import { storyCode } from '../page/story-code.ts';
import { createStoryProxy, type StoryParameters, type StoryProxy } from '../page/story-proxy.ts';

// Layers load when they are used, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { source: { transform: storyCode } },
    a11y: { options: AXE_OPTIONS },
  },
  globalTypes: {
    theme: {
      description: 'Theme of the page the widget stands on',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    locale: {
      description: 'Language of words, numbers and dates',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'ja', title: '日本語' },
          { value: 'zh', title: '中文' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en', direction: 'ltr' },
  loaders: [
    ({ parameters }): { proxy: StoryProxy } => ({
      proxy: createStoryProxy((parameters as StoryParameters).behaviour),
    }),
  ],
  decorators: [
    (Story, { globals, parameters, loaded }) => (
      <StoryPage
        theme={globals.theme === 'dark' ? 'dark' : 'light'}
        locale={String(globals.locale)}
        direction={globals.direction === 'rtl' ? 'rtl' : 'ltr'}
        proxy={(loaded as { proxy: StoryProxy }).proxy}
        width={(parameters as StoryParameters).width}
        height={(parameters as StoryParameters).height}
      >
        <Story />
      </StoryPage>
    ),
  ],
};

export default preview;
