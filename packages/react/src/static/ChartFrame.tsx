import { createPaint, type Paint } from '../theme/paint.ts';
import { standaloneCss } from '../theme/theme-css.ts';
import { fontStack } from '../theme/tokens.ts';
import type { ChartProps } from './chart-props.ts';
import { type FrameProps, PageFrame, safeId } from './PageFrame.tsx';

/** The paint a chart's props ask for. */
export const paintOf = (props: Pick<ChartProps, 'theme' | 'standalone'>): Paint =>
  createPaint(props.theme ?? 'auto', props.standalone ?? false);

/** The root of every static chart: a named figure, and in a standalone file the card with its heading and note. */
export const ChartFrame = (props: FrameProps) =>
  props.chart.standalone ? <Card {...props} /> : <PageFrame {...props} />;

const Card = ({ chart, frame, description, children }: FrameProps) => {
  const id = safeId(chart.id);
  const paint = paintOf(chart);
  const { title, subtitle, note } = frame.lines;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      id={id}
      className={chart.className ? `downpour-chart ${chart.className}` : 'downpour-chart'}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily={fontStack}
    >
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-desc`}>{chart.description ?? description}</desc>
      {(chart.theme ?? 'auto') === 'auto' ? <style>{standaloneCss(id)}</style> : null}
      <rect
        x={0.5}
        y={0.5}
        width={frame.width - 1}
        height={frame.height - 1}
        rx={8}
        fill={paint('surface')}
        stroke={paint('border')}
      />
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
