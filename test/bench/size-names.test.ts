import { describe, expect, it } from 'vitest';
import { compositeNames, importedNames, interactiveChunks, widgetNames } from './size-names.ts';

const exported = [
  'CountryMap',
  'ClientError',
  'DIMENSION_NAMES',
  'DownpourProvider',
  'NO_FILTERS',
  'PackageDashboard',
  'PrefetchedAnswers',
  'DownloadsOverTime',
  'themeCss',
  'useCountryMap',
];

describe('the names a package exports', () => {
  it('are widgets where they are components of one question', () => {
    expect(widgetNames(exported)).toEqual(['CountryMap', 'DownloadsOverTime']);
  });

  it('are composites where they are dashboards', () => {
    expect(compositeNames(exported)).toEqual(['PackageDashboard']);
  });
});

describe('importedNames', () => {
  it.each([
    ['import { Line, XAxis } from "recharts";', ['Line', 'XAxis']],
    [`import{XAxis as a,Line}from'recharts';import{b}from'react'`, ['Line', 'XAxis']],
    [
      'import {\n  Line,\n  XAxis,\n} from "recharts";\nimport { Line as L } from "recharts";',
      ['Line', 'XAxis'],
    ],
    ['import { area } from "d3-shape";', []],
  ])('finds in %j the names of recharts', (code, names) => {
    expect(importedNames(code, 'recharts')).toEqual(names);
  });
});

describe('interactiveChunks', () => {
  const chunk = (path: string, module: string, opens: readonly string[] = []) => ({
    name: path,
    path,
    gzipBytes: 1,
    modules: [module],
    opens,
  });

  it('are those with recharts, and those that lead to them', () => {
    const pointer = chunk('pointer.js', 'x/node_modules/recharts/es6/Line.js');
    const layer = chunk('layer.js', 'dist/layer.js', ['pointer.js']);
    const menu = chunk('menu.js', 'dist/menu.js', ['png.js']);
    const png = chunk('png.js', 'dist/png.js', ['menu.js']);
    expect(interactiveChunks([menu, layer, pointer, png])).toEqual([layer, pointer]);
  });
});
