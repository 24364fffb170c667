import type { TableDefinition } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { newcomers, retiredPackages, samplePackages } from './package-names.ts';
import { countryMix, type Mix, otherInstallerMix, silentInstallerMix, systemMix } from './sample-mix.ts';
import { versionNameSql } from './version-name.ts';

/** What decides every row of the sample data. */
export type SampleShape = Readonly<{
  seed: number;
  /** Rows of a raw table; the sum of counts elsewhere. */
  downloads: number;
  days: number;
  /** Last day, `YYYY-MM-DD`. */
  until: string;
}>;

/** Columns of the table that holds one row per package and day. */
export const packageDayColumns = [
  { name: 'rank', type: 'UInt16' },
  { name: 'project', type: 'LowCardinality(String)' },
  { name: 'date', type: 'Date' },
  { name: 'day', type: 'UInt32' },
  { name: 'downloads', type: 'UInt32' },
  { name: 'published_days', type: 'Int32' },
  { name: 'release_every', type: 'Int32' },
  { name: 'last_release', type: 'Int32' },
  { name: 'scheme', type: 'UInt8' },
  { name: 'sdist_share', type: 'UInt16' },
  { name: 'python_tilt', type: 'Float64' },
] as const;

/**
 * `SELECT` of how often each package is downloaded on each day: popularity by rank (Zipf), growth, new packages that start
 * late, weekends, the turn of the year, noise. The downloads add up to exactly `shape.downloads`.
 */
export function packageDaysSelect(shape: SampleShape): string {
  const { seed, downloads, days, until } = shape;
  const trait = (n: number): string => `cityHash64(${seed}, project, ${n}) % 1000 / 1000`;
  return `WITH ${list(samplePackages)} AS names
SELECT rank, project, date, day,
  toUInt32(intDiv(reached * ${downloads}, total) - intDiv((reached - weight) * ${downloads}, total)) AS downloads,
  published_days, release_every, last_release, scheme, sdist_share, python_tilt
FROM (
  SELECT *,
    toUInt128(sum(weight) OVER (ORDER BY rank, day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS reached,
    toUInt128(sum(weight) OVER ()) AS total
  FROM (
    SELECT toUInt16(intDiv(number, ${days}) + 1) AS rank, names[rank] AS project, toUInt32(number % ${days}) AS day,
      toDate('${until}') - ${days - 1} + day AS date,
      indexOf(${list(newcomers)}, project) AS newcomer,
      if(newcomer > 0, toInt32(${days} * (0.1 + 0.86 * (newcomer - 1 + (${trait(2)})) / ${newcomers.length})), 0) AS first_day,
      if(first_day > 0, 1, -0.25 + 1.6 * (${trait(3)})) AS growth,
      if(first_day > 0, 1 - exp(-(toInt32(day) - first_day + 1) / 40), 1) AS ramp,
      0.45 + 0.35 * (${trait(4)}) AS weekend,
      [0.98, 1.04, 1.05, 1.03, 0.96, weekend + 0.04, weekend][toDayOfWeek(date)] AS weekday,
      if((toMonth(date) = 12 AND toDayOfMonth(date) > 22) OR (toMonth(date) = 1 AND toDayOfMonth(date) < 3), 0.62, 1) AS season,
      cityHash64(${seed}, project, day, 'noise') AS noise,
      (0.86 + 0.28 * (noise % 1000 / 1000)) * if(noise % 97 = 0, 1.5, 1) AS chance,
      if(day < first_day, 0, 1e7 / (rank + 2) * (1 + growth * day / ${days}) * ramp * weekday * season * chance) AS expected,
      toUInt64(greatest(expected, 0)) AS weight,
      if(first_day > 0, 0, 400 + toInt32(800 * (${trait(5)}))) AS published_before,
      toInt32(day) - first_day + published_before AS published_days,
      toInt32(11 + 60 * (${trait(6)})) AS release_every,
      intDiv(if(project IN (${inList(retiredPackages)}), toInt32(published_before * (0.4 + 0.4 * (${trait(10)}))), ${1 << 30}), release_every) AS last_release,
      toUInt8(cityHash64(${seed}, project, 7) % 10) AS scheme,
      toUInt16(20 + cityHash64(${seed}, project, 8) % 160) AS sdist_share,
      0.8 * (${trait(9)}) - 0.4 AS python_tilt
    FROM numbers(${samplePackages.length * days})
  )
)
WHERE downloads > 0`;
}

/**
 * `SELECT` of the base table's rows of one month (`YYYYMM`): each download of the package-day table drawn on its own, by a
 * hash of the seed, the package, the day and its number; added up where the base table stores counts.
 */
