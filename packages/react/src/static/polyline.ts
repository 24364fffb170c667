/** A place in pixels of the SVG. */
export type Place = Readonly<{ x: number; y: number }>;

/** What a group of these paths is drawn with: their unit is a tenth of a pixel. */
export const pathScale = 'scale(.1)';

/** Pixels as the whole tenths that paths count in. */
export const tenths = (pixels: number): number => Math.round(pixels * 10);

/** A line through places, as path data: whole tenths, each relative to the one before, which takes the fewest bytes. */
export const polyline = (places: readonly Place[]): string => {
  let [x, y] = [0, 0];
  return places
    .map((place, index) => {
      const [toX, toY] = [tenths(place.x), tenths(place.y)];
      const step = `${toX - x},${toY - y}`;
      [x, y] = [toX, toY];
      return (index === 0 ? 'M' : index === 1 ? 'l' : ' ') + step;
    })
    .join('')
    .replace(/[ ,]-/g, '-');
};

/** The area between a line and another one below it, as path data. */
export const bandPath = (top: readonly Place[], bottom: readonly Place[]): string =>
  top.length === 0 ? '' : `${polyline([...top, ...[...bottom].reverse()])}z`;
