import type { ProblemCode } from '@downpour/core';

/** Exit codes of `downpour-proxy`, one per kind of failure; where `downpour-ddl` has the same failure, the same code. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  unreachable: 3,
  loginRefused: 4,
  serverTooOld: 5,
  portInUse: 7,
  writableUser: 11,
  notProvisioned: 12,
  noData: 13,
} as const;

/** Exit code of a proxy that had to be ready and is not. */
export function exitCodeOf(code: ProblemCode): number {
  switch (code) {
    case 'upstream-unreachable':
    case 'upstream-timeout':
    case 'upstream-invalid':
    case 'upstream-busy':
      return exitCodes.unreachable;
    case 'upstream-refused':
      return exitCodes.loginRefused;
    case 'upstream-too-old':
      return exitCodes.serverTooOld;
    case 'upstream-writable':
      return exitCodes.writableUser;
    case 'not-provisioned':
      return exitCodes.notProvisioned;
    case 'no-data':
      return exitCodes.noData;
    default:
      return exitCodes.unexpected;
  }
}
