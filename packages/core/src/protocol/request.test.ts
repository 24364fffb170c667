import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PypiCatalogue, pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { parseRequest } from './parse-request.ts';
import { createRequest, encodeRequest, requestKey } from './request.ts';

const text = fc.stringMatching(/^[ -~]{1,12}$/);
const filterValue = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.record({ notIn: fc.array(text, { maxLength: 3 }) }),
);
const parameters = fc.record(
  {
    package: fc.array(fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,8}[A-Za-z0-9])?$/), { maxLength: 3 }),
    filters: fc.record(
      {
        version: filterValue,
        country: filterValue,
        python: filterValue,
        installer: filterValue,
        ci: fc.oneof(filterValue, fc.constantFrom('only', 'exclude', 'true')),
      },
      { requiredKeys: [] },
    ),
    mirrors: fc.constantFrom('include' as const, 'exclude' as const, 'only' as const),
    ci: fc.constantFrom('include' as const, 'exclude' as const, 'only' as const),
    range: fc.constantFrom('30d' as const, '2y' as const, 'all' as const),
    limit: fc.integer({ min: 1, max: 500 }),
  },
  { requiredKeys: [] },
);

describe('a request', () => {
  it('comes back from its URL as it went', () => {
    fc.assert(
      fc.property(parameters, (values) => {
        const request = createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', values);
        const parsed = parseRequest(pypiCatalogue, request.query, encodeRequest(request));
        expect(parsed).toEqual({ ok: true, request });
      }),
    );
  });

  it.each([
    ['exclude', undefined, 'ci=%21true'],
    ['only', undefined, 'ci=true'],
    ['exclude', 'false', 'ci=false&ci=%21true'],
    ['only', ['true', 'false'], 'ci=true'],
    ['only', 'false', 'ci=true&ci=%21true'],
    ['include', 'unknown', 'ci=unknown'],
  ] as const)('holds to both where CI is to %s and is filtered by %j', (ci, filter, key) => {
    const request = createRequest<PypiCatalogue, 'registry-totals'>('registry-totals', {
      ci,
      filters: { ci: filter },
    });
    expect(requestKey(request)).toBe(`registry-totals?${key}`);
  });

  it('has one key however it is written', () => {
    const one = createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', {
      package: ['Foo_Bar', 'requests'],
      filters: { country: ['US', 'DE'], system: undefined },
      range: 'all',
      mirrors: 'include',
    });
    const other = createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', {
      filters: { country: { in: ['DE', 'US', 'DE'] } },
      package: ['requests', 'foo.bar', 'foo-bar'],
    });
    expect(requestKey(one)).toBe(
      'downloads-by-version?country=DE&country=US&package=foo-bar&package=requests',
    );
    expect(requestKey(other)).toBe(requestKey(one));
    expect(other).toEqual(one);
  });
});
