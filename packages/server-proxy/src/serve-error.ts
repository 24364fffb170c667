/** The server could not start. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
  /** `port-in-use`, or `cannot-listen` where the address or the port is not to be had. */
  readonly code: 'port-in-use' | 'cannot-listen';
  /** What to do about it. */
  readonly hint: string;

  constructor(code: ServeError['code'], message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
