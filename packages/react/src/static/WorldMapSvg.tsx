import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { describeParts } from './describe-parts.ts';
import {
  type MapPlace,
  mapTextSize,
  type WorldMapLayout,
  type WorldMapProps,
  worldMapLayout,
} from './world-map-layout.ts';

const dotRadius = 3.5;

const Place = ({ place, scale, paint }: Readonly<{ place: MapPlace; scale: number; paint: Paint }>) =>
  place.dot === undefined ? (
    <path d={place.path} fill={paint(place.token)} />
  ) : (
    <circle
      cx={place.dot[0]}
      cy={place.dot[1]}
      r={roundPx(dotRadius / scale)}
      fill={paint(place.token)}
      strokeWidth={roundPx(1 / scale)}
    />
  );

const Steps = ({ layout, paint }: Readonly<{ layout: WorldMapLayout; paint: Paint }>) => (
  <g fontSize={mapTextSize} fill={paint('muted')}>
    {layout.steps.map(({ token, label, x, width }) => (
      <g key={token}>
        <rect
          x={roundPx(x)}
          y={roundPx(layout.stepsY)}
          width={roundPx(width - 2)}
          height={8}
          rx={2}
          fill={paint(token)}
        />
        <text x={roundPx(x)} y={roundPx(layout.stepsY + 21)}>
          {label}
        </text>
      </g>
    ))}
  </g>
);

/**
 * Downloads by country on an equal-area map. Colours step through a logarithmic scale; small territories are dots;
 * codes without a place are listed beneath, so that everything shown adds up to the total.
 */
export const WorldMapSvg = (props: WorldMapProps) => {
  const layout = worldMapLayout(props);
  const paint = paintOf(props);
  const { origin, scale } = layout;
  return (
    <ChartFrame
      chart={props}
      frame={layout.frame}
      description={describeParts(props.title, props.parts, props.locale)}
    >
      <g
        className="downpour-map"
        transform={`translate(${roundPx(origin.x)} ${roundPx(origin.y)}) scale(${Math.round(scale * 1e4) / 1e4})`}
        stroke={paint('surface')}
        strokeWidth={roundPx(0.6 / scale)}
        strokeLinejoin="round"
      >
        {layout.places.map((place) => (
          <Place key={place.code} place={place} scale={scale} paint={paint} />
        ))}
      </g>
      <Steps layout={layout} paint={paint} />
      {layout.absentText === '' ? null : (
        <text
          x={layout.frame.inner.x}
          y={roundPx(layout.absentY)}
          fontSize={mapTextSize}
          fill={paint('muted')}
        >
          {layout.absentText}
        </text>
      )}
    </ChartFrame>
  );
};
