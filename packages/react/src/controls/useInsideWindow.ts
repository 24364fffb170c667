import { type RefObject, useLayoutEffect } from 'react';

const MARGIN_PX = 8;

/** Moves an element sideways as far as it would stick out of the window. */
function keepInside(element: HTMLElement): void {
  element.style.translate = '';
  const { left, right } = element.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const shift = right > width ? Math.max(width - MARGIN_PX - right, -left) : Math.max(0, -left);
  if (shift !== 0) element.style.translate = `${shift}px`;
}

/** Keeps the panel around a part of a control inside the window. It comes with the part, which is there only once it is open. */
export function useInsideWindow(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const panel = part.current?.closest<HTMLElement>('.downpour-panel');
    if (panel == null) return;
    keepInside(panel);
    const observer = new ResizeObserver(() => keepInside(panel));
    observer.observe(panel);
    return () => observer.disconnect();
  }, [part]);
}
