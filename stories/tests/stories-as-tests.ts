import { basename } from 'node:path';
import type { Plugin } from 'vite';

const testStories = new URL('./test-stories.ts', import.meta.url).pathname;

/**
 * Makes a test file of every story file, so that Vitest runs and reports them one by one. A story file has one shape:
 * `const meta`, and stories as exported constants.
 */
export const storiesAsTests = (): Plugin => ({
  name: 'stories-as-tests',
  enforce: 'pre',
  transform(code, id) {
    const [path = ''] = id.split('?');
    if (!path.endsWith('.stories.tsx')) return undefined;
    const stories = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    const widget = basename(path, '.stories.tsx');
    return `import { testStories } from ${JSON.stringify(testStories)};
${code}
testStories(${JSON.stringify(widget)}, { default: meta, ${stories.join(', ')} });
`;
  },
});
