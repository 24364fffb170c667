import type { Browser } from 'playwright-core';
import { median } from './metric.ts';
import type { Drawn } from './pages/heavy.tsx';

/** Who draws: our static layer, or recharts as its examples use it. */
export type Side = 'ours' | 'plain';
export const SIDES: readonly Side[] = ['ours', 'plain'];

/**
 * Medians of drawing one chart for the first time. `threadMs` is everything the main thread did until React was quiet and
 * the layout computed, by the thread's own clock: adding the layout to React's own count would count what React waits for twice.
 */
export type HeavyDrawing = Drawn & Readonly<{ threadMs: number }>;

/** Draws ten years of days × `series` on both sides in turns, each time in a fresh page. */
export async function measureHeavy(
  browser: Browser,
  url: string,
  options: Readonly<{ series: number; pairs: number }>,
): Promise<Readonly<Record<Side, HeavyDrawing>>> {
  const drawings: Record<Side, HeavyDrawing[]> = { ours: [], plain: [] };
  for (let pair = 0; pair < options.pairs; pair++) {
    for (const side of pair % 2 === 0 ? SIDES : SIDES.toReversed()) {
      drawings[side].push(await drawOnce(browser, `${url}heavy.html?side=${side}&series=${options.series}`));
    }
  }
  return { ours: medians(drawings.ours), plain: medians(drawings.plain) };
}

async function drawOnce(browser: Browser, url: string): Promise<HeavyDrawing> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busyMs = async (): Promise<number> => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const before = await busyMs();
    const drawn = await page.evaluate(() => window.draw());
    return { ...drawn, threadMs: (await busyMs()) - before };
  } finally {
    await context.close();
  }
}

function medians(drawings: readonly HeavyDrawing[]): HeavyDrawing {
  const of = (read: (drawing: HeavyDrawing) => number): number => median(drawings.map(read));
  return {
    actualMs: of(({ actualMs }) => actualMs),
    commits: of(({ commits }) => commits),
    lines: of(({ lines }) => lines),
    nodes: of(({ nodes }) => nodes),
    htmlBytes: of(({ htmlBytes }) => htmlBytes),
    threadMs: of(({ threadMs }) => threadMs),
  };
}
