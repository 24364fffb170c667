import { pypiCatalogue } from '@downpour/core';
import type { Progress } from '@downpour/ddl';
import type { Engine } from '../truth/engine.ts';
import { createSchema, fillRollups, mergeSchema } from './bench-schema.ts';
import { CI_PART } from './small-set.ts';
import { DAILY, type PackageTotal, quoteText, SHARES, type SharedDimension } from './snapshot.ts';

export const POPULAR = { clickpy: 'popular_clickpy', downpour: 'popular_downpour' };

/** Places among the most downloaded of the packages that are dense; the others are there in a few cells a day. */
const DENSE_RANKS = [5, 50, 100];
const THIN_CELLS = [0.6, 0.2, 0.12, 0.08];
const DAYS = 127;
const FEWEST_DAYS = 14;
const COLUMNS = 'date, project, version, country_code, python_minor, system, installer, type, ci, count';

/**
 * Cells of dense packages, from their real downloads of each day and their real shares, and of the other packages of the
 * snapshot. Both schemas are filled from the cells; raw rows there would be billions, so ClickPy's raw table stays empty.
 */
export async function buildPopularSet(
  engine: Engine,
  totals: readonly PackageTotal[],
  scale: number,
  progress: Progress,
): Promise<Readonly<{ packages: readonly string[]; days: number }>> {
  const { clickpy, downpour } = pypiCatalogue.schemas;
  const packages = DENSE_RANKS.flatMap((rank) => totals[rank - 1]?.name ?? []);
  const days = Math.min(DAYS, Math.max(FEWEST_DAYS, Math.round(DAYS * scale)));
  const filling = progress.begin(
    'popular: fill both schemas',
    packages.length + clickpy.rollups.length + downpour.rollups.length + 3,
  );
  await createSchema(engine, clickpy.name, POPULAR.clickpy);
  await createSchema(engine, downpour.name, POPULAR.downpour);
  const base = `${POPULAR.downpour}.${downpour.base.name}`;
  const since = `date > (SELECT max(date) - ${days} FROM ${DAILY})`;
  for (const name of packages) {
    await engine.command('DROP TABLE IF EXISTS snapshot.mix');
    await engine.command(mixOf(name));
    await engine.command(
      `INSERT INTO ${base} (${COLUMNS}) SELECT date, ${quoteText(name)}, version, country, python, system, installer, type, ci, toUInt64(floor(downloads * share + cityHash64(date, cell) % 1000000 / 1000000)) AS amount FROM snapshot.mix CROSS JOIN (SELECT date, downloads FROM ${DAILY} WHERE project = ${quoteText(name)} AND ${since}) AS day WHERE amount > 0`,
    );
    filling.advance(1);
  }
  await engine.command(`INSERT INTO ${base} (${COLUMNS}) ${thinCells(packages, since)}`);
  filling.advance(1);
  await fillRollups(engine, downpour, POPULAR.downpour, POPULAR.downpour, () => filling.advance(1));
  await fillRollups(engine, clickpy, POPULAR.clickpy, POPULAR.downpour, () => filling.advance(1));
  await mergeSchema(engine, downpour, POPULAR.downpour);
  filling.advance(1);
  await mergeSchema(engine, clickpy, POPULAR.clickpy);
  filling.advance(1);
  filling.done();
  return { packages, days };
}

/** Every combination of a package's values with its share, without those that come less than once in fifty days. */
function mixOf(name: string): string {
  const values = (dimension: SharedDimension): string =>
    `(SELECT value AS ${dimension}, downloads / sum(downloads) OVER () AS ${dimension}_share FROM ${SHARES} WHERE project = ${quoteText(name)} AND dimension = '${dimension}') AS ${dimension}_values`;
  const share = 'version_share * country_share * python_share * system_share * installer_share * type_share';
  const combined = `SELECT *, ${share} AS whole FROM ${values('version')} CROSS JOIN ${values('country')} CROSS JOIN ${values('python')} CROSS JOIN ${values('system')} CROSS JOIN ${values('installer')} CROSS JOIN ${values('type')}`;
  const byCi = `SELECT *, arrayJoin(if(installer IN ('pip', 'uv'), [('true', 1 / ${CI_PART}), ('false', 1 - 1 / ${CI_PART})], [('false', 1.)])) AS ci_share FROM (${combined})`;
  return `CREATE TABLE snapshot.mix ENGINE = MergeTree ORDER BY tuple() AS SELECT version, country, python, system, installer, type, ci_share.1 AS ci, whole * ci_share.2 AS share, cityHash64(version, country, python, system, installer, type, ci) AS cell FROM (${byCi}) WHERE share * (SELECT max(downloads) FROM ${DAILY} WHERE project = ${quoteText(name)}) >= 0.02`;
}

function thinCells(dense: readonly string[], since: string): string {
  const dimensions = ['version', 'country', 'python', 'system', 'installer', 'type'] as const;
  const ranked = `SELECT project, dimension, groupArray(value) AS list FROM (SELECT project, dimension, value FROM ${SHARES} ORDER BY downloads DESC) GROUP BY project, dimension`;
  const lists = `SELECT project, ${dimensions.map((name) => `anyIf(list, dimension = '${name}') AS ${name}_list`).join(', ')} FROM (${ranked}) GROUP BY project`;
  const picked = dimensions.map(
    (name) => `arrayElement(${name}_list, 1 + (cell - 1) % greatest(1, length(${name}_list)))`,
  );
  return `SELECT date, project, ${picked.join(', ')}, if(cell % ${CI_PART} = 0, 'true', 'false'), toUInt64(floor(downloads * arrayElement([${THIN_CELLS.join(', ')}], cell))) AS amount FROM (SELECT d.date AS date, d.project AS project, d.downloads AS downloads, arrayJoin(range(1, ${THIN_CELLS.length + 1})) AS cell, l.* EXCEPT project FROM ${DAILY} AS d INNER JOIN (${lists}) AS l ON l.project = d.project WHERE d.${since} AND d.project NOT IN (${dense.map(quoteText).join(', ')})) WHERE amount > 0`;
}
