import { describeCatalogue } from '@downpour/core';
import { jsonAnswer, type RouteAnswer } from '../http/answers.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/queries`: what can be asked. */
export const catalogueRoute = ({ catalogue }: RouteContext): RouteAnswer =>
  jsonAnswer({ queries: describeCatalogue(catalogue) }, 'public, max-age=300');
