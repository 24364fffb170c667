import { roundPx } from './box.ts';

const fullTurn = 2 * Math.PI;

const at = (radius: number, angle: number): string =>
  `${roundPx(radius * Math.sin(angle))},${roundPx(-radius * Math.cos(angle))}`;

const arcTo = (radius: number, angle: number, large: boolean, clockwise: boolean): string =>
  `A${roundPx(radius)},${roundPx(radius)} 0 ${large ? 1 : 0} ${clockwise ? 1 : 0} ${at(radius, angle)}`;

const circle = (radius: number, clockwise: boolean): string =>
  `M${at(radius, 0)}${arcTo(radius, Math.PI, false, clockwise)}${arcTo(radius, 0, false, clockwise)}Z`;

/** A sector of a ring around the origin, angles in radians clockwise from twelve o'clock; a full turn is the ring itself. */
export const ringSectorPath = (inner: number, outer: number, from: number, to: number): string => {
  if (to - from >= fullTurn - 1e-9) return circle(outer, true) + circle(inner, false);
  const large = to - from > Math.PI;
  return `M${at(outer, from)}${arcTo(outer, to, large, true)}L${at(inner, to)}${arcTo(inner, from, large, false)}Z`;
};
