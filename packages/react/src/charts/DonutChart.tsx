import { languageOf } from '../messages/messages.ts';
import { DonutSvg } from '../static/DonutSvg.tsx';
import { type DonutLayout, type DonutProps, donutLayout } from '../static/donut-layout.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { type PartActions, partMark } from './mark.ts';
import { useKeptColors } from './useKeptColors.ts';

/** The slice at a point, or -1. Angles run clockwise from twelve o'clock. */
export function sliceAt(
  {
    centre,
    innerRadius,
    outerRadius,
    slices,
  }: Pick<DonutLayout, 'centre' | 'innerRadius' | 'outerRadius' | 'slices'>,
  x: number,
  y: number,
): number {
  const [dx, dy] = [x - centre.x, y - centre.y];
  const radius = Math.hypot(dx, dy);
  if (radius < innerRadius || radius > outerRadius) return -1;
  const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
  return slices.findIndex(({ startAngle, endAngle }) => angle >= startAngle && angle < endAngle);
}

/** A donut whose slices and legend rows can be pointed at, focused and chosen. */
export function DonutChart(props: Readonly<{ chart: DonutProps; actions: PartActions }>) {
  const { actions } = props;
  const chart = { ...props.chart, colors: useKeptColors(props.chart.parts) };
  const layout = donutLayout(chart);
  const marks = layout.slices.map(({ part, row }) =>
    partMark(part, row, { ...actions, ...languageOf(chart) }),
  );
  return (
    <div className="downpour-chart-area">
      <DonutSvg {...chart} />
      <MarkButtons
        marks={marks}
        width={chart.width}
        label={chart.title}
        hitTest={(x, y) => sliceAt(layout, x, y)}
      />
    </div>
  );
}
