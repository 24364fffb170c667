import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { storiesAsTests } from './stories/tests/stories-as-tests.ts';

// A zone off the whole hour and behind UTC: a local date taken for a UTC date shows up as a wrong day.
process.env.TZ = 'America/St_Johns';
process.env.LC_ALL = 'C.UTF-8';

const sourceCondition = '@downpour/source';

const fromSource = {
  resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
};

const chromium = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-US',
  ],
};

/** Part of a story's picture that may differ; pictures that differ at all are taken anew, lest small changes add up. */
const toleratedPart = process.argv.includes('--update') ? 0 : 0.002;

const support = (name: string): string => new URL(`./test/support/${name}.ts`, import.meta.url).pathname;
const failOnConsole = support('fail-on-console');
const coverChildProcesses = support('cover-child-processes');
const typeTests = 'packages/*/src/**/*.test-d.{ts,tsx}';
const browserTests = '**/*.browser.test.{ts,tsx}';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', '**/*.test-d.{ts,tsx}', '**/generated/**', '**/testing/**'],
      reporter: ['json'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'test/packages/**/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', browserTests],
          setupFiles: [failOnConsole, coverChildProcesses],
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: [typeTests],
            tsconfig: './tsconfig.json',
            ignoreSourceErrors: true,
          },
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        ...fromSource,
        plugins: [react()],
        root: 'packages/react',
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            '@tanstack/react-query',
            'd3-array',
            'd3-shape',
            'axe-core',
            'react-day-picker',
            'recharts',
            '@downpour/core > zod',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx'],
          setupFiles: [failOnConsole],
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromium,
              contextOptions: {
                locale: 'en-US',
                timezoneId: process.env.TZ,
                permissions: ['clipboard-read', 'clipboard-write'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1024, height: 768 } }],
          },
        },
      },
      {
        ...fromSource,
        test: {
          name: 'clickhouse',
          environment: 'node',
          include: ['test/clickhouse/**/*.test.ts'],
          setupFiles: [failOnConsole, coverChildProcesses],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
          maxWorkers: 2,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/browser/**/*.test.ts', 'test/ssr/**/*.test.ts'],
          setupFiles: [failOnConsole, coverChildProcesses],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        ...fromSource,
        plugins: [storiesAsTests()],
        root: 'stories',
        optimizeDeps: {
          include: [
            '@storybook/react-vite',
            '@tanstack/react-query',
            'axe-core',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'storybook/test',
            '@downpour/core > zod',
            ...['d3-array', 'd3-shape', 'recharts'].map((name) => `@downpour/react > ${name}`),
          ],
        },
        test: {
          name: 'stories',
          include: ['widgets/*.stories.tsx'],
          setupFiles: [failOnConsole],
          sequence: { groupOrder: 5 },
          maxWorkers: 2,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...chromium,
                args: [
                  ...chromium.args,
                  '--font-render-hinting=none',
                  '--disable-lcd-text',
                  '--force-color-profile=srgb',
                  '--hide-scrollbars',
                ],
              },
              contextOptions: { locale: 'en-US', timezoneId: process.env.TZ, reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
            expect: {
              toMatchScreenshot: {
                timeout: 8_000,
                comparatorName: 'pixelmatch',
                comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: toleratedPart },
                resolveScreenshotPath: ({ arg, ext, root }) => `${root}/pictures/${arg}${ext}`,
                resolveDiffPath: ({ arg, ext, root }) => `${root}/pictures-failed/${arg}${ext}`,
              },
            },
          },
        },
      },
    ],
  },
});
