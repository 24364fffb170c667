import { problem } from '@downpour/core';
import { UpstreamError } from '../upstream-error.ts';
import { exceptionProblem } from './exception-problem.ts';

const EXCEPTION_HEADER = 'x-clickhouse-exception-code';
const EXCEPTION_TEXT = /Code: (\d+)(?:\.|,)[^\n]{0,40}DB::Exception/;

/**
 * `fetch` as the client of ClickHouse needs it: follows no redirect, reads the whole body within the byte limit before
 * it gives the response, and throws an `UpstreamError` for everything that is not a plain success.
 *
 * A redirect is refused by hand, because not every runtime knows `redirect: 'error'`.
 */
export const boundedFetch =
  (maxBytes: number): typeof fetch =>
  async (input, init = {}) => {
    const { method, body, headers, signal } = init;
    const response = await connect(input, {
      redirect: 'manual',
      ...(method === undefined ? {} : { method }),
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      throw notClickHouse('with a redirect');
    }
    const text = await readText(response, maxBytes);
    const code = Number(response.headers.get(EXCEPTION_HEADER) ?? exceptionCodeIn(text, response.ok));
    if (Number.isInteger(code) && code > 0) {
      throw new UpstreamError(exceptionProblem(code), { exceptionCode: code });
    }
    if (response.ok) return new Response(text, { status: 200 });
    throw withoutCode(response.status);
  };

async function connect(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new UpstreamError(
      problem(
        'upstream-unreachable',
        'ClickHouse does not answer. It may be down or restarting; the proxy tries again with the next request.',
        { retryAfter: 5 },
      ),
      { cause },
    );
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return text;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new UpstreamError(
        problem(
          'upstream-invalid',
          'The connection to ClickHouse broke before its answer was complete. Try again.',
          {
            retryAfter: 1,
          },
        ),
        { cause },
      );
    });
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new UpstreamError(
        problem(
          'query-too-large',
          `The answer of ClickHouse has more than ${maxBytes} bytes. Shorten the range, choose a coarser granularity or ask for fewer values.`,
        ),
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Old servers name the code in the text alone; some fail after they promised success. Data is never searched. */
function exceptionCodeIn(text: string, promisedSuccess: boolean): string | undefined {
  if (promisedSuccess) return undefined;
  return EXCEPTION_TEXT.exec(text.slice(0, 4_096))?.[1];
}

/** The code of an exception in a text that should have been a result, if there is one. */
export function exceptionCodeInFailedResult(text: string): number | undefined {
  const tail = EXCEPTION_TEXT.exec(text.slice(-8_192)) ?? EXCEPTION_TEXT.exec(text.slice(0, 4_096));
  return tail?.[1] === undefined ? undefined : Number(tail[1]);
}

/** The address leads to something that is no ClickHouse. */
export const notClickHouse = (how: string, cause?: unknown): UpstreamError =>
  new UpstreamError(
    problem(
      'upstream-invalid',
      `The database's address answered ${how}, not with a result of ClickHouse. Check the URL the proxy was started with: ` +
        "it must lead to ClickHouse's HTTP interface.",
    ),
    { cause },
  );

function withoutCode(status: number): UpstreamError {
  if (status === 401 || status === 403) return new UpstreamError(exceptionProblem(516));
  if (status === 429) return new UpstreamError(exceptionProblem(202));
  if (status === 502 || status === 503 || status === 504) {
    return new UpstreamError(
      problem(
        'upstream-unreachable',
        `A gateway in front of ClickHouse answered ${status}. Try again later.`,
        {
          retryAfter: 5,
        },
      ),
    );
  }
  return notClickHouse(`with status ${status}`);
}
