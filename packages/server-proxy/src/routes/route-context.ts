import type { Catalogue } from '@downpour/core';
import type { RouteAnswer } from '../http/answers.ts';
import type { Upstream } from '../upstream/create-upstream.ts';

/** What routes work with. */
export type RouteContext = Readonly<{
  catalogue: Catalogue;
  upstream: Upstream;
  /** Whether plans are shown. */
  plan: boolean;
  catalogueRoute: () => RouteAnswer;
}>;
