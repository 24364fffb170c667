import { type Catalogue, describeCatalogue } from '@downpour/core';
import { jsonAnswer, type RouteAnswer } from '../http/answers.ts';

/** `GET /v1/queries`: what can be asked. The description is made once, when it is first wanted. */
export function createCatalogueRoute(catalogue: Catalogue): () => RouteAnswer {
  let answer: RouteAnswer | undefined;
  return () => {
    answer ??= jsonAnswer({ queries: describeCatalogue(catalogue) }, 'public, max-age=300');
    return answer;
  };
}
