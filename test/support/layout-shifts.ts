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

/** Watches the shifts of every document the page opens from now on, as Cumulative Layout Shift counts them. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    (globalThis as WatchedWindow).shifts = shifts;
    const nameOf = (node: Node | null): string =>
      node instanceof Element ? `${node.tagName.toLowerCase()}.${node.getAttribute('class')}` : `${node}`;
    const boxOf = ({ x, y, width, height }: DOMRectReadOnly): string => `${[x, y, width, height]}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${nameOf(node)} ${boxOf(previousRect)} → ${boxOf(currentRect)}`,
        );
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts since the document was opened, once two more frames have been drawn. */
export const layoutShifts = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return (globalThis as WatchedWindow).shifts ?? [];
  });
