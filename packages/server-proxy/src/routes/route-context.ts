import type { Catalogue } from '@downpour/core';
import type { Upstream } from '../upstream/create-upstream.ts';

/** What routes work with. */
export type RouteContext = Readonly<{ catalogue: Catalogue; upstream: Upstream; plan: boolean }>;
