import { describe, expect, it } from 'vitest';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { parseRequest } from './parse-request.ts';

const parse = (name: string, query: string) => parseRequest(pypiCatalogue, name, new URLSearchParams(query));

describe('parseRequest', () => {
  it.each([
    ['nonsense', '', 'unknown-query', undefined],
    ['__proto__', '', 'unknown-query', undefined],
    ['constructor', '', 'unknown-query', undefined],
    ['downloads-over-time', 'package=requests&a=1', 'unknown-parameter', 'a'],
    ['downloads-over-time', 'a[__proto__]=1', 'unknown-parameter', 'a[__proto__]'],
    ['downloads-over-time', 'max_execution_time=1', 'unknown-parameter', 'max_execution_time'],
    ['downloads-over-time', 'query=SELECT+1', 'unknown-parameter', 'query'],
    ['downloads-over-time', 'limit=5', 'unknown-parameter', 'limit'],
    ['registry-totals', 'granularity=day', 'unknown-parameter', 'granularity'],
    ['package-search', '', 'missing-parameter', 'search'],
    ['package-rank', '', 'missing-parameter', 'package'],
    ['package-rank', 'package=a&package=b', 'repeated-parameter', 'package'],
    ['package-rank', 'package=!a', 'repeated-parameter', 'package'],
    ['downloads-over-time', 'from=2026-01-01&from=2026-01-02', 'repeated-parameter', 'from'],
    ['downloads-over-time', 'package=', 'invalid-parameter', 'package'],
    ['downloads-over-time', 'package=%27%3B+DROP', 'invalid-parameter', 'package'],
    ['downloads-over-time', 'from=2024-13-45', 'invalid-parameter', 'from'],
    ['downloads-over-time', 'from=1969-12-31', 'invalid-parameter', 'from'],
    ['downloads-over-time', 'to=2150-01-01', 'invalid-parameter', 'to'],
    ['downloads-over-time', 'to=', 'invalid-parameter', 'to'],
    ['downloads-over-time', 'range=1h', 'invalid-parameter', 'range'],
    ['downloads-over-time', 'granularity=hour', 'invalid-parameter', 'granularity'],
    ['downloads-over-time', 'version=', 'invalid-parameter', 'version'],
    ['downloads-over-time', 'version=%00', 'invalid-parameter', 'version'],
    ['downloads-over-time', 'mirrors=maybe', 'invalid-parameter', 'mirrors'],
    ['downloads-over-time', 'ci=exclude&ci=false', 'invalid-parameter', 'ci'],
    ['downloads-over-time', 'ci=only&ci=only', 'invalid-parameter', 'ci'],
    ['downloads-over-time', 'ci=!unknown&ci=include', 'invalid-parameter', 'ci'],
    ['downloads-over-time', 'from=2026-01-01&range=30d', 'invalid-range', 'range'],
    ['downloads-by-version', 'limit=0', 'invalid-parameter', 'limit'],
    ['downloads-by-version', 'limit=-1', 'invalid-parameter', 'limit'],
    ['downloads-by-version', 'limit=1.5', 'invalid-parameter', 'limit'],
    ['downloads-by-version', 'limit=1e2', 'invalid-parameter', 'limit'],
    ['downloads-by-version', 'limit=501', 'invalid-parameter', 'limit'],
    ['downloads-by-version', 'limit=%EF%BC%91', 'invalid-parameter', 'limit'],
    ['downloads-by-version', Array(51).fill('version=1').join('&'), 'invalid-parameter', 'version'],
  ])('refuses %s?%s with %s', (name, query, code, parameter) => {
    const parsed = parse(name, query);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect({ code: parsed.problem.code, parameter: parsed.problem.parameter }).toEqual({ code, parameter });
    expect(parsed.problem.detail.length).toBeGreaterThan(20);
  });

  it('normalises package names and keeps several values, left-out values and unknown apart', () => {
    expect(
      parse('downloads-by-country', 'package=Foo__Bar&package=!x.y&python=3.12&python=!unknown&ci=true'),
    ).toEqual({
      ok: true,
      request: {
        query: 'downloads-by-country',
        mirrors: 'include',
        filters: [
          { dimension: 'ci', operator: 'in', values: ['true'] },
          { dimension: 'package', operator: 'in', values: ['foo-bar'] },
          { dimension: 'package', operator: 'notIn', values: ['x-y'] },
          { dimension: 'python', operator: 'in', values: ['3.12'] },
          { dimension: 'python', operator: 'notIn', values: ['unknown'] },
        ],
      },
    });
  });

  it.each([
    ['ci=exclude', 'ci=!true'],
    ['ci=only', 'ci=true'],
    ['ci=include', ''],
  ])('takes %s for the filter %s', (word, filter) => {
    const [asked, meant] = [word, filter].map((query) => parse('downloads-by-country', query));
    expect(asked?.ok).toBe(true);
    expect(asked).toEqual(meant);
  });

  it('says what the query takes when a parameter is unknown', () => {
    const parsed = parse('package-search', 'q=req');
    expect(parsed.ok ? '' : parsed.problem.detail).toBe(
      'Query "package-search" has no parameter "q". It takes search, limit, version, country, python, system, ' +
        'installer, type, ci, mirrors.',
    );
  });
});
