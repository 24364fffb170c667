import { createHash } from 'node:crypto';
import { pypiCatalogue } from '@downpour/core';
import type { Progress } from '@downpour/ddl';
import type { Engine } from '../truth/engine.ts';
import { buildPopularSet } from './popular-set.ts';
import { buildSmallSet } from './small-set.ts';
import { loadSnapshot, type PackageTotal, quoteText } from './snapshot.ts';

export type SetName = 'small' | 'popular';

/** What was put into a set. */
export type BuiltSet = Readonly<{ packages: readonly string[]; about: string }>;

/** Changes with every table of the schemas, so that a kept set is made anew for other rollups. */
const tables = createHash('sha256').update(JSON.stringify(pypiCatalogue.schemas)).digest('hex');

/** Makes the sets that are asked for; one that the data directory holds already, of the same scale and tables, is taken as it is. */
export async function builtSets(
  engine: Engine,
  folder: string,
  names: readonly SetName[],
  scale: number,
  progress: Progress,
): Promise<Readonly<Partial<Record<SetName, BuiltSet>>>> {
  await engine.command('CREATE DATABASE IF NOT EXISTS bench');
  await engine.command(
    'CREATE TABLE IF NOT EXISTS bench.built (name String, scale Float64, tables String, packages Array(String), about String) ENGINE = MergeTree ORDER BY name',
  );
  const { rows } = await engine.ask(
    `SELECT name, packages, about FROM bench.built WHERE scale = ${scale} AND tables = '${tables}'`,
  );
  const sets: Partial<Record<SetName, BuiltSet>> = {};
  let totals: readonly PackageTotal[] | undefined;
  for (const name of names) {
    const known = rows.find((row) => row.name === name);
    if (known !== undefined) {
      sets[name] = { packages: known.packages as readonly string[], about: String(known.about) };
      continue;
    }
    totals ??= await loadSnapshot(engine, folder);
    await engine.command(`DELETE FROM bench.built WHERE name = '${name}'`);
    const built = await build[name](engine, folder, totals, scale, progress);
    await engine.command(
      `INSERT INTO bench.built VALUES ('${name}', ${scale}, '${tables}', [${built.packages.map(quoteText).join(', ')}], ${quoteText(built.about)})`,
    );
    sets[name] = built;
  }
  return sets;
}

type Build = (
  engine: Engine,
  folder: string,
  totals: readonly PackageTotal[],
  scale: number,
  progress: Progress,
) => Promise<BuiltSet>;

const build: Readonly<Record<SetName, Build>> = {
  small: async (engine, folder, totals, scale, progress) => {
    const { packages } = await buildSmallSet(engine, folder, totals, scale, progress);
    return { packages, about: `${packages.length} packages` };
  },
  popular: async (engine, _folder, totals, scale, progress) => {
    const { packages, days } = await buildPopularSet(engine, totals, scale, progress);
    return { packages, about: `${packages.join(', ')} dense over ${days} days` };
  },
};
