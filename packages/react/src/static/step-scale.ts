import { scaleTokens, type Token } from '../theme/tokens.ts';

/** A quantised logarithmic scale: `thresholds[i]` is the least value of step `i + 1`; step 0 is for zero. */
export type StepScale = Readonly<{ thresholds: readonly number[] }>;

const mostSteps = scaleTokens.length - 1;
const ratios = [[1, 2, 5], [1, 3], [1]] as const;

/** Round numbers up to `max`, from `min` on, by mantissas repeated in every decade. */
const roundNumbers = (min: number, max: number, mantissas: readonly number[], stride: number): number[] => {
  const numbers: number[] = [];
  for (let exponent = 0; 10 ** exponent <= max; exponent += stride) {
    for (const mantissa of mantissas) numbers.push(mantissa * 10 ** exponent);
  }
  const inside = numbers.filter((number) => number <= max);
  const start = inside.findLastIndex((number) => number <= min);
  return inside.slice(Math.max(0, start));
};

/** The finest scale of round numbers with at most six steps that spans the values. */
export const stepScale = (values: readonly number[]): StepScale => {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return { thresholds: [] };
  const [min, max] = [Math.max(1, Math.min(...positive)), Math.max(1, ...positive)];
  const candidates = [
    ...ratios.map((mantissas) => roundNumbers(min, max, mantissas, 1)),
    roundNumbers(min, max, [1], 2),
    roundNumbers(min, max, [1], 3),
  ];
  const thresholds = candidates.find((candidate) => candidate.length <= mostSteps) ?? [];
  return { thresholds };
};

/** The step of a value: 0 for zero, then 1 up to the number of thresholds. */
export const stepOf = (value: number, { thresholds }: StepScale): number =>
  value <= 0 ? 0 : Math.max(1, thresholds.findLastIndex((threshold) => threshold <= value) + 1);

/** The colour of a step; a scale with few steps uses the whole range of colours. */
export const stepToken = (step: number, { thresholds }: StepScale): Token => {
  if (step <= 0) return 'scale-0';
  const spread =
    thresholds.length <= 1 ? 4 : 1 + Math.round(((step - 1) * (mostSteps - 1)) / (thresholds.length - 1));
  return scaleTokens[spread] ?? 'scale-6';
};

/** The colour of text on a step's colour. */
export const inkToken = (token: Token): Token =>
  token === 'scale-4' || token === 'scale-5' || token === 'scale-6' ? 'ink-high' : 'ink-low';
