import { describe, expect, it } from 'vitest';
import { expiring } from './expiring.ts';

/** An expiring number that counts its loads, with a clock to turn by hand. */
function counter(fail: () => boolean = () => false) {
  let time = 0;
  let loads = 0;
  const value = expiring(
    async () => {
      loads += 1;
      if (fail()) throw new Error(`load ${loads} fails`);
      return loads;
    },
    1_000,
    () => time,
  );
  return { value, loads: () => loads, turn: (ms: number) => (time += ms) };
}

describe('expiring', () => {
  it('loads once for all who wait, and once more when the time is over', async () => {
    const { value, turn } = counter();
    expect(await Promise.all([value.get(), value.get(), value.get()])).toEqual([1, 1, 1]);
    turn(999);
    expect(await value.get()).toBe(1);
    turn(1);
    expect(await Promise.all([value.get(), value.get()])).toEqual([2, 2]);
  });

  it('gives a failure to all who wait and keeps none', async () => {
    let isBroken = true;
    const { value, loads } = counter(() => isBroken);
    const outcomes = await Promise.allSettled([value.get(), value.get()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(loads()).toBe(1);
    isBroken = false;
    expect(await value.get()).toBe(2);
  });

  it('loads anew after its value was forgotten, and when the clock went back', async () => {
    const { value, turn } = counter();
    value.forget(await value.get());
    expect(await value.get()).toBe(2);
    turn(-86_400_000);
    expect(await value.get()).toBe(3);
  });

  it('keeps a newer value than the one that is to be forgotten', async () => {
    const { value, turn, loads } = counter();
    const old = await value.get();
    turn(1_000);
    const loading = value.get();
    value.forget(old);
    expect(await Promise.all([loading, value.get()])).toEqual([2, 2]);
    value.forget(old);
    expect(await value.get()).toBe(2);
    expect(loads()).toBe(2);
  });
});
