import type { PypiCatalogue } from '@downpour/core';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { SharedDay } from '../charts/shared-day.ts';
import type { Client } from '../client/create-client.ts';
import type { Messages } from '../messages/messages.ts';
import type { ChartTheme } from '../theme/paint.ts';

/** Message tables by language: the part of a BCP 47 tag before the first dash. */
export type MessageTables = Readonly<Record<string, Partial<Messages>>>;

/** What every widget gets from the provider above it. */
export type Downpour = Readonly<{
  client: Client<PypiCatalogue>;
  queryClient: QueryClient;
  theme: ChartTheme;
  /** BCP 47 tag of numbers, dates and country names. */
  locale: string;
  /** Words by language, such as `{ de }`. */
  messages: MessageTables | undefined;
  /** ClickHouse's play page, to open SQL in. */
  playUrl: string | undefined;
  /** Nonce of style elements. */
  nonce: string | undefined;
  /** The day pointed at, shared by the charts over time. */
  sharedDay: SharedDay;
}>;

export const DownpourContext = /* @__PURE__ */ createContext<Downpour | undefined>(undefined);

/** The client, theme and locale of the nearest `DownpourProvider`. Throws where there is none. */
export function useDownpour(): Downpour {
  const value = useContext(DownpourContext);
  if (value === undefined) {
    throw new Error(
      'A Downpour widget or hook is used outside of <DownpourProvider>, so it does not know which proxy to ask. ' +
        'Wrap the page, or the widget, in <DownpourProvider url="https://your-proxy.example.org">.',
    );
  }
  return value;
}
