import { createContext } from 'react';
import type { Prefetched } from '../query/prefetched.ts';

export const PrefetchedContext = /* @__PURE__ */ createContext<Prefetched>({});
