/** Buckets chosen so far: from where the selection began to where it is now. */
export type BucketSelection = Readonly<{ anchor: number; head: number }>;

/** Where somebody is in a chart: the bucket reached by keyboard, what is being selected, and the press that may drag. */
export type Navigation = Readonly<{
  cursor?: number | undefined;
  selection?: BucketSelection | undefined;
  drag?: Readonly<{ pointer: number; anchor: number; x: number }> | undefined;
}>;

/** Where somebody is after an event, and what they asked for by it. */
export type NavigationStep = Readonly<{ next: Navigation; zoom?: BucketSelection; reset?: true }>;

/** What there is to move through. */
export type NavigationRoom = Readonly<{
  last: number;
  /** Whether selecting leads to anything. */
  zooms: boolean;
  /** Whether there is a zoom to undo. */
  resets: boolean;
}>;

export const START: Navigation = {};

const DRAG_PX = 4;
const PAGE = 10;

type Key = Readonly<{ key: string; shiftKey: boolean }>;

/** Arrow keys, Page, Home and End move; with Shift they select; Enter zooms, Escape undoes. Undefined for other keys. */
export function pressKey(
  now: Navigation,
  { key, shiftKey }: Key,
  { last, zooms, resets }: NavigationRoom,
): NavigationStep | undefined {
  if (last < 0) return undefined;
  const { cursor, selection } = now;
  const at = cursor ?? last + 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: cursor === undefined ? 0 : at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target !== undefined) {
    const head = Math.max(0, Math.min(last, target));
    const anchor = selection?.anchor ?? cursor ?? head;
    return { next: { cursor: head, selection: shiftKey && zooms ? { anchor, head } : undefined } };
  }
  if (key === 'Enter' && selection !== undefined) return { next: START, zoom: selection };
  if (key !== 'Escape') return undefined;
  if (selection !== undefined || now.drag !== undefined) return { next: { cursor } };
  return resets ? { next: now, reset: true } : undefined;
}

/** A pressed pointer begins to select once it has moved a little. */
export function moveDrag(
  now: Navigation,
  { pointer, x, bucket }: Readonly<{ pointer: number; x: number; bucket: number }>,
): Navigation {
  const { drag, selection } = now;
  if (drag === undefined || drag.pointer !== pointer) return now;
  if (selection === undefined && Math.abs(x - drag.x) < DRAG_PX) return now;
  return { drag, selection: { anchor: drag.anchor, head: bucket } };
}

/** Letting go of a pointer zooms to what it selected. */
export function endDrag(now: Navigation, pointer: number): NavigationStep {
  if (now.drag?.pointer !== pointer) return { next: now };
  return now.selection === undefined ? { next: START } : { next: START, zoom: now.selection };
}
