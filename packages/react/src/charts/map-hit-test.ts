import type { MapPlace, WorldMapLayout } from '../static/world-map-layout.ts';

const NEAR_DOT_PX = 8;

/** The places in the order the static map draws them: shapes by colour, then dots by colour. */
export function drawnPlaces(places: readonly MapPlace[], tokens: readonly string[]): readonly MapPlace[] {
  const byColour = (group: readonly MapPlace[]): readonly MapPlace[] =>
    tokens.flatMap((token) => group.filter((place) => place.token === token));
  return [
    ...byColour(places.filter(({ dot }) => dot === undefined)),
    ...byColour(places.filter(({ dot }) => dot !== undefined)),
  ];
}

/** The place at a point of the chart: the nearest dot within reach, else the shape it is in. */
export function placeAt(
  map: SVGGElement,
  drawn: readonly MapPlace[],
  { origin, scale }: Pick<WorldMapLayout, 'origin' | 'scale'>,
  x: number,
  y: number,
): MapPlace | undefined {
  const [mapX, mapY] = [(x - origin.x) / scale, (y - origin.y) / scale];
  const distance = ({ dot = [0, 0] }: MapPlace): number => Math.hypot(dot[0] - mapX, dot[1] - mapY) * scale;
  const [near] = drawn
    .filter((place) => place.dot !== undefined && distance(place) <= NEAR_DOT_PX)
    .sort((a, b) => distance(a) - distance(b));
  if (near !== undefined) return near;
  const shapes = map.querySelectorAll<SVGGeometryElement>('path');
  const point = new DOMPoint(mapX, mapY);
  const index = [...shapes].findIndex((shape) => shape.isPointInFill(point));
  return drawn.filter(({ dot }) => dot === undefined)[index];
}
