import { describe, expect, it } from 'vitest';
import { mapExport, type ValueKind } from './export-mapping.ts';

const flat: readonly (readonly [string, ValueKind])[] = [
  ['timestamp', 'timestamp'],
  ['country_code', 'text'],
  ['url', 'text'],
  ['project', 'text'],
  ['file.filename', 'text'],
  ['file.project', 'text'],
  ['file.version', 'text'],
  ['file.type', 'text'],
  ['installer.name', 'text'],
  ['installer.version', 'text'],
  ['python', 'text'],
  ['system.name', 'text'],
];

const low = 'LowCardinality(Nullable(String))';

describe('mapExport', () => {
  it('reads only the columns it needs, structs cut down to the members it needs', () => {
    expect(mapExport('x.parquet', new Map(flat)).columns).toEqual([
      { name: 'timestamp', type: "Nullable(DateTime64(6, 'UTC'))" },
      { name: 'project', type: low },
      { name: 'country_code', type: low },
      { name: 'file', type: `Tuple(version ${low}, type ${low})` },
      { name: 'installer', type: `Tuple(name ${low})` },
      { name: 'python', type: low },
      { name: 'system', type: `Tuple(name ${low})` },
    ]);
  });

  it('takes ci where the export has it, and NULL where it has not', () => {
    expect(mapExport('x.parquet', new Map(flat)).fields.ci).toBe('NULL');
    const withCi = mapExport('x.parquet', new Map([...flat, ['ci', 'flag']]));
    expect(withCi.fields.ci).toBe('ci');
    expect(withCi.columns.at(-1)).toEqual({ name: 'ci', type: 'Nullable(Bool)' });
  });

  it('finds the details of a client under details', () => {
    const nested = flat.map(
      ([path, kind]) => [/^(installer|python|system)/.test(path) ? `details.${path}` : path, kind] as const,
    );
    const { fields, columns } = mapExport('x.parquet', new Map(nested));
    expect([fields.installer, fields.python, fields.system]).toEqual([
      'details.installer.name',
      'details.python',
      'details.system.name',
    ]);
    expect(columns.at(-1)).toEqual({
      name: 'details',
      type: `Tuple(installer Tuple(name ${low}), python ${low}, system Tuple(name ${low}))`,
    });
  });

  it.each([
    ['timestamp', '"timestamp"'],
    ['file.version', '"file.version"'],
    ['installer.name', '"installer.name" or "details.installer.name"'],
  ])('names the file and the column where %s is missing', (missing, named) => {
    const columns = new Map(flat.filter(([path]) => path !== missing));
    expect(() => mapExport('bad.parquet', columns)).toThrow(`bad.parquet has no column ${named}`);
  });

  it('names the column whose values are of another kind', () => {
    expect(() => mapExport('bad.parquet', new Map([...flat, ['timestamp', 'text']]))).toThrow(
      'The column "timestamp" of bad.parquet does not hold points in time.',
    );
  });
});
