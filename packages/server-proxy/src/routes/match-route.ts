/** A request's route: what it asks for, and the name of the query where it names one. */
export type Route =
  | Readonly<{ name: 'catalogue' | 'healthz' | 'readyz' }>
  | Readonly<{ name: 'query'; query: string; format: 'json' | 'csv' }>
  | Readonly<{ name: 'plan'; query: string; format: 'json' | 'text' }>;

/** Finds the route of a path as it stands in the URL, percent-encoding and all. */
export function matchRoute(pathname: string): Route | undefined {
  switch (pathname) {
    case '/healthz':
      return { name: 'healthz' };
    case '/readyz':
      return { name: 'readyz' };
    case '/v1/queries':
      return { name: 'catalogue' };
  }
  const [, encoded, plan] = /^\/v1\/queries\/([^/]+)(\/plan(?:\.txt)?)?$/.exec(pathname) ?? [];
  const query = encoded === undefined ? undefined : decode(encoded);
  if (query === undefined) return undefined;
  if (plan !== undefined) return { name: 'plan', query, format: plan.endsWith('.txt') ? 'text' : 'json' };
  return query.endsWith('.csv')
    ? { name: 'query', query: query.slice(0, -'.csv'.length), format: 'csv' }
    : { name: 'query', query, format: 'json' };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
