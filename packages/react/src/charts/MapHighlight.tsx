import { roundPx } from '../static/box.ts';
import type { WorldMapLayout } from '../static/world-map-layout.ts';

type MapHighlightProps = Readonly<{
  layout: WorldMapLayout;
  active: string | undefined;
  isSelected: ((code: string) => boolean) | undefined;
}>;

const DOT_PX = 5;

/** Outlines of the place in focus and of the chosen ones, over the static map. */
export function MapHighlight({ layout, active, isSelected }: MapHighlightProps) {
  const { frame, origin, scale, places } = layout;
  const marked = places.filter(({ code }) => code === active || isSelected?.(code) === true);
  return (
    <svg
      className="downpour-map-highlight"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <g
        transform={`translate(${roundPx(origin.x)} ${roundPx(origin.y)}) scale(${Math.round(scale * 1e4) / 1e4})`}
        fill="none"
        strokeLinejoin="round"
      >
        {marked.map(({ code, path, dot }) => {
          const stroke = `var(--downpour-${code === active ? 'text' : 'series-2'})`;
          return dot === undefined ? (
            <path key={code} d={path} stroke={stroke} strokeWidth={roundPx(1.6 / scale)} />
          ) : (
            <circle
              key={code}
              cx={dot[0]}
              cy={dot[1]}
              r={roundPx(DOT_PX / scale)}
              stroke={stroke}
              strokeWidth={roundPx(1.6 / scale)}
            />
          );
        })}
      </g>
    </svg>
  );
}
