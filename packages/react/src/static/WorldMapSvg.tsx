import type { Paint } from '../theme/paint.ts';
import { scaleTokens } from '../theme/tokens.ts';
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

/** Dots shrink with the map, between these radii in pixels. */
const dotRadius = (scale: number): number => Math.min(3.5, Math.max(2, 4.5 * scale));

type PlacesProps = Readonly<{ places: readonly MapPlace[]; scale: number; paint: Paint }>;

/** Places by colour, in one group each: a file carries every colour once. */
const Places = ({ places, scale, paint }: PlacesProps) =>
  scaleTokens.map((token) => {
    const group = places.filter((place) => place.token === token);
    return group.length === 0 ? null : (
      <g key={token} fill={paint(token)}>
        {group.map(({ code, path, dot }) =>
          dot === undefined ? (
            <path key={code} d={path} />
          ) : (
            <circle
              key={code}
              cx={dot[0]}
              cy={dot[1]}
              r={roundPx(dotRadius(scale) / scale)}
              strokeWidth={roundPx(1 / scale)}
            />
          ),
        )}
      </g>
    );
  });

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
      description={describeParts(props.title, props.parts, props)}
    >
      <g
        className="downpour-map"
        transform={`translate(${roundPx(origin.x)} ${roundPx(origin.y)}) scale(${Math.round(scale * 1e4) / 1e4})`}
        stroke={paint('surface')}
        strokeWidth={roundPx(0.6 / scale)}
        strokeLinejoin="round"
      >
        <Places
          places={layout.places.filter((place) => place.dot === undefined)}
          scale={scale}
          paint={paint}
        />
        <Places
          places={layout.places.filter((place) => place.dot !== undefined)}
          scale={scale}
          paint={paint}
        />
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
