import '@fontsource-variable/inter';
import { DownpourProvider } from '@downpour/react';
import * as de from '@downpour/react/messages/de';
import * as ja from '@downpour/react/messages/ja';
import * as zh from '@downpour/react/messages/zh';
import type { ReactNode } from 'react';
import './story-page.css';
import type { StoryProxy } from './story-proxy.ts';

type StoryPageProps = Readonly<{
  theme: 'light' | 'dark';
  locale: string;
  direction: 'ltr' | 'rtl';
  proxy: StoryProxy;
  width: number | undefined;
  height: number | undefined;
  children: ReactNode;
}>;

/** In the bundle, so that the first paint is in the story's language. */
const MESSAGES = { de, ja, zh };

/** The page a story's widget stands on. */
export function StoryPage({ theme, locale, direction, proxy, width, height, children }: StoryPageProps) {
  return (
    <main className="story-page" data-theme={theme} dir={direction} lang={locale}>
      <DownpourProvider
        client={proxy.client}
        queryClient={proxy.queryClient}
        theme={theme}
        locale={locale}
        messages={MESSAGES}
      >
        <div style={{ maxWidth: width, minHeight: height }}>{children}</div>
      </DownpourProvider>
    </main>
  );
}
