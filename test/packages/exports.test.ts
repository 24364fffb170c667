import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicSurface } from './public-surface.ts';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['core', 'ddl', 'react', 'server-proxy'];

/** Name as imported → folder and declaration file of the entry, from the `exports` that would be published. */
async function publishedEntries(): Promise<ReadonlyMap<string, string>> {
  const entries = new Map<string, string>();
  for (const folder of packages) {
    const root = join(repository, 'packages', folder);
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const exported: Record<string, { types: string } | string> = manifest.publishConfig.exports;
    for (const [path, target] of Object.entries(exported)) {
      if (typeof target === 'object') entries.set(join(manifest.name, path), join(root, target.types));
    }
  }
  return entries;
}

/** Names each entry has when plain Node imports it by its published name. */
async function valuesOf(
  entries: readonly string[],
  ...flags: readonly string[]
): Promise<Readonly<Record<string, readonly string[]>>> {
  const script = `
    const found = {};
    for (const entry of ${JSON.stringify(entries)}) found[entry] = Object.keys(await import(entry)).sort();
    process.stdout.write(JSON.stringify(found));`;
  const { stdout } = await run(process.execPath, [...flags, '--input-type=module', '--eval', script], {
    cwd: join(repository, 'test'),
  });
  return JSON.parse(stdout);
}

describe('the public surface', async () => {
  const entries = await publishedEntries();
  let values: Readonly<Record<string, readonly string[]>> = {};
  let declared: ReadonlyMap<string, readonly ts.Symbol[]> = new Map();
  let checker: ts.TypeChecker;

  beforeAll(async () => {
    const missing = [...entries.values()].filter((file) => !existsSync(file));
    expect(missing, 'The packages are not built. Run "pnpm build" first.').toEqual([]);
    values = await valuesOf([...entries.keys()]);
    const program = ts.createProgram([...entries.values()], {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      skipLibCheck: true,
    });
    checker = program.getTypeChecker();
    declared = new Map(
      [...entries].map(([name, file]) => {
        const source = program.getSourceFile(file);
        const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
        return [name, module === undefined ? [] : checker.getExportsOfModule(module)];
      }),
    );
  });

  it('is listed for every entry', () => {
    expect(Object.keys(publicSurface).sort()).toEqual([...entries.keys()].sort());
  });

  it.each([...entries.keys()])('%s exports the values that are listed, and no others', (entry) => {
    expect(values[entry]).toEqual([...(publicSurface[entry]?.values ?? [])].sort());
  });

  it.each([...entries.keys()])('%s exports the types that are listed, and no others', (entry) => {
    const names = (declared.get(entry) ?? []).map((symbol) => symbol.name);
    const types = names.filter((name) => values[entry]?.includes(name) !== true).sort();
    expect(types).toEqual([...(publicSurface[entry]?.types ?? [])].sort());
  });

  it.each(['@downpour/react/server', '@downpour/react/static'])(
    '%s runs in a server component, where React has no hooks with state',
    async (entry) => {
      const found = await valuesOf([entry], '--conditions=react-server');
      expect(found[entry]).toEqual(values[entry]);
    },
  );

  it.each([...entries.keys()])('%s documents every export', (entry) => {
    const silent = (declared.get(entry) ?? []).filter((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return target.getDocumentationComment(checker).length === 0;
    });
    expect(silent.map((symbol) => symbol.name)).toEqual([]);
  });
});
