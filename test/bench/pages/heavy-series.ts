import type { Series } from '@downpour/react/static';

/** Ten years. */
const DAYS = 3_650;

const FIRST = Date.UTC(2016, 6, 23);
const DAY = 86_400_000;

/** Downloads of every day, with weekends, growth and noise; the same in every run. */
export function heavySeries(count: number): readonly Series[] {
  const random = seededRandom(42);
  const dates = Array.from({ length: DAYS }, (_, day) =>
    new Date(FIRST + day * DAY).toISOString().slice(0, 10),
  );
  return Array.from({ length: count }, (_, index) => {
    const size = 1_000_000 / (index + 1);
    const points = dates.map((date, day) => {
      const weekday = (day + 6) % 7 < 5 ? 1 : 0.6;
      const value = Math.round(size * (1 + day / 1_000) * weekday * (0.8 + 0.4 * random()));
      return { date, value, partial: false };
    });
    const total = points.reduce((sum, { value }) => sum + value, 0);
    return { key: `v${index}`, label: `1.${index}`, kind: 'value', points, total };
  });
}

/** Numbers from 0 to 1 by Park and Miller's rule. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
