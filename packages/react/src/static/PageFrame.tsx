import type { ReactNode } from 'react';
import type { ChartProps } from './chart-props.ts';
import type { FrameLayout } from './frame-layout.ts';

/** An id that is safe in XML, in `url(#…)` and in a CSS selector. */
export const safeId = (id: string): string => {
  const safe = id.replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
};

/** What the root of a chart is made of. */
export type FrameProps = Readonly<{
  chart: ChartProps;
  frame: FrameLayout;
  description: string;
  children: ReactNode;
}>;

/**
 * The root of a chart in a page: a named figure. The name is an attribute, because a `title` element would be a tooltip over
 * the whole chart.
 */
export const PageFrame = ({ chart, frame, description, children }: FrameProps) => {
  const id = safeId(chart.id);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      id={id}
      className={chart.className ? `downpour-chart ${chart.className}` : 'downpour-chart'}
      role="img"
      aria-label={chart.title}
      aria-describedby={`${id}-desc`}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily="var(--downpour-font)"
      data-downpour-theme={chart.theme === 'auto' ? undefined : chart.theme}
    >
      <desc id={`${id}-desc`}>{chart.description ?? description}</desc>
      {children}
    </svg>
  );
};
