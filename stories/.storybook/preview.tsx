import type { Preview } from '@storybook/react-vite';

const backgrounds: Readonly<Record<string, string>> = { light: '#ffffff', dark: '#0d1117' };

const preview: Preview = {
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page the widget stands on',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (Story, { globals }) => (
      <div
        style={{
          background: backgrounds[String(globals.theme)],
          colorScheme: String(globals.theme),
          minHeight: '100vh',
          padding: 24,
          boxSizing: 'border-box',
        }}
      >
        <Story />
      </div>
    ),
  ],
};

export default preview;
