import { type LabelledAxis, linearAxis, tickSpacing, type ValueScale } from './value-axis.ts';

const zeroGap = 16;

/** Powers of ten, or 1, 2 and 5 times them where few are spanned, from below the least value to above the most. */
const logTicks = (least: number, most: number, height: number): readonly number[] => {
  const from = 10 ** Math.floor(Math.log10(least));
  const decades = Math.max(1, Math.ceil(Math.log10(most / from)));
  const every = Math.ceil(decades / Math.max(1, Math.floor(height / (tickSpacing / 2))));
  const powers = Array.from(
    { length: Math.ceil(decades / every) + 1 },
    (_, index) => from * 10 ** (index * every),
  );
  if (decades > 2 || height < 3 * tickSpacing) return powers;
  const fine = powers.flatMap((power) => [power, 2 * power, 5 * power]);
  const first = fine.findLastIndex((value) => value <= least);
  const last = fine.findIndex((value) => value >= most);
  return fine.slice(first, Math.max(last, first + 1) + 1);
};

/** The axis for values on a scale, and the values that get a label. */
export const scaledAxis = (values: readonly number[], scale: ValueScale, height: number): LabelledAxis => {
  if (scale === 'share') {
    const intervals = height < 3 * tickSpacing ? 2 : 4;
    const ticks = Array.from({ length: intervals + 1 }, (_, index) => index / intervals);
    return { axis: { scale, floor: 0, top: 1, gap: 0 }, ticks };
  }
  let [most, least, zeros] = [0, Number.POSITIVE_INFINITY, false];
  for (const value of values) {
    if (value > most) most = value;
    if (value > 0 && value < least) least = value;
    if (value <= 0) zeros = true;
  }
  if (scale === 'linear' || most === 0) return linearAxis(most, height);
  const gap = zeros ? Math.min(zeroGap, height / 4) : 0;
  const ticks = logTicks(least, most, height - gap);
  const axis = { scale, floor: ticks[0] ?? 1, top: ticks.at(-1) ?? 1, gap };
  return { axis, ticks: zeros ? [0, ...ticks] : ticks };
};
