import { createHash } from 'node:crypto';
import { addDays, parseUtcDate, SAMPLE_MARK, utcDateOf } from '@downpour/core';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { type Loader, thisLoader } from '../config.ts';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readLedger } from '../load/ledger.ts';
import { type LoadContext, loadBatch } from '../load/load-batch.ts';
import { commentTarget, emptyTarget, filesTable, openTarget } from '../load/load-target.ts';
import { whileLoading } from '../load/loading-lock.ts';
import { planReplace, publishStep } from '../load/publish.ts';
import { repairPublish } from '../load/repair-publish.ts';
import { createStaging, dropStaging, stagingName } from '../load/staging.ts';
import { eachWithProgress, type Progress, silentProgress } from '../progress.ts';
import { type DesiredSchema, tableObject } from '../schema/desired-schema.ts';
import type { TableObject } from '../schema/schema-object.ts';
import { samplePackages } from './package-names.ts';
import { makeSampleEvents } from './sample-events.ts';
import { sampleFilesInsert } from './sample-files.ts';
import { packageDayColumns, packageDaysSelect, type SampleShape, sampleRowsSelect } from './sample-select.ts';

/** What sample data to make, and where. */
export type SampleOptions = Readonly<{
  connection: Connection;
  desired: DesiredSchema;
  /** What is given here must agree with sample data that is there already; the rest takes its defaults. */
  shape?: Partial<SampleShape>;
  /** Make it anew where there is other sample data. */
  fresh?: boolean;
  /** Database of the generated events of GitHub. Default `github`. */
  githubDatabase?: string;
  progress?: Progress;
  now?: () => Date;
  loader?: Loader;
}>;

/** The sample data a database holds after `sample`. */
export type SampleReport = Readonly<{
  database: string;
  outcome: 'made' | 'already-there';
  shape: SampleShape;
  packages: number;
  downloads: number;
  /** Uploaded files of those packages. */
  files: number;
}>;

const GITHUB = 'github';
const DEFAULTS = { seed: 1, downloads: 2_500_000, days: 540 } as const;

/**
 * Fills an applied, empty database with generated downloads and the uploaded files they are of, and marks both tables as
 * sample data. The same shape gives the same rows. Sample data of the same shape is left as it is. Events of GitHub are
 * generated into a database of their own, unless that has real ones.
 *
 * Throws DdlError `schema-not-applied`, `holds-real-data`, `holds-other-sample`, `invalid-sample-shape`,
 * `another-load-running`, `publish-interrupted`, `totals-differ`.
 */
export async function sample(options: SampleOptions): Promise<SampleReport> {
  const { connection, desired, now = () => new Date(), loader = thisLoader() } = options;
  const context: LoadContext = { connection, desired, now, progress: options.progress ?? silentProgress };
  const shape = shapeOf(options.shape ?? {}, now());
  await openTarget(connection, desired);
  return whileLoading(connection, desired.database, loader, async () => {
    await repairPublish(context);
    const target = await openTarget(connection, desired);
    const { database } = desired;
    const report = async (outcome: SampleReport['outcome'], made: SampleShape): Promise<SampleReport> => ({
      database,
      outcome,
      shape: made,
      packages: samplePackages.length,
      downloads: made.downloads,
      files: (await openTarget(connection, desired)).files.rows,
    });
    if (target.rows > 0 && target.sampleComment === undefined) throw holdsRealData(database, 'downloads');
    if (target.files.rows > 0 && !target.files.isSample) throw holdsRealData(database, 'uploaded files');
    if (target.rows > 0) {
      const present = await presentShape(context);
      if (
        !options.fresh &&
        target.files.rows > 0 &&
        present !== undefined &&
        agrees(options.shape ?? {}, present)
      ) {
        return report('already-there', present);
      }
      if (!options.fresh) throw holdsOtherSample(database, present);
      await emptyTarget(connection, desired);
    }
    await make(context, shape, options.githubDatabase ?? GITHUB);
    return report('made', shape);
  });
}

