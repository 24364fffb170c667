import type { Messages } from './messages.ts';

/** Tables that are fetched when a page asks for their language and has not given one itself. */
export const MESSAGE_LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  de: () => import('./de.ts'),
  ja: () => import('./ja.ts'),
  zh: () => import('./zh.ts'),
};
