import { arc } from 'd3-shape';
import { terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { describeParts } from './describe-parts.ts';
import {
  type DonutLayout,
  type DonutProps,
  type DonutSlice,
  donutLayout,
  donutSwatch,
  donutTextSize,
} from './donut-layout.ts';

const Ring = ({ layout, paint }: Readonly<{ layout: DonutLayout; paint: Paint }>) => {
  const drawn = layout.slices.filter((slice) => slice.endAngle > slice.startAngle);
  if (drawn.length === 0) {
    const middle = (layout.innerRadius + layout.outerRadius) / 2;
    const strokeWidth = layout.outerRadius - layout.innerRadius;
    return (
      <circle r={roundPx(middle)} fill="none" stroke={paint('grid')} strokeWidth={roundPx(strokeWidth)} />
    );
  }
  const path = arc<DonutSlice>().innerRadius(layout.innerRadius).outerRadius(layout.outerRadius).digits(1);
  return drawn.map((slice) => (
    <path
      key={`${slice.part.kind}:${slice.part.key}`}
      d={path(slice) ?? undefined}
      fill={paint(slice.token)}
      stroke={drawn.length > 1 ? paint('surface') : undefined}
      strokeWidth={1.5}
      strokeLinejoin="round"
    />
  ));
};

const LegendRow = ({
  slice,
  layout,
  paint,
}: Readonly<{ slice: DonutSlice; layout: DonutLayout; paint: Paint }>) => {
  const y = roundPx(slice.row.y + slice.row.height / 2 + donutTextSize * 0.36);
  return (
    <g>
      <rect
        x={roundPx(slice.row.x)}
        y={roundPx(slice.row.y + slice.row.height / 2 - 5)}
        width={10}
        height={10}
        rx={2.5}
        fill={paint(slice.token)}
      />
      <text x={roundPx(slice.row.x + donutSwatch)} y={y}>
        {slice.label}
      </text>
      <text x={roundPx(layout.valueRight)} y={y} textAnchor="end" fontWeight={600}>
        {slice.value}
      </text>
      <text x={roundPx(layout.shareRight)} y={y} textAnchor="end" fill={paint('muted')}>
        {slice.share}
      </text>
    </g>
  );
};

/** A breakdown as a ring, with the total in the middle and a legend of values and shares. */
export const DonutSvg = (props: DonutProps) => {
  const layout = donutLayout(props);
  const paint = paintOf(props);
  const { centre } = layout;
  return (
    <ChartFrame
      chart={props}
      frame={layout.frame}
      description={describeParts(props.title, props.parts, props)}
    >
      <g transform={`translate(${roundPx(centre.x)} ${roundPx(centre.y)})`} textAnchor="middle">
        <Ring layout={layout} paint={paint} />
        <text y={4} fontSize={roundPx(layout.outerRadius * 0.26)} fontWeight={650} fill={paint('text')}>
          {layout.total}
        </text>
        <text y={roundPx(4 + layout.outerRadius * 0.2)} fontSize={12} fill={paint('muted')}>
          {props.unit ?? wordsOf(props, 'terms', terms).unit}
        </text>
      </g>
      <g fontSize={donutTextSize} fill={paint('text')} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.slices.map((slice) => (
          <LegendRow
            key={`${slice.part.kind}:${slice.part.key}`}
            slice={slice}
            layout={layout}
            paint={paint}
          />
        ))}
      </g>
    </ChartFrame>
  );
};
