import type { ReactNode } from 'react';
import { createPaint, type Paint } from '../theme/paint.ts';
import { standaloneCss } from '../theme/theme-css.ts';
import { fontStack } from '../theme/tokens.ts';
import type { ChartProps } from './chart-props.ts';
import type { FrameLayout } from './frame-layout.ts';

/** An id that is safe in XML, in `url(#…)` and in a CSS selector. */
export const safeId = (id: string): string => {
  const safe = id.replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
};

/** The paint a chart's props ask for. */
export const paintOf = (props: Pick<ChartProps, 'theme' | 'standalone'>): Paint =>
  createPaint(props.theme ?? 'auto', props.standalone ?? false);

type ChartFrameProps = Readonly<{
  chart: ChartProps;
  frame: FrameLayout;
  description: string;
  children: ReactNode;
}>;

/**
 * The root of every static chart: a named figure, and in a standalone file the card with its heading and note. In a page
 * the name is an attribute, because a `title` element would be a tooltip over the whole chart.
 */
export const ChartFrame = ({ chart, frame, description, children }: ChartFrameProps) => {
  const id = safeId(chart.id);
  const paint = paintOf(chart);
  const theme = chart.theme ?? 'auto';
  const { title, subtitle, note } = frame.lines;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      id={id}
      className={chart.className ? `downpour-chart ${chart.className}` : 'downpour-chart'}
      role="img"
      aria-label={chart.standalone ? undefined : chart.title}
      aria-labelledby={chart.standalone ? `${id}-title` : undefined}
      aria-describedby={`${id}-desc`}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily={chart.standalone ? fontStack : 'var(--downpour-font)'}
      data-downpour-theme={chart.standalone || theme === 'auto' ? undefined : theme}
    >
      {chart.standalone ? <title id={`${id}-title`}>{chart.title}</title> : null}
      <desc id={`${id}-desc`}>{chart.description ?? description}</desc>
      {chart.standalone && theme === 'auto' ? <style>{standaloneCss(id)}</style> : null}
      {chart.standalone ? (
        <rect
          x={0.5}
          y={0.5}
          width={frame.width - 1}
          height={frame.height - 1}
          rx={8}
          fill={paint('surface')}
          stroke={paint('border')}
        />
      ) : null}
      {title ? (
        <text x={title.x} y={title.y} fontSize={title.size} fontWeight={600} fill={paint('text')}>
          {title.text}
        </text>
      ) : null}
      {subtitle ? (
        <text x={subtitle.x} y={subtitle.y} fontSize={subtitle.size} fill={paint('muted')}>
          {subtitle.text}
        </text>
      ) : null}
      {children}
      {note ? (
        <text x={note.x} y={note.y} fontSize={note.size} fill={paint('muted')}>
          {note.text}
        </text>
      ) : null}
    </svg>
  );
};
