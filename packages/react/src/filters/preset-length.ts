import type { Granularity, RangePreset } from '@downpour/core';

const UNITS: Readonly<Record<string, Granularity>> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** How long a preset is: `12w` is 12 weeks. */
export const presetLength = (preset: RangePreset): Readonly<{ count: number; unit: Granularity }> => ({
  count: Number.parseInt(preset, 10),
  unit: UNITS[preset.slice(-1)] ?? 'day',
});
