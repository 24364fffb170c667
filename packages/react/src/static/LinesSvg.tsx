import { roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { describeLines } from './describe-lines.ts';
import { glyphAt } from './glyphs.ts';
import { type LinesProps, linesLayout } from './lines-layout.ts';
import { pathScale, polyline } from './polyline.ts';
import { TimeSeriesAxes } from './TimeSeriesAxes.tsx';
import { axisTextSize } from './time-axis.ts';

/** Lines over a number, such as days since a release. The value axis starts at zero; each line ends with its shape. */
export const LinesSvg = (props: LinesProps) => {
  const layout = linesLayout(props);
  const { plot, lines, axisY } = layout;
  const paint = paintOf(props);
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeLines(props)}>
      <ChartLegend legend={layout.legend} lines paint={paint} />
      <TimeSeriesAxes layout={layout} paint={paint} />
      <text
        x={roundPx(plot.x + plot.width / 2)}
        y={roundPx(axisY)}
        textAnchor="middle"
        fontSize={axisTextSize}
        fill={paint('muted')}
      >
        {props.axis}
      </text>
      <g transform={pathScale} fill="none" strokeWidth={20} strokeLinejoin="round" strokeLinecap="round">
        {[...lines].reverse().map(({ line, token, stretches }) => (
          <path key={line.key} d={stretches.map(polyline).join('')} stroke={paint(token)} />
        ))}
      </g>
      {[...lines].reverse().map(({ line, token, shapes }) => (
        <path
          key={line.key}
          d={shapes.map(({ x, y }) => glyphAt(token, x, y)).join('')}
          fill={paint(token)}
          stroke={paint('surface')}
        />
      ))}
    </ChartFrame>
  );
};
