import { describe, expect, it } from 'vitest';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { describeCatalogue } from './describe-catalogue.ts';
import { parameterNames } from './request.ts';

describe('describeCatalogue', () => {
  const described = describeCatalogue(pypiCatalogue);

  it('lists every query with exactly the parameters it parses', () => {
    expect(described.map(({ name }) => name)).toEqual(Object.keys(pypiCatalogue.queries));
    for (const { name, parameters } of described) {
      const query = Object.entries(pypiCatalogue.queries).find(([key]) => key === name)?.[1];
      expect(query).toBeDefined();
      if (query === undefined) continue;
      const properties = Object.keys(parameters.properties as object);
      expect(properties.sort()).toEqual([...parameterNames(pypiCatalogue, query)].sort());
    }
  });

  it('requires a package only where the query is about one, or compares some', () => {
    const required = described.filter(({ parameters }) =>
      (parameters.required as string[] | undefined)?.includes('package'),
    );
    const about = Object.entries(pypiCatalogue.queries).filter(([, { packages }]) =>
      ['one', 'some'].includes(packages),
    );
    expect(required.map(({ name }) => name)).toEqual(about.map(([name]) => name));
    expect(required.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['package-extent', 'package-rank', 'compare-packages']),
    );
  });

  it('says how CI counts where downloads are counted', () => {
    const ci = described.flatMap(({ parameters }) => {
      const { ci } = parameters.properties as Readonly<Record<string, { description?: string } | undefined>>;
      return ci === undefined ? [] : [ci.description ?? ''];
    });
    expect(ci.length).toBeGreaterThan(20);
    expect(ci.filter((text) => !text.includes('Or alone: include (default), exclude'))).toEqual([]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  });
});
