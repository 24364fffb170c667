import { type ReactNode, useLayoutEffect, useRef } from 'react';

type PanelProps = Readonly<{ id: string; label: string; children: ReactNode }>;

const MARGIN_PX = 8;

/** Moves an element sideways as far as it would stick out of the window. */
function keepInside(element: HTMLElement): void {
  element.style.translate = '';
  const { left, right } = element.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const shift = right > width ? Math.max(width - MARGIN_PX - right, -left) : Math.max(0, -left);
  if (shift !== 0) element.style.translate = `${shift}px`;
}

/** What a button opens beneath itself; never there on a server. */
export function Panel({ id, label, children }: PanelProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    keepInside(element);
    const observer = new ResizeObserver(() => keepInside(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="downpour-panel" ref={ref} id={id} role="dialog" aria-label={label}>
      {children}
    </div>
  );
}
