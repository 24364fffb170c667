import { join } from 'node:path';
import { pypiCatalogue } from '@downpour/core';
import type { Progress } from '@downpour/ddl';
import type { Engine } from '../truth/engine.ts';
import { createSchema, fillRollups, loadFourTimes, mergeSchema } from './bench-schema.ts';
import {
  DAILY,
  type PackageTotal,
  quoteText,
  SHARED_DIMENSIONS,
  SHARES,
  type SharedDimension,
} from './snapshot.ts';

export const SMALL = { clickpy: 'small_clickpy', downpour: 'small_downpour', fourfold: 'small_fourfold' };

const RAW = 'small_raw.downloads';
const ROWS = 20_500_000;
/** The packages of the export have 140,000 to 590,000 downloads; those added are about as large. */
const MOST_DOWNLOADS = 600_000;
const SLOTS = 4096;
/** No data tells the share of CI: a third of what pip and uv download is taken to be so. */
export const CI_PART = 3;
const COLUMNS = 'date, project, version, country_code, python_minor, system, installer, type, ci';

/**
 * Raw rows: the export's own, and those of packages of the snapshot that are about as large, whose real totals of every
 * day are spread over their real shares. A scale below 1 keeps that part of each day's downloads.
 */
export async function buildSmallSet(
  engine: Engine,
  folder: string,
  totals: readonly PackageTotal[],
  scale: number,
  progress: Progress,
): Promise<Readonly<{ rows: number; packages: readonly string[] }>> {
  const { clickpy, downpour } = pypiCatalogue.schemas;
  const part = Math.min(1, scale);
  await engine.command('DROP DATABASE IF EXISTS small_raw');
  await engine.command('CREATE DATABASE small_raw');
  await engine.command(
    `CREATE TABLE ${RAW} (date Date, project String, version String, country_code LowCardinality(String), python_minor LowCardinality(String), system LowCardinality(String), installer LowCardinality(String), type LowCardinality(String), ci LowCardinality(String)) ENGINE = MergeTree ORDER BY tuple()`,
  );
  await engine.command(exportRows(folder, part));
  const { rows: exported } = await engine.ask(
    `SELECT project AS name, toString(count()) AS downloads FROM ${RAW} GROUP BY name ORDER BY name`,
  );
  const packages = exported.map((row) => String(row.name));
  let rows = exported.reduce((sum, row) => sum + Number(row.downloads), 0);
  const chosen: PackageTotal[] = [];
  for (const one of totals.filter(({ downloads }) => downloads <= MOST_DOWNLOADS)) {
    if (rows >= ROWS * scale) break;
    if (packages.includes(one.name)) continue;
    chosen.push(one);
    rows += one.downloads * part;
  }
  const generating = progress.begin('small: generate raw rows', chosen.length);
  const queue = chosen.values();
  const work = async (): Promise<void> => {
    for (const { name } of queue) {
      await engine.command(generatedRows(name, part));
      generating.advance(1);
    }
  };
  await Promise.all([work(), work()]);
  generating.done();

  const filling = progress.begin(
    'small: fill both schemas',
    clickpy.rollups.length + downpour.rollups.length + 6,
  );
  await createSchema(engine, clickpy.name, SMALL.clickpy);
  await createSchema(engine, downpour.name, SMALL.downpour);
  const base = `${SMALL.downpour}.${downpour.base.name}`;
  await engine.command(
    `INSERT INTO ${base} (${COLUMNS}, count) SELECT ${COLUMNS}, count() FROM ${RAW} GROUP BY ${COLUMNS}`,
  );
  filling.advance(1);
  const rawColumns = Object.keys(clickpy.base.columns).join(', ');
  await engine.command(
    `INSERT INTO ${SMALL.clickpy}.${clickpy.base.name} (${rawColumns}) SELECT ${rawColumns} FROM ${RAW}`,
  );
  await engine.command('DROP DATABASE small_raw SYNC');
  filling.advance(1);
  await fillRollups(engine, downpour, SMALL.downpour, SMALL.downpour, () => filling.advance(1));
  await fillRollups(engine, clickpy, SMALL.clickpy, SMALL.downpour, () => filling.advance(1));
  await mergeSchema(engine, downpour, SMALL.downpour);
  filling.advance(1);
  await mergeSchema(engine, clickpy, SMALL.clickpy);
  filling.advance(1);
  await loadFourTimes(engine, downpour.name, SMALL.downpour, SMALL.fourfold);
  filling.advance(2);
  filling.done();
  return { rows, packages: [...packages, ...chosen.map(({ name }) => name)] };
}

const isKept = (part: number, ...values: readonly string[]): string =>
  part >= 1 ? '1' : `cityHash64(${values.join(', ')}) % 10000 < ${Math.round(part * 10_000)}`;

const exportRows = (folder: string, part: number): string =>
  `INSERT INTO ${RAW} SELECT toDate(timestamp), assumeNotNull(file.project), assumeNotNull(file.version), ifNull(country_code, ''), arrayStringConcat(arraySlice(splitByChar('.', ifNull(python, '')), 1, 2), '.'), ifNull(system.name, ''), ifNull(installer.name, ''), assumeNotNull(file.type), if(ifNull(installer.name, '') IN ('pip', 'uv') AND cityHash64(timestamp, file.filename, 'ci') % ${CI_PART} = 0, 'true', 'false') FROM file('${join(folder, 'file_downloads-*.parquet')}', Parquet) WHERE ${isKept(part, 'timestamp', 'file.filename', 'installer.version')}`;

/** As many rows a day as there were downloads; each value drawn from a list that holds it as often as its share. */
function generatedRows(name: string, part: number): string {
  const list = (dimension: SharedDimension): string =>
    `(SELECT arrayFlatten(groupArray(arrayResize([value], slots, value))) FROM (SELECT value, toUInt32(round(${SLOTS} * downloads / sum(downloads) OVER ())) AS slots FROM ${SHARES} WHERE project = ${quoteText(name)} AND dimension = '${dimension}' ORDER BY downloads DESC)) AS ${dimension}_list`;
  const drawn = (dimension: SharedDimension): string =>
    `arrayElement(${dimension}_list, 1 + cityHash64(day, number, '${dimension}') % length(${dimension}_list))`;
  const values = (['version', 'country', 'python', 'system', 'installer', 'type'] as const).map(
    (dimension) => `${drawn(dimension)} AS ${dimension}_drawn`,
  );
  return `INSERT INTO ${RAW} WITH ${SHARED_DIMENSIONS.map(list).join(', ')} SELECT day, ${quoteText(name)}, ${values.join(', ')}, if(installer_drawn IN ('pip', 'uv') AND cityHash64(day, number, 'ci') % ${CI_PART} = 0, 'true', 'false') FROM (SELECT date AS day, arrayJoin(range(toUInt32(round(downloads * ${part})))) AS number FROM ${DAILY} WHERE project = ${quoteText(name)})`;
}
