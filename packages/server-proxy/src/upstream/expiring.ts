/** A value that is loaded when it is needed, shared by all who wait for it, and kept for a while. */
export type Expiring<T> = Readonly<{
  /** The value; loads it if there is none or it is too old. A failure is given to those who wait, and not kept. */
  get(): Promise<T>;
  /** Loads anew next time, and does not keep what is being loaded. */
  clear(): void;
}>;

/** Makes an expiring value. `now` gives milliseconds. */
export function expiring<T>(load: () => Promise<T>, ttlMs: number, now: () => number): Expiring<T> {
  let kept: { value: T; at: number } | undefined;
  let loading: Promise<T> | undefined;
  const reload = (): Promise<T> => {
    const started = load().then(
      (value) => {
        if (loading === started) {
          kept = { value, at: now() };
          loading = undefined;
        }
        return value;
      },
      (error: unknown) => {
        if (loading === started) loading = undefined;
        throw error;
      },
    );
    return started;
  };
  return {
    get: () => {
      if (kept !== undefined && Math.abs(now() - kept.at) < ttlMs) return Promise.resolve(kept.value);
      loading ??= reload();
      return loading;
    },
    clear: () => {
      kept = undefined;
      loading = undefined;
    },
  };
}
