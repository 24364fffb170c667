/** Values below `most` that rise and fall at random, the same for the same seed. */
export const sampleRow = (count: number, seed: number, most: number): readonly number[] => {
  let state = 1 + (Math.abs(seed) % 2_147_483_646);
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  });
};
