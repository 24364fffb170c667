import { useSyncExternalStore } from 'react';

const subscribe = (): (() => void) => () => undefined;

/** Whether this is the markup of a server, being written or being taken over: nothing can be measured yet. */
export const useServerMarkup = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );
