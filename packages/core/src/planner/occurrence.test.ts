import { describe, expect, it } from 'vitest';
import { parseRequest } from '../protocol/parse-request.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import type { Deployment } from './deployment.ts';
import { occurrenceStatement, wantedValues } from './occurrence.ts';
import { deploySchema } from './testing/deploy-schema.ts';

const { source, schemas } = pypiCatalogue;

const wanted = (name: string, query: string) => {
  const parsed = parseRequest(pypiCatalogue, name, new URLSearchParams(query));
  return parsed.ok ? wantedValues(source, parsed.request) : parsed.problem;
};

const deployment = (name: keyof typeof schemas): Deployment =>
  deploySchema(schemas[name], { rows: ({ columns }) => 10 ** Object.keys(columns).length });

describe('wantedValues', () => {
  it('are the kept ones, versions with their packages, without unknown', () => {
    expect(
      wanted(
        'downloads-by-country',
        'package=a&package=b&version=1.0&python=!3.9&ci=true&ci=yes&system=Linux&system=unknown',
      ),
    ).toEqual([
      { dimension: 'ci', value: 'yes', packages: [] },
      { dimension: 'system', value: 'Linux', packages: [] },
      { dimension: 'version', value: '1.0', packages: ['a', 'b'] },
    ]);
    expect(wanted('package-rank', 'package=a&version=1.0&mirrors=only')).toEqual([
      { dimension: 'version', value: '1.0', packages: ['a'] },
    ]);
  });
});

describe('occurrenceStatement', () => {
  it.each([
    ['downpour', 'version', 'a', 'downloads_per_day_by_version_by_python'],
    ['downpour', 'country', '', 'downloads_per_day_by_country_by_python'],
    ['downpour', 'ci', '', 'downloads_per_day_by_installer_by_type_by_ci'],
    ['clickpy', 'version', 'a', 'pypi_downloads_by_version'],
  ] as const)(
    'on %s looks for a %s in the smallest table that has it',
    (schema, dimension, packages, table) => {
      const statement = occurrenceStatement(source, deployment(schema), {
        dimension,
        value: "x' OR 1",
        packages: packages === '' ? [] : [packages],
      });
      expect(statement?.sql).toContain(`FROM \`db\`.\`${table}\` WHERE `);
      expect(statement?.sql.includes('IN {packages:Array(String)}')).toBe(packages !== '');
      expect(statement?.parameters.value).toBe("x' OR 1");
    },
  );

  it('has nowhere to look for CI on a base table without it', () => {
    expect(
      occurrenceStatement(source, deployment('clickpy'), { dimension: 'ci', value: 'true', packages: [] }),
    ).toBeUndefined();
  });
});