export function sampleRowsSelect(
  shape: SampleShape,
  options: Readonly<{ base: TableDefinition; database: string; packageDays: string; month: number }>,
): string {
  const { base, database, packageDays, month } = options;
  const columns = Object.keys(base.columns);
  const counted = base.measures.downloads;
  const selected = columns.map((column) =>
    column === counted ? `count() AS ${quoteIdentifier(column)}` : quoteIdentifier(column),
  );
  const keys = columns.filter((column) => column !== counted).map(quoteIdentifier);
  const groupBy = counted === undefined ? '' : `\nGROUP BY ${keys.join(', ')}`;
  return `WITH ${slots(countryMix)} AS countries, ${slots(systemMix)} AS systems,
  ${slots([...silentInstallerMix, ...otherInstallerMix])} AS installers
SELECT ${selected.join(', ')}
FROM (
  SELECT project, date, ${installerSql}, ${pythonSql}, ${systemSql}, ${countrySql}, ${typeSql}, ${ciSql}, ${versionSql}
  FROM (
    SELECT *, cityHash64(${shape.seed}, project, day, one) AS h, (date - toDate('2024-01-01')) / 365.25 AS years
    FROM ${quoteTable(database, packageDays)}
    ARRAY JOIN range(downloads) AS one
    WHERE toYYYYMM(date) = ${month}
  )
)${groupBy}`;
}

const inList = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const draw = (n: number): string => `cityHash64(h, ${n}) % 1000`;
const share = (n: number): string => `(${draw(n)} / 1000)`;

const silent = silentInstallerMix.reduce((sum, [, perMille]) => sum + perMille, 0);
const named = silent + otherInstallerMix.reduce((sum, [, perMille]) => sum + perMille, 0);

const installerSql = `toUInt16(${draw(1)}) AS installer_draw,
    toUInt16(least(620, greatest(20, 90 + 115 * years))) AS uv_share,
    multiIf(installer_draw < ${named}, installers[installer_draw + 1], installer_draw < ${named} + uv_share, 'uv', 'pip') AS installer,
    installer_draw < ${silent} AS is_silent`;

const pythonSql = `multiIf(date >= '2025-10-07', 14, date >= '2024-10-07', 13, date >= '2023-10-02', 12, 11) AS newest,
    date - multiIf(newest = 14, toDate('2025-10-07'), newest = 13, toDate('2024-10-07'), newest = 12, toDate('2023-10-02'), toDate('2022-10-24')) AS newest_days,
    floor(10.2 + 0.8 * years + python_tilt + 3 * (${share(2)} + ${share(3)} + ${share(4)} - 1.5)) AS wanted,
    least(newest, greatest(8, wanted)) AS reached_minor,
    reached_minor - (reached_minor = newest AND ${share(5)} > 1 - exp(-newest_days / 120)) AS minor,
    if(is_silent OR ${draw(6)} < 6, '', concat('3.', toString(toUInt8(minor)))) AS python_minor`;

const systemSql = `if(is_silent, '', systems[toUInt16(${draw(7)}) + 1]) AS system`;

const countrySql = `countries[1 + if(${draw(8)} < 120, cityHash64(project, 'home') % 1000, ${draw(9)})] AS country_code`;

const typeSql = `multiIf(${draw(10)} < if(is_silent, 400, sdist_share), 'sdist', ${draw(11)} < 1, 'bdist_egg', 'bdist_wheel') AS type`;

const ciSql = `multiIf(system = 'Linux' AND installer IN ('pip', 'uv') AND ${draw(12)} < 380, 'true', installer = 'uv' AND ${draw(13)} < 250, 'false', 'unknown') AS ci`;

const versionSql = `least(intDiv(published_days, release_every), last_release) AS latest,
    published_days - latest * release_every AS latest_days,
    if(${draw(14)} < 70, ${share(15)} * latest, floor(-log((${draw(16)} + 1) / 1000) * 1.1)) AS behind,
    behind + (${share(17)} > 1 - exp(-(latest_days + 1) / 9)) AS steps_back,
    toInt32(greatest(0, latest - steps_back)) AS chosen,
    chosen - (scheme = 8 AND chosen % 5 = 4 AND ${draw(18)} > 120) AS release,
    date - published_days + release * release_every AS released,
    ${versionNameSql}`;

const list = (values: readonly string[]): string => `[${inList(values)}]`;

/** An array with each value as often as its share says. */
const slots = (mix: Mix): string =>
  `arrayFlatten(arrayMap((value, times) -> arrayWithConstant(times, value), ${list(mix.map(([value]) => value))}, [${mix.map(([, perMille]) => perMille).join(', ')}]))`;
