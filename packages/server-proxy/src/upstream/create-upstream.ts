import type { Coverage } from '@downpour/core/planner';
import { isOutdated } from '../clickhouse/exception-problem.ts';
import type { Log } from '../log.ts';
import { UpstreamError } from '../upstream-error.ts';
import { expiring } from './expiring.ts';
import { type InspectOptions, inspectServer, type Server } from './inspect-server.ts';

const INSPECTION_TTL_MS = 300_000;

/** A server that can be asked now, and the days its data has. */
export type ReadyServer = Readonly<{ server: Server; coverage: Coverage }>;

/** The database behind the proxy, as far as the proxy knows it. */
export type Upstream = Readonly<{
  /** The server; looks at it first where that is due. Throws `UpstreamError` with what keeps it from being ready. */
  ready(): Promise<ReadyServer>;
  /** Runs what needs the server; once more after a new look at it where what was known of it proved out of date. */
  use<T>(run: (ready: ReadyServer) => Promise<T>): Promise<T>;
}>;

/** Makes an upstream that has not been looked at yet. */
export function createUpstream(options: InspectOptions, log: Log): Upstream {
  const inspection = expiring(
    () => inspectServer(options),
    INSPECTION_TTL_MS,
    () => options.now().getTime(),
  );
  let told: string | undefined;

  const ready = async (): Promise<ReadyServer> => {
    try {
      const server = await inspection.get();
      const coverage = await coverageOf(server);
      tellOnce('ready', () =>
        log('info', 'ready', { schema: server.deployment.schema.name, asOf: coverage.asOf }),
      );
      return { server, coverage };
    } catch (error) {
      if (error instanceof UpstreamError) {
        const { code, detail } = error.problem;
        const advice = error.advice === undefined ? {} : { advice: error.advice };
        tellOnce(code, () => log('error', 'not-ready', { code, detail, ...advice }));
      }
      throw error;
    }
  };
  const coverageOf = async (server: Server): Promise<Coverage> => {
    try {
      return await server.coverage.get();
    } catch (error) {
      inspection.forget(server);
      throw error;
    }
  };
  const tellOnce = (state: string, tell: () => void): void => {
    if (state !== told) tell();
    told = state;
  };
  return {
    ready,
    use: async (run) => {
      const first = await ready();
      try {
        return await run(first);
      } catch (error) {
        if (!(error instanceof UpstreamError) || !makesDoubtful(error)) throw error;
        inspection.forget(first.server);
        if (!isOutdated(error.exceptionCode)) throw error;
        return run(await ready());
      }
    },
  };
}

const makesDoubtful = ({ exceptionCode, problem }: UpstreamError): boolean =>
  isOutdated(exceptionCode) || problem.code === 'upstream-unreachable' || problem.code === 'upstream-invalid';
