import { describe, expect, it } from 'vitest';
import type { HeavyDrawing } from './render-heavy.ts';
import { blockingMetric, dashboardMetrics, heavyMetrics } from './render-metrics.ts';

const times = (firstMs: number, doneMs: number) => ({
  firstMs,
  doneMs,
  figures: 12,
  blockedMs: 84,
  threadBlockedMs: 60,
  busyMs: 300,
});

const drawing = (threadMs: number, lines: number, htmlBytes: number): HeavyDrawing => ({
  actualMs: threadMs / 2,
  threadMs,
  lines,
  htmlBytes,
  commits: 1,
  nodes: 100,
});

const values = (metrics: readonly Readonly<{ metric: string; value: number }>[]): Record<string, number> =>
  Object.fromEntries(metrics.map(({ metric, value }) => [metric, value]));

describe('dashboardMetrics', () => {
  const metrics = dashboardMetrics({ ours: times(30, 120), plain: times(60, 200) }, 7);

  it('are ours over theirs', () => {
    expect(values(metrics)).toEqual({ 'render.dashboard_done': 0.6, 'render.first_chart': 0.5 });
  });

  it('say the milliseconds', () => {
    expect(metrics[0]?.note).toContain('all 12 figures have marks after 120 ms against 200 ms');
  });
});

describe('heavyMetrics', () => {
  const metrics = heavyMetrics(
    {
      one: { ours: drawing(10, 1, 2048), plain: drawing(100, 1, 4096) },
      eight: { ours: drawing(15, 8, 2048), plain: drawing(150, 8, 4096) },
      twenty: { ours: drawing(50, 9, 20_480), plain: drawing(200, 20, 40_960) },
    },
    7,
  );

  it('are ours over theirs, and our HTML in KB', () => {
    expect(values(metrics)).toEqual({
      'render.heavy_commit': 0.25,
      'render.single_commit': 0.1,
      'render.heavy_html_kb': 20,
    });
  });

  it('say where one side draws fewer lines', () => {
    expect(metrics[0]?.note).toContain('ours draws 9 lines, theirs 20; at 8 series');
  });
});

describe('blockingMetric', () => {
  it('is the milliseconds as they are', () => {
    expect(blockingMetric(times(30, 120), 7)).toMatchObject({
      metric: 'render.page_blocking_ms',
      value: 84,
      unit: 'ms',
      note: expect.stringContaining("by the thread's own clock 60 ms"),
    });
  });
});
