import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The content width of an element in whole pixels, followed as it changes; undefined until it could be measured. */
export function useMeasuredWidth(ref: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useBeforePaint(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (pixels: number): void => {
      if (pixels >= 1) setWidth(Math.floor(pixels));
    };
    measure(element.getBoundingClientRect().width);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
