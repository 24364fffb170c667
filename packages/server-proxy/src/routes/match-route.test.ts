import { describe, expect, it } from 'vitest';
import { matchRoute } from './match-route.ts';

describe('matchRoute', () => {
  it.each([
    ['/healthz', { name: 'healthz' }],
    ['/readyz', { name: 'readyz' }],
    ['/v1/queries', { name: 'catalogue' }],
    ['/v1/queries/top-packages', { name: 'query', query: 'top-packages', format: 'json' }],
    ['/v1/queries/top-packages.csv', { name: 'query', query: 'top-packages', format: 'csv' }],
    ['/v1/queries/top-packages/plan', { name: 'plan', query: 'top-packages', format: 'json' }],
    ['/v1/queries/top-packages/plan.txt', { name: 'plan', query: 'top-packages', format: 'text' }],
    ['/v1/queries/top%2Dpackages', { name: 'query', query: 'top-packages', format: 'json' }],
    ['/v1/queries/a%2Fb', { name: 'query', query: 'a/b', format: 'json' }],
  ])('finds %s', (path, route) => {
    expect(matchRoute(path)).toEqual(route);
  });

  it.each([
    '',
    '/',
    '/healthz/',
    '/v1',
    '/v1/queries/',
    '/v1/queries//plan',
    '/v1/queries/a/b',
    '/v1/queries/a/plan/',
    '/v1/queries/a/plan.csv',
    '/v1/queries/%',
    '/V1/queries',
    '//v1/queries',
  ])('finds nothing at "%s"', (path) => {
    expect(matchRoute(path)).toBeUndefined();
  });
});
