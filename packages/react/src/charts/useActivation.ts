import { type RefObject, useCallback, useEffect, useState } from 'react';

const IDLE_MS = 2_000;

/**
 * Whether the interactive layer is wanted: the chart is in sight and the page is idle, or somebody points at it or
 * focuses it. Stays true. `use` says that somebody does.
 */
export function useActivation(
  ref: RefObject<Element | null>,
): Readonly<{ active: boolean; use: () => void }> {
  const [active, setActive] = useState(false);
  const use = useCallback(() => setActive(true), []);
  useEffect(() => {
    const element = ref.current;
    if (active || element === null || typeof IntersectionObserver === 'undefined') return;
    let cancel: (() => void) | undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      cancel = whenIdle(use);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancel?.();
    };
  }, [active, ref, use]);
  return { active, use };
}

function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(callback, { timeout: IDLE_MS });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(callback, IDLE_MS);
  return () => clearTimeout(handle);
}
