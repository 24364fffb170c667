import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, parseWeights } from './weights.ts';

const names = { queries: ['downloads-over-time', 'package-rank'], dimensions: ['country', 'installer'] };
const parse = (text: string) => parseWeights(text, 'weights.json', names);

describe('parseWeights', () => {
  it('changes what the file names and no more', () => {
    expect(parse('{}')).toEqual(DEFAULT_WEIGHTS);
    expect(parse('{"queries": {"package-rank": 0}, "packages": {"one": 5}}')).toEqual({
      ...DEFAULT_WEIGHTS,
      queries: { 'package-rank': 0 },
      packages: { one: 5, all: 1 },
    });
    expect(parse('{"ranges": {"365d": 1}, "filters": [3, 1], "dimensions": {"installer": 2}}')).toEqual({
      ...DEFAULT_WEIGHTS,
      ranges: { '365d': 1 },
      filters: [3, 1],
      dimensions: { installer: 2 },
    });
    expect(parse('{"together": [["country", "installer"], []], "apart": 0.5}')).toEqual({
      ...DEFAULT_WEIGHTS,
      together: [['country', 'installer'], []],
      apart: 0.5,
    });
  });

  it.each([
    ['queries:', 'it is not JSON'],
    ['[]', 'it is no object'],
    [
      '{"query": {}}',
      'it has "query", and knows only queries, filters, dimensions, together, apart, ranges, packages',
    ],
    ['{"queries": {"downloads": 1}}', '"queries" has "downloads", which there is not'],
    ['{"dimensions": {"package": 1}}', '"dimensions" has "package", which there is not'],
    ['{"together": {}}', '"together" is no list of lists of dimensions'],
    ['{"together": ["country"]}', '"together" is no list of lists of dimensions'],
    ['{"together": [["planet"]]}', '"together" has "planet", which there is not'],
    ['{"apart": -1}', '"apart" has the weight -1, which is no number of 0 or more'],
    ['{"ranges": {"fortnight": 1}}', '"ranges" has "fortnight", which there is not'],
    ['{"ranges": 3}', '"ranges" is no object'],
    ['{"packages": {"two": 1}}', '"packages" has "two", which there is not'],
    [
      '{"queries": {"package-rank": -1}}',
      '"queries" has "package-rank" the weight -1, which is no number of 0 or more',
    ],
    ['{"filters": 1}', '"filters" is no list of weights, one per number of filters'],
    ['{"filters": [1, "2"]}', '"filters" has for 1 filters the weight "2", which is no number of 0 or more'],
    ['{"filters": []}', 'no weight in "filters" is above 0'],
    ['{"ranges": {"all": 0}}', 'no weight in "ranges" is above 0'],
    ['{"queries": {"package-rank": 0, "downloads-over-time": 0}}', 'it gives every query the weight 0'],
  ])('refuses %s', (text, problem) => {
    expect(() => parse(text)).toThrow(`The weights in weights.json cannot be used: ${problem}.`);
  });
});
