import type { PypiCatalogue, QueryName } from '@downpour/core';
import type { Width } from './calendar.ts';
import type { Choice } from './dimensions.ts';
import type { Scene } from './scene.ts';

export type TruthQuery = QueryName<PypiCatalogue>;

/** One query asked in a scene, and the URL parameters it is asked with. */
export type Question = Readonly<{
  query: TruthQuery;
  scene: Scene;
  /** Packages it names, by their normalised names. */
  packages: Choice;
  /** The one package of queries about one. */
  subject: string;
  granularity?: Width;
  /** Top N, where the query has one. */
  limit: number;
  /** Parameters of the kind's own. */
  own: Readonly<Record<string, string>>;
  parameters: URLSearchParams;
}>;
