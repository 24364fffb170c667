import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { nearestBucket, type TimeSeriesLayout } from '../static/time-series-layout.ts';

/** Buckets chosen so far: from where the selection began to where it is now. */
export type BucketSelection = Readonly<{ anchor: number; head: number }>;

type Drag = Readonly<{ pointer: number; anchor: number; x: number }>;

type NavigationOptions = Readonly<{
  layout: TimeSeriesLayout;
  /** Takes a finished selection. */
  onBrush: ((selection: BucketSelection) => void) | undefined;
  /** Undoes zooming. */
  onReset: (() => void) | undefined;
}>;

const DRAG_PX = 4;
const PAGE = 10;

/** Moves through buckets by arrow keys, and selects some of them by dragging or with Shift; Enter zooms, Escape resets. */
export function useBucketNavigation({ layout, onBrush, onReset }: NavigationOptions) {
  const [cursor, setCursor] = useState<number>();
  const [selection, setSelection] = useState<BucketSelection>();
  const [drag, setDrag] = useState<Drag>();
  const last = layout.dates.length - 1;
  const plotX = (event: PointerEvent<HTMLElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;

  const stop = (): void => {
    setDrag(undefined);
    setSelection(undefined);
  };
  const commit = (chosen: BucketSelection | undefined): void => {
    if (chosen !== undefined) {
      onBrush?.(chosen);
      setCursor(undefined);
    }
    stop();
  };

  const move = (to: number, extend: boolean): void => {
    const next = Math.max(0, Math.min(last, to));
    if (extend && onBrush !== undefined) {
      setSelection({ anchor: selection?.anchor ?? cursor ?? next, head: next });
    } else setSelection(undefined);
    setCursor(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || last < 0) return;
    const at = cursor ?? last + 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: cursor === undefined ? 0 : at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: last,
    };
    const target = steps[event.key];
    if (target !== undefined) move(target, event.shiftKey);
    else if (event.key === 'Enter' && selection !== undefined) commit(selection);
    else if (event.key === 'Escape' && (selection !== undefined || drag !== undefined)) stop();
    else if (event.key === 'Escape' && onReset !== undefined) onReset();
    else return;
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const { plot } = layout;
    const x = plotX(event);
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const inside =
      x >= plot.x - 4 && x <= plot.x + plot.width + 4 && y >= plot.y && y <= plot.y + plot.height;
    if (onBrush === undefined || event.button !== 0 || !event.isPrimary || !inside) return;
    setDrag({ pointer: event.pointerId, anchor: nearestBucket(x, layout), x });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag === undefined || event.pointerId !== drag.pointer) return;
    const x = plotX(event);
    if (selection === undefined && Math.abs(x - drag.x) < DRAG_PX) return;
    if (selection === undefined) event.currentTarget.setPointerCapture(event.pointerId);
    setSelection({ anchor: drag.anchor, head: nearestBucket(x, layout) });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    if (drag !== undefined && event.pointerId === drag.pointer) commit(selection);
  };

  return {
    cursor,
    selection,
    handlers: {
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: stop,
      onDoubleClick: () => onReset?.(),
      onBlur: () => setCursor(undefined),
    },
  };
}
