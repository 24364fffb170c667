import { isPackageName, normalizePackageName } from '@downpour/core';

/** What an address asks for. */
export type Route =
  | Readonly<{ page: 'landing' }>
  | Readonly<{ page: 'package'; name: string }>
  | Readonly<{ page: 'not-found' }>;

const PACKAGE = /^\/package\/([^/]+)\/?$/;

/** The address of a package's page. */
export const packagePath = (name: string): string =>
  `/package/${encodeURIComponent(normalizePackageName(name))}`;

/** What a path asks for; package names in any spelling. */
export function routeOf(path: string): Route {
  if (path === '/') return { page: 'landing' };
  const name = decoded(PACKAGE.exec(path)?.[1] ?? '');
  return isPackageName(name) ? { page: 'package', name: normalizePackageName(name) } : { page: 'not-found' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
