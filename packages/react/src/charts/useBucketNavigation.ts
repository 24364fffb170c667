import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import { nearestBucket } from '../static/time-series-layout.ts';
import {
  type BucketSelection,
  endDrag,
  moveDrag,
  type Navigation,
  type NavigationStep,
  pressKey,
  START,
} from './bucket-navigation.ts';

/** Events of a chart that arrived before what takes them; undefined once it is there. */
export type WaitingEvents = { current: Event[] | undefined };

type NavigationOptions = Readonly<{
  area: RefObject<HTMLElement | null>;
  waiting: WaitingEvents;
  layout: TimeSeriesLayout;
  /** Takes a finished selection. */
  onBrush: ((selection: BucketSelection) => void) | undefined;
  /** Undoes zooming. */
  onReset: (() => void) | undefined;
  /** Is told the bucket under the pointer or reached by keyboard. */
  onPoint: (bucket: number | undefined) => void;
  /** Takes a click that came before the buttons it was meant for. */
  onClick: (x: number, y: number) => void;
}>;

const EVENTS = [
  'keydown',
  'pointerover',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'pointerleave',
  'dblclick',
  'focusout',
] as const;

/**
 * Moves through the buckets of a chart by keys and pointer, and selects some of them. `start` is the bucket the chart was
 * first used at, for a tooltip that loads later; undefined while nobody uses the chart.
 */
export function useBucketNavigation(options: NavigationOptions) {
  const [navigation, setNavigation] = useState(START);
  const [used, setUsed] = useState(false);
  const [start, setStart] = useState<number>();
  const now = useRef<Navigation>(START);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const { area, waiting } = options;

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const go = (next: Navigation): void => {
      if (next === now.current) return;
      if (next.cursor !== now.current.cursor) latest.current.onPoint(next.cursor);
      now.current = next;
      setNavigation(next);
    };
    const take = ({ next, zoom, reset }: NavigationStep): void => {
      go(next);
      if (zoom !== undefined) latest.current.onBrush?.(zoom);
      if (reset === true) latest.current.onReset?.();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.target !== element || event.altKey || event.ctrlKey || event.metaKey) return;
      const { layout, onBrush, onReset } = latest.current;
      const room = {
        last: layout.dates.length - 1,
        zooms: onBrush !== undefined,
        resets: onReset !== undefined,
      };
      const step = pressKey(now.current, event, room);
      if (step === undefined) return;
      event.preventDefault();
      setUsed(true);
      take(step);
    };
    const onPointer = (event: PointerEvent): void => {
      const box = element.getBoundingClientRect();
      const [x, y, pointer] = [event.clientX - box.left, event.clientY - box.top, event.pointerId];
      const { layout, onBrush, onPoint } = latest.current;
      const { plot } = layout;
      const bucket = nearestBucket(x, layout);
      const inside = (margin: number): boolean =>
        x >= plot.x - margin && x <= plot.x + plot.width + margin && y >= plot.y && y <= plot.y + plot.height;
      const { cursor } = now.current;
      if (event.type === 'pointerleave') {
        if (event.pointerType === 'touch') return;
        setStart(undefined);
        onPoint(cursor);
        return;
      }
      if (event.type === 'pointerup' || event.type === 'pointercancel') {
        const ended = event.type === 'pointerup';
        take(ended ? endDrag(moveDrag(now.current, { pointer, x, bucket }), pointer) : { next: { cursor } });
        return;
      }
      setUsed(true);
      onPoint(inside(0) ? bucket : undefined);
      if (event.type === 'pointerdown') {
        if (event.pointerType === 'touch') setStart(inside(0) ? bucket : undefined);
        if (onBrush === undefined || event.button !== 0 || !event.isPrimary || !inside(4)) return;
        go({ drag: { pointer, anchor: bucket, x } });
      } else if (event.type === 'pointerover') setStart(inside(0) ? bucket : undefined);
      else {
        const next = moveDrag(now.current, { pointer, x, bucket });
        if (next.selection !== undefined && now.current.selection === undefined && next.drag !== undefined) {
          element.setPointerCapture(pointer);
        }
        go(next);
      }
    };
    const receive = (event: Event): void => {
      if (event instanceof KeyboardEvent) onKey(event);
      else if (event.type === 'dblclick') latest.current.onReset?.();
      else if (event.type === 'focusout') {
        setStart(undefined);
        latest.current.onPoint(undefined);
        go(START);
      } else if (event.type === 'click' && event instanceof MouseEvent) {
        const box = element.getBoundingClientRect();
        latest.current.onClick(event.clientX - box.left, event.clientY - box.top);
      } else if (event instanceof PointerEvent) onPointer(event);
    };
    for (const type of EVENTS) element.addEventListener(type, receive);
    const missed = waiting.current ?? [];
    waiting.current = undefined;
    missed.forEach(receive);
    return () => {
      for (const type of EVENTS) element.removeEventListener(type, receive);
      latest.current.onPoint(undefined);
    };
  }, [area, waiting]);

  return { ...navigation, used, start };
}
