/** A value that is loaded when it is needed, shared by all who wait for it, and kept for a while. */
export type Expiring<T> = Readonly<{
  /** The value; loads it if there is none or it is too old. A failure is given to those who wait, and not kept. */
  get(): Promise<T>;
  /** Loads anew next time, unless the value was replaced already. */
  forget(value: T): void;
}>;

/** Makes an expiring value. `now` gives milliseconds. */
export function expiring<T>(load: () => Promise<T>, ttlMs: number, now: () => number): Expiring<T> {
  let kept: { value: T; at: number } | undefined;
  let loading: Promise<T> | undefined;
  const reload = async (): Promise<T> => {
    const value = await load();
    kept = { value, at: now() };
    return value;
  };
  return {
    get: () => {
      if (kept !== undefined && Math.abs(now() - kept.at) < ttlMs) return Promise.resolve(kept.value);
      loading ??= reload().finally(() => {
        loading = undefined;
      });
      return loading;
    },
    forget: (value) => {
      if (kept?.value === value) kept = undefined;
    },
  };
}
