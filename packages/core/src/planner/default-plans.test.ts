import { describe, expect, it } from 'vitest';
import { keyColumns } from '../catalogue/rollup.ts';
import type { Schema } from '../catalogue/schema.ts';
import { parseRequest } from '../protocol/parse-request.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import type { DeployedTable, Deployment } from './deployment.ts';
import { planQuery } from './plan-query.ts';
import { resolveQuery } from './resolve-query.ts';
import type { Selection } from './select-rollup.ts';
import { deploySchema } from './testing/deploy-schema.ts';

/**
 * No question of the catalogue, asked without filters or with those its page sets by itself, may read the base table: a
 * query that is added to the catalogue is planned here, on both schemas.
 */

const coverage = { firstDay: '2026-03-16', lastDay: '2026-07-20', asOf: '2026-07-20' };
const { clickpy, downpour } = pypiCatalogue.schemas;

const deploy = (schema: Schema, change?: (table: DeployedTable) => DeployedTable): Deployment =>
  deploySchema(schema, {
    rows: (definition) => (definition === schema.base ? 10 ** 10 : 10 ** (2 + keyColumns(definition).length)),
    ...(change === undefined ? {} : { change }),
  });

/** The public instance of ClickPy: a shared engine, and columns of the raw table that no script of theirs makes. */
const publicInstance = deploy(clickpy, (table) => ({
  ...table,
  engine: `Shared${table.engine}`,
  ...(table.name === clickpy.base.name
    ? {
        columns: {
          ...table.columns,
          ci: "Enum8('false' = 0, 'true' = 1, 'unknown' = 2)",
          filename: 'String',
          libc: 'Tuple(lib String, version String)',
        },
      }
    : {}),
}));

const DEPLOYMENTS = { downpour: deploy(downpour), clickpy: deploy(clickpy), publicInstance };

/** Ranges a page asks for by itself: what the query takes when none is given, and the last days. */
const RANGES = ['', 'range=30d', 'range=all'];

type Name = keyof typeof pypiCatalogue.queries;
const ofDownloads = (Object.keys(pypiCatalogue.queries) as Name[]).filter(
  (name) => pypiCatalogue.queries[name].measures.length > 0,
);

function selectionOf(deployment: Deployment, name: Name, range: string): Selection {
  const { packages, parameters } = pypiCatalogue.queries[name];
  const known: readonly string[] = parameters;
  const parsed = parseRequest(
    pypiCatalogue,
    name,
    new URLSearchParams([
      ...(packages === 'none' || name === 'top-packages' || name === 'registry-totals'
        ? []
        : [['package', 'requests']]),
      ...(known.includes('search') ? [['search', 're']] : []),
      ...(range === '' ? [] : [range.split('=')]),
    ]),
  );
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.detail}`);
  const resolution = resolveQuery(pypiCatalogue, parsed.request, { coverage });
  if (!resolution.ok) throw new Error(`${name}: ${resolution.problem.detail}`);
  const { selection } = planQuery(pypiCatalogue, resolution.resolved, deployment, coverage);
  if (selection === undefined) throw new Error(`${name} reads no downloads.`);
  return selection;
}

const cases = Object.keys(DEPLOYMENTS).flatMap((schema) =>
  ofDownloads.flatMap((name) => {
    const known: readonly string[] = pypiCatalogue.queries[name].parameters;
    return RANGES.filter((range) => range === '' || known.includes('range')).map(
      (range) => [schema as keyof typeof DEPLOYMENTS, name, range] as const,
    );
  }),
);

/** The scripts of ClickPy make no column for CI, its public instance has it in the raw table alone. */
const onlyInRaw = (schema: keyof typeof DEPLOYMENTS, name: Name): boolean =>
  schema === 'publicInstance' && (pypiCatalogue.queries[name].dimensions as readonly string[]).includes('ci');

describe('a catalogue query under its default filters', () => {
  it.each(cases.filter(([schema, name]) => !onlyInRaw(schema, name)))(
    'never reads the base table: %s, %s %s',
    (schema, name, range) => {
      const deployment = DEPLOYMENTS[schema];
      const { definition } = selectionOf(deployment, name, range);
      expect(definition.name).not.toBe(deployment.schema.base.name);
    },
  );

  it.each(cases.filter(([schema, name]) => onlyInRaw(schema, name)))(
    'reads the only table that knows CI: %s, %s %s',
    (schema, name, range) => {
      const { definition, mismatches } = selectionOf(DEPLOYMENTS[schema], name, range);
      expect(definition.name).toBe(clickpy.base.name);
      expect(mismatches.filter(({ reason }) => reason === 'dimension-missing')).not.toEqual([]);
    },
  );

  it('would be seen if it did: without rollups everything reads the base table', () => {
    const bare = { ...DEPLOYMENTS.downpour, tables: { downloads: DEPLOYMENTS.downpour.tables.downloads } };
    for (const name of ofDownloads) {
      expect(selectionOf(bare as Deployment, name, '').definition.name).toBe('downloads');
    }
  });

  it('finds file types by installer on the public instance in a table whose key holds both', () => {
    const { table, mismatches } = selectionOf(publicInstance, 'file-types-by-installer', '');
    expect(table.name).toBe('pypi_downloads_per_day_by_version_by_installer_by_type_by_country');
    expect(mismatches).toContainEqual({
      table: 'pypi_downloads_per_day_by_version_by_installer_by_type',
      reason: 'unsound-sorting-key',
      columns: ['type'],
    });
  });
});
