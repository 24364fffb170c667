import type { PypiCatalogue } from '@downpour/core';
import type { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createSharedDay } from '../charts/shared-day.ts';
import { type Client, createClient } from '../client/create-client.ts';
import { createQueryClient } from '../query/create-query-client.ts';
import type { Prefetched } from '../query/prefetched.ts';
import type { ChartTheme } from '../theme/paint.ts';
import { Styles } from '../theme/Styles.tsx';
import { joinSheets } from '../theme/style-sheet.ts';
import { themeCss } from '../theme/theme-css.ts';
import { widgetCss } from '../widgets/widget-css.ts';
import { DownpourContext, type MessageTables } from './downpour-context.ts';
import { PrefetchedAnswers } from './PrefetchedAnswers.tsx';

/** What `DownpourProvider` takes. */
export type DownpourProviderProps = Readonly<{
  /** Where the proxy is, such as `https://stats.example.org`. Empty: the page's own origin. */
  url?: string | undefined;
  /** A client of one's own instead of `url`, for instance with a `fetch` that adds headers. Keep it the same object. */
  client?: Client<PypiCatalogue> | undefined;
  /** `auto` (the default) follows `prefers-color-scheme`. */
  theme?: ChartTheme | undefined;
  /** BCP 47 tag of numbers, dates and country names; `en` unless told. */
  locale?: string | undefined;
  /**
   * Words by language, such as `{ de }` with `de` of `@downpour/react/messages/de`, so that the first paint has them. Those of
   * German, Japanese and Chinese are fetched otherwise. Keep it the same object.
   */
  messages?: MessageTables | undefined;
  /** What `prefetch` of `@downpour/react/server` gave, so that the widgets are drawn in the first HTML. */
  answers?: Prefetched | undefined;
  /** The page's own react-query client, to share its cache; otherwise the provider keeps one of its own. */
  queryClient?: QueryClient | undefined;
  /** ClickHouse's play page, such as `https://play.clickhouse.com/play?user=play`: where the proxy shows SQL, it can be opened there. */
  playUrl?: string | undefined;
  /** Nonce of the style element, for pages with a strict Content-Security-Policy. */
  nonce?: string | undefined;
  children?: ReactNode;
}>;

const STYLES = /* @__PURE__ */ joinSheets(themeCss, widgetCss);
const NO_ANSWERS: Prefetched = {};
/** Tells the widgets inside which proxy to ask and how to look. Makes no element beside one `<style>`. */
export function DownpourProvider({
  url = '',
  client,
  theme = 'auto',
  locale = 'en',
  messages,
  answers = NO_ANSWERS,
  queryClient,
  playUrl,
  nonce,
  children,
}: DownpourProviderProps) {
  const [own] = useState(createQueryClient);
  const [sharedDay] = useState(createSharedDay);
  const cache = queryClient ?? own;
  useEffect(() => {
    cache.mount();
    return () => cache.unmount();
  }, [cache]);
  const asked = useMemo(() => client ?? createClient<PypiCatalogue>({ url }), [client, url]);
  const value = useMemo(
    () => ({ client: asked, queryClient: cache, theme, locale, messages, playUrl, nonce, sharedDay }),
    [asked, cache, theme, locale, messages, playUrl, nonce, sharedDay],
  );
  return (
    <DownpourContext.Provider value={value}>
      <Styles name="widgets" css={STYLES} />
      <PrefetchedAnswers answers={answers}>{children}</PrefetchedAnswers>
    </DownpourContext.Provider>
  );
}
