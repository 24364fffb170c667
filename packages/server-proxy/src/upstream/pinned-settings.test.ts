import type { ServerSetting } from '@downpour/core/planner';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { pinnedSettings, settingNames } from './pinned-settings.ts';

/** A server that knows all settings that matter, with nothing set; then what differs. */
function server(
  changes: Readonly<Record<string, Partial<ServerSetting>>>,
): Readonly<Record<string, ServerSetting>> {
  return Object.fromEntries(
    settingNames(DEFAULT_LIMITS).map((name) => [name, { name, value: '0', fixed: false, ...changes[name] }]),
  );
}

describe('pinnedSettings', () => {
  it('sends nothing as a user with readonly = 1, even where one setting may be changed', () => {
    expect(pinnedSettings(server({ readonly: { value: '1', fixed: true } }), DEFAULT_LIMITS)).toEqual({});
  });

  it('sends all limits as a user with readonly = 2, but not readonly itself', () => {
    const settings = server({ readonly: { value: '2', fixed: true } });
    expect(Object.keys(pinnedSettings(settings, DEFAULT_LIMITS))).toEqual(
      settingNames(DEFAULT_LIMITS).filter((name) => name !== 'readonly'),
    );
  });

  it('sends readonly = 1, last, as a user who could write', () => {
    expect(Object.entries(pinnedSettings(server({}), DEFAULT_LIMITS)).at(-1)).toEqual(['readonly', '1']);
  });

  it.each<[string, Partial<ServerSetting>, string]>([
    ['nothing of its own', {}, '30'],
    ['a tighter value', { value: '10' }, '10'],
    ['a fraction', { value: '0.5' }, '0.5'],
    ['a wider value', { value: '600' }, '30'],
    ['a maximum below ours', { max: '20' }, '20'],
    ['a maximum above ours', { max: '60' }, '30'],
    ['a minimum above ours', { min: '45' }, '45'],
    ['no maximum, written as 0', { max: '0' }, '30'],
  ])('takes the tighter limit the user may set: %s', (_title, own, expected) => {
    const pinned = pinnedSettings(server({ max_execution_time: own }), DEFAULT_LIMITS);
    expect(pinned.max_execution_time).toBe(expected);
  });

  it('leaves out what is fixed, and what an older server does not know', () => {
    const { extremes: _, ...known } = server({ max_memory_usage: { fixed: true } });
    const pinned = pinnedSettings(known, DEFAULT_LIMITS);
    expect(pinned).not.toHaveProperty('max_memory_usage');
    expect(pinned).not.toHaveProperty('extremes');
    expect(pinned).toHaveProperty('result_overflow_mode', 'throw');
  });
});
