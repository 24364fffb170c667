export type HttpAnswer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** ClickHouse's exception code, where there was one. */
  readonly exception: number | undefined;
};

/** Sends a statement as curl would: the text as the body, everything else in the URL. */
export async function postStatement(
  url: string,
  statement: string,
  parameters: Readonly<Record<string, string>> = {},
  init: RequestInit = {},
): Promise<HttpAnswer> {
  const search = new URLSearchParams(parameters).toString();
  const response = await fetch(`${url}/?${search}`, { method: 'POST', body: statement, ...init });
  const code = response.headers.get('x-clickhouse-exception-code');
  return {
    status: response.status,
    text: await response.text(),
    headers: response.headers,
    exception: code === null ? undefined : Number(code),
  };
}