async function make(context: LoadContext, shape: SampleShape, githubDatabase: string): Promise<void> {
  const { connection, desired, progress } = context;
  const { database, schema } = desired;
  const source = JSON.stringify(shape);
  await loadBatch(context, {
    kind: 'sample',
    source,
    fingerprint: createHash('sha256').update(`sample ${source}`).digest('hex'),
    label: 'the sample data',
    fillBase: async (stagedBase) => {
      await createStaging(connection, database, [packageDays]);
      const days = quoteTable(database, stagingName(packageDays.name));
      await connection.command(`INSERT INTO ${days} ${packageDaysSelect(shape)}`);
      const months = await connection.rows<{ month: number }>(
        `SELECT DISTINCT toYYYYMM(date) AS month FROM ${days} ORDER BY month`,
      );
      const columns = Object.keys(schema.base.columns).map(quoteIdentifier).join(', ');
      await eachWithProgress(progress, 'Draw the sample data', months, ({ month }) =>
        connection.command(
          `INSERT INTO ${quoteTable(database, stagedBase)} (${columns}) ${sampleRowsSelect(shape, { base: schema.base, database, packageDays: stagingName(packageDays.name), month })}`,
        ),
      );
      await stageFiles(context, shape);
      return { rowsRead: shape.downloads, rowsLoaded: shape.downloads, rejections: {} };
    },
    beforePublish: async () => {
      await commentTarget(connection, desired, commentFor(shape));
      const files = filesTable(desired);
      if (files !== undefined) {
        await publishStep(connection, database, await planReplace(connection, database, files.name));
      }
      const events = { shape, desired, packageDays: stagingName(packageDays.name) };
      await makeSampleEvents(connection, githubDatabase, events);
    },
  });
  await dropStaging(connection, database);
}

async function stageFiles({ connection, desired }: LoadContext, shape: SampleShape): Promise<void> {
  const { database } = desired;
  const table = filesTable(desired);
  if (table === undefined) return;
  await createStaging(connection, database, [tableObject(table)]);
  const into = stagingName(table.name);
  await connection.command(
    sampleFilesInsert(shape, { table, into, database, packageDays: stagingName(packageDays.name) }),
  );
}

const packageDays: TableObject = {
  kind: 'table',
  name: 'package_days',
  columns: packageDayColumns,
  engine: 'MergeTree',
  sortingKey: ['date', 'rank'],
  partitionBy: '',
};

const commentFor = ({ seed, downloads, days, until }: SampleShape): string =>
  `${SAMPLE_MARK}: ${downloads} generated downloads, ${days} days until ${until}, seed ${seed}`;

async function presentShape({ connection, desired }: LoadContext): Promise<SampleShape | undefined> {
  const batches = await readLedger(connection, desired.database);
  const batch = batches.find(({ kind, status }) => kind === 'sample' && status === 'done');
  return batch === undefined ? undefined : JSON.parse(batch.source);
}

const agrees = (wanted: Partial<SampleShape>, present: SampleShape): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(present, name) === value);

function shapeOf(given: Partial<SampleShape>, now: Date): SampleShape {
  const shape = { ...DEFAULTS, until: addDays(utcDateOf(now), -1), ...given };
  const refuse = (message: string): DdlError =>
    new DdlError({
      code: 'invalid-sample-shape',
      exitCode: exitCodes.usage,
      message,
      hint: 'See downpour-ddl sample --help.',
    });
  if (parseUtcDate(shape.until) === undefined || shape.until < '2010-01-01') {
    throw refuse(`"${shape.until}" is no day sample data can end on; give one such as 2026-06-30.`);
  }
  if (shape.until > utcDateOf(now)) throw refuse(`Sample data cannot end in the future, on ${shape.until}.`);
  if (!isWhole(shape.days, 1, 3650)) throw refuse(`Sample data covers 1 to 3650 days, not ${shape.days}.`);
  if (!isWhole(shape.downloads, 1, 1_000_000_000)) {
    throw refuse(`Sample data has 1 to 1,000,000,000 downloads, not ${shape.downloads}.`);
  }
  if (!isWhole(shape.seed, 0, 4_294_967_295))
    throw refuse(`A seed is a whole number from 0 to 4294967295, not ${shape.seed}.`);
  const { seed, downloads, days, until } = shape;
  return { seed, downloads, days, until };
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const holdsRealData = (database: string, what: string): DdlError =>
  new DdlError({
    code: 'holds-real-data',
    exitCode: exitCodes.sampleConflict,
    message: `The database ${database} holds real ${what}; sample data among them would make every number wrong.`,
    hint: 'Put the sample data into another database with --database.',
  });

const holdsOtherSample = (database: string, present: SampleShape | undefined): DdlError =>
  new DdlError({
    code: 'holds-other-sample',
    exitCode: exitCodes.sampleConflict,
    message: `The database ${database} holds other sample data already${present === undefined ? '' : ` (${JSON.stringify(present)})`}.`,
    hint: 'Replace it with --fresh, or use another --database.',
  });
