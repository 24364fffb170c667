/** Exit codes of `downpour-ddl`, one per kind of failure, so that scripts can tell them apart. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  unreachable: 3,
  loginRefused: 4,
  serverTooOld: 5,
  badInputFile: 6,
  portInUse: 7,
  dataDirectoryInUse: 8,
  destructiveChangeRefused: 9,
  missingDependency: 10,
  notClickHouse: 11,
  notPermitted: 12,
  schemaNotApplied: 13,
  verificationFailed: 14,
  sampleConflict: 15,
  anotherLoadRunning: 16,
  publishInterrupted: 17,
  noData: 18,
} as const;

/** An exit code of `downpour-ddl`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
