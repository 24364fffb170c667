import { describe, expect, it } from 'vitest';
import { createSharedDay } from './shared-day.ts';

describe('createSharedDay', () => {
  it('tells listeners of every change, once, until they go', () => {
    const shared = createSharedDay();
    const heard: (string | undefined)[] = [];
    const stop = shared.subscribe(() => heard.push(shared.get()?.day));
    shared.set({ day: '2026-01-01', owner: 'a' });
    shared.set({ day: '2026-01-01', owner: 'a' });
    shared.set({ day: '2026-01-02', owner: 'a' });
    shared.set(undefined);
    stop();
    shared.set({ day: '2026-01-03', owner: 'a' });
    expect(heard).toEqual(['2026-01-01', '2026-01-02', undefined]);
  });
});
