import type { Page } from 'playwright-core';

/** One layout shift: how much, and what moved from where to where. */
type Shift = Readonly<{ value: number; moved: readonly string[] }>;

type WatchedWindow = typeof globalThis & { shifts?: Shift[] };

type LayoutShift = PerformanceEntry &
  Readonly<{
    value: number;
    hadRecentInput: boolean;
    sources: readonly Readonly<{
      node: Node | null;
      previousRect: DOMRectReadOnly;
      currentRect: DOMRectReadOnly;
    }>[];
  }>;

const COUNTED = 'shifts count from now on';

/** Watches the shifts of every document the page opens from now on, as Cumulative Layout Shift counts them. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript((counted) => {
    const shifts: Shift[] = [];
    (globalThis as WatchedWindow).shifts = shifts;
    const nameOf = (node: Node | null): string =>
      node instanceof Element ? `${node.tagName.toLowerCase()}.${node.getAttribute('class')}` : `${node}`;
    const boxOf = ({ x, y, width, height }: DOMRectReadOnly): string => `${[x, y, width, height]}`;
    new PerformanceObserver((list) => {
      const [from] = performance.getEntriesByName(counted);
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput || from === undefined || entry.startTime < from.startTime) continue;
        const moved = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${nameOf(node)} ${boxOf(previousRect)} → ${boxOf(currentRect)}`,
        );
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, COUNTED);
}

/**
 * Waits until the HTML has been parsed and painted, and lets shifts count from then on: what moves while a document is
 * still arriving is the network's doing.
 */
export async function countLayoutShifts(page: Page): Promise<void> {
  await page.evaluate(async (counted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.readyState === 'loading') await frame();
    for (const _painted of [1, 2]) await frame();
    if (performance.getEntriesByName(counted).length === 0) performance.mark(counted);
  }, COUNTED);
}

/** The shifts that count, once two more frames have been drawn. */
export const layoutShifts = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(async (counted) => {
    if (performance.getEntriesByName(counted).length === 0) throw new Error('No shift has been counted yet.');
    for (const _drawn of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (globalThis as WatchedWindow).shifts ?? [];
  }, COUNTED);
