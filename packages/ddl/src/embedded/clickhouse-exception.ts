/** An error as ClickHouse words it: numeric code, symbolic name, text. */
export class ClickHouseException extends Error {
  override readonly name = 'ClickHouseException';
  readonly code: number;
  readonly symbol: string;

  constructor(code: number, symbol: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.symbol = symbol;
  }
}

const wrapper =
  /^Code: (\d+)\. DB::Exception: ([\s\S]*) \(([A-Z0-9_]+)\)(?: \(version [^()]*(?:\([^()]*\))?\))?\.?\s*$/;

/** Reads the engine's error text, which may repeat its own frame (`Code: 73. DB::Exception: Code: 73. …`). */
export function parseEngineError(error: unknown): ClickHouseException {
  if (error instanceof ClickHouseException) return error;
  let message = (error instanceof Error ? error.message : String(error)).trim();
  let code = 1002;
  let symbol = 'UNKNOWN_EXCEPTION';
  for (let frame = wrapper.exec(message); frame !== null; frame = wrapper.exec(message)) {
    code = Number(frame[1]);
    message = (frame[2] ?? '').trim();
    symbol = frame[3] ?? symbol;
  }
  return new ClickHouseException(code, symbol, message, error);
}

/** The body ClickHouse sends: `Code: 60. DB::Exception: … (UNKNOWN_TABLE) (version 26.7.2.1)`. */
export function exceptionText(exception: ClickHouseException, version: string): string {
  return `Code: ${exception.code}. DB::Exception: ${exception.message} (${exception.symbol}) (version ${version})\n`;
}

const badRequest = [
  6, 8, 15, 25, 26, 27, 36, 37, 38, 41, 44, 53, 62, 72, 117, 123, 167, 168, 223, 321, 376, 427, 441, 675, 676,
];

const statusOfCode: ReadonlyMap<number, number> = new Map([
  ...codes(400, badRequest),
  ...codes(401, [194]),
  ...codes(403, [192, 193, 497, 512, 516]),
  ...codes(404, [46, 47, 50, 56, 60, 63, 73, 78, 81, 115, 152, 336, 511]),
  ...codes(408, [159]),
  ...codes(411, [381]),
  ...codes(413, [229]),
  ...codes(415, [779]),
  ...codes(501, [48]),
  ...codes(503, [76, 209, 439]),
]);

function codes(status: number, list: readonly number[]): readonly (readonly [number, number])[] {
  return list.map((code) => [code, status] as const);
}

/** The HTTP status ClickHouse's own HTTP interface gives an exception code; 500 where it names none. */
export function statusOfException(code: number): number {
  return statusOfCode.get(code) ?? 500;
}
