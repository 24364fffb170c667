import { hostname } from 'node:os';

/** Who loads: shown to another load that finds the database taken. */
export type Loader = Readonly<{ host: string; pid: number; isAlive: (pid: number) => boolean }>;

/** This process as a loader. */
export const thisLoader = (): Loader => ({
  host: hostname(),
  pid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
});
