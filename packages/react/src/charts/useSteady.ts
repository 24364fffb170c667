import { useRef } from 'react';

const same = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys({ ...a, ...b }).every((key) => Object.is(a[key], b[key]));

/** The same object as before while all its values are the same. */
export function useSteady<T extends Readonly<Record<string, unknown>>>(value: T): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}
