/** Which pages may read the answers: any, or a fixed list of origins. Credentials are never involved. */
export type Cors = '*' | readonly string[];

/** Headers every answer has. An origin is looked up in the list, never echoed back. */
export function commonHeaders(cors: Cors, origin: string | null): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    ...corsHeaders(cors, origin),
  };
}

const EXPOSED =
  'content-disposition, retry-after, downpour-as-of, downpour-rows-read, downpour-sample, downpour-table';

function corsHeaders(cors: Cors, origin: string | null): Readonly<Record<string, string>> {
  if (cors === '*') return { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
  const allowed = cors.find((candidate) => candidate === origin);
  return {
    vary: 'origin',
    ...(allowed === undefined
      ? {}
      : { 'access-control-allow-origin': allowed, 'access-control-expose-headers': EXPOSED }),
  };
}

/** Methods every route takes. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** Headers of the answer to `OPTIONS`, a page's preflight included. */
export const OPTIONS_HEADERS: Readonly<Record<string, string>> = {
  allow: ALLOWED_METHODS,
  'access-control-allow-methods': ALLOWED_METHODS,
  'access-control-allow-headers': 'accept, content-type, if-none-match',
  'access-control-max-age': '86400',
};
