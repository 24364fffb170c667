import { describe, expect, it } from 'vitest';
import { endDrag, moveDrag, type Navigation, pressKey } from './bucket-navigation.ts';

const room = { last: 20, zooms: true, resets: true };
const press = (key: string, now: Navigation = {}, shiftKey = false) => pressKey(now, { key, shiftKey }, room);

describe('pressKey', () => {
  it.each([
    ['ArrowRight', undefined, 0],
    ['ArrowLeft', undefined, 20],
    ['ArrowRight', 5, 6],
    ['ArrowLeft', 5, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 20, 20],
    ['PageUp', 15, 5],
    ['PageDown', 15, 20],
    ['Home', 15, 0],
    ['End', 15, 20],
  ])('%s moves from bucket %s to %s', (key, cursor, expected) => {
    expect(press(key, { cursor })?.next).toEqual({ cursor: expected, selection: undefined });
  });

  it('selects from where it was with Shift, and forgets the selection without', () => {
    const first = press('ArrowRight', { cursor: 3 }, true)?.next;
    expect(first).toEqual({ cursor: 4, selection: { anchor: 3, head: 4 } });
    const second = press('End', first, true)?.next;
    expect(second).toEqual({ cursor: 20, selection: { anchor: 3, head: 20 } });
    expect(press('ArrowLeft', second)?.next).toEqual({ cursor: 19, selection: undefined });
  });

  it('zooms to a selection by Enter, and leaves Enter alone without one', () => {
    const selection = { anchor: 3, head: 9 };
    expect(press('Enter', { cursor: 9, selection })).toEqual({ next: {}, zoom: selection });
    expect(press('Enter', { cursor: 9 })).toBeUndefined();
  });

  it('undoes the selection by Escape, then the zoom, then nothing', () => {
    expect(press('Escape', { cursor: 9, selection: { anchor: 3, head: 9 } })).toEqual({
      next: { cursor: 9 },
    });
    expect(press('Escape', { cursor: 9 })).toEqual({ next: { cursor: 9 }, reset: true });
    expect(pressKey({}, { key: 'Escape', shiftKey: false }, { ...room, resets: false })).toBeUndefined();
  });

  it.each(['a', 't', 'Tab', ' '])('leaves %j alone', (key) => {
    expect(press(key)).toBeUndefined();
  });

  it('does nothing where there is no bucket', () => {
    expect(pressKey({}, { key: 'Home', shiftKey: false }, { ...room, last: -1 })).toBeUndefined();
  });
});

describe('dragging', () => {
  const pressed: Navigation = { drag: { pointer: 7, anchor: 4, x: 100 } };

  it('selects once the pointer has moved a little, and zooms when it is let go', () => {
    expect(moveDrag(pressed, { pointer: 7, x: 102, bucket: 4 })).toBe(pressed);
    const moved = moveDrag(pressed, { pointer: 7, x: 160, bucket: 8 });
    expect(moved.selection).toEqual({ anchor: 4, head: 8 });
    expect(moveDrag(moved, { pointer: 7, x: 101, bucket: 4 }).selection).toEqual({ anchor: 4, head: 4 });
    expect(endDrag(moved, 7)).toEqual({ next: {}, zoom: { anchor: 4, head: 8 } });
  });

  it('takes a press without a move for no selection, and no notice of other pointers', () => {
    expect(endDrag(pressed, 7)).toEqual({ next: {} });
    expect(endDrag(pressed, 8)).toEqual({ next: pressed });
    expect(moveDrag(pressed, { pointer: 8, x: 300, bucket: 9 })).toBe(pressed);
  });
});
