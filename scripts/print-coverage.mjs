import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from 'c8';
import coverage from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { repository } from './repository.mjs';

const shipped = 'packages/*/src/**/*.{ts,tsx}';
const notShipped = [
  '**/*.test.{ts,tsx}',
  '**/*.test-d.{ts,tsx}',
  '**/generated/**',
  '**/testing/**',
  '**/node_modules/**',
];

/** @param {string} folder @returns {Promise<coverage.CoverageMap>} */
async function coverageOfChildren(folder) {
  if (!existsSync(folder)) return coverage.createCoverageMap();
  const options = {
    tempDirectory: folder,
    src: [repository],
    include: [shipped],
    exclude: notShipped,
    extension: ['.ts', '.tsx'],
    excludeAfterRemap: true,
    all: false,
    reporter: [],
    reportsDirectory: folder,
  };
  // c8 has the method; its types leave it out.
  /** @type {{ getCoverageMapFromAllCoverageFiles: () => Promise<coverage.CoverageMap> }} */
  const children = Object(new Report(options));
  return coverage.createCoverageMap(await children.getCoverageMapFromAllCoverageFiles());
}

/**
 * Prints the coverage of each file. A file that both the tests and a program of theirs ran counts with the larger of
 * the two, never with their sum: a lower bound.
 *
 * @param {{ ofTests: string, ofChildren: string }} paths
 */
export async function printCoverage({ ofTests, ofChildren }) {
  if (!existsSync(ofTests)) return;
  const merged = coverage.createCoverageMap(JSON.parse(readFileSync(ofTests, 'utf8')));
  const children = await coverageOfChildren(ofChildren);
  const linesOf = (/** @type {coverage.FileCoverage} */ file) => file.toSummary().lines.pct;
  for (const path of children.files()) {
    const file = children.fileCoverageFor(path);
    const known = merged.files().includes(path) ? merged.fileCoverageFor(path) : undefined;
    if (known !== undefined && linesOf(known) >= linesOf(file)) continue;
    merged.data[path] = file;
  }
  const context = report.createContext({
    dir: join(repository, 'coverage'),
    defaultSummarizer: 'nested',
    coverageMap: merged,
  });
  reports.create('text', { maxCols: 120 }).execute(context);
  reports.create('text-summary').execute(context);
  reports.create('json-summary').execute(context);
}
