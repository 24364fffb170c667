/** The day somebody points at, and in which chart. */
export type PointedDay = Readonly<{ day: string; owner: string }>;

/** The day pointed at on a page, for all its charts over time. */
export type SharedDay = Readonly<{
  get: () => PointedDay | undefined;
  set: (pointed: PointedDay | undefined) => void;
  subscribe: (listener: () => void) => () => void;
}>;

/** Keeps the day pointed at and tells those who want to know. */
export function createSharedDay(): SharedDay {
  const listeners = new Set<() => void>();
  let now: PointedDay | undefined;
  return {
    get: () => now,
    set: (pointed) => {
      if (pointed?.day === now?.day && pointed?.owner === now?.owner) return;
      now = pointed;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
