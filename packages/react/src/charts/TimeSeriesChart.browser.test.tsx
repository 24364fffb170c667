import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';

const plot = () => page.getByRole('application').element() as HTMLElement;
/** Where elements are inside their figure, in hundredths of a pixel. */
const boxes = (selector: string): readonly string[] => {
  const outer = page.getByRole('figure').element().getBoundingClientRect();
  return [...document.querySelectorAll(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x - outer.x, y - outer.y, width, height].map((value) => value.toFixed(2)).join(' ');
  });
};

/** Waits for the interactive layer, which the chart loads when it is pointed at. */
async function interactive(): Promise<void> {
  await userEvent.hover(page.getByRole('application'));
  await vi.waitFor(() => expect(document.querySelector('.recharts-wrapper')).not.toBeNull(), {
    timeout: 10_000,
  });
}

/** Drags from one share of the plot's width to another. */
async function drag(from: number, to: number): Promise<void> {
  const { x, y, width } = plot().getBoundingClientRect();
  const at = (share: number) => ({ clientX: x + 40 + (width - 41) * share, clientY: y + 120, pointerId: 7 });
  const send = (type: string, share: number): boolean =>
    plot().dispatchEvent(
      new PointerEvent(type, {
        ...at(share),
        bubbles: true,
        isPrimary: true,
        button: 0,
        pointerType: 'mouse',
      }),
    );
  // A synthetic pointer cannot be captured.
  plot().setPointerCapture = () => undefined;
  send('pointerdown', from);
  await vi.waitFor(() => {
    send('pointermove', to);
    expect(document.querySelector('.downpour-selection')).not.toBeNull();
  });
  send('pointerup', to);
}

describe('TimeSeriesChart', () => {
  it.each(['line', 'area', 'stacked', 'bars'] as const)(
    'takes the static layer’s place without moving anything (%s)',
    async (variant) => {
      await render(
        <TestPage fetch={fetchOf()}>
          <div style={{ height: 3_000 }}>Out of sight, a chart stays static.</div>
          <DownloadsOverTime package="requests" split="python" variant={variant} />
        </TestPage>,
      );
      await expect.element(page.getByRole('application')).toBeInTheDocument();
      expect(document.querySelector('.recharts-wrapper')).toBeNull();
      const selector =
        '.downpour-marks path, .downpour-marks rect, .downpour-axes text, .downpour-axes line, .downpour-legend text';
      const before = boxes(selector);
      const size = boxes('.downpour-body, figure');
      await interactive();
      expect(before.length).toBeGreaterThan(15);
      expect(boxes(selector)).toEqual(before);
      expect(boxes('.downpour-body, figure')).toEqual(size);
    },
  );

  it('shows a bucket under the pointer', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="python" />
      </TestPage>,
    );
    await interactive();
    await userEvent.hover(page.getByRole('application'), { position: { x: 300, y: 150 } });
    const tooltip = page.elementLocator(document.querySelector('.recharts-tooltip-wrapper') ?? document.body);
    await expect.element(tooltip.getByText('Total')).toBeVisible();
    await expect.element(tooltip.getByText('3.12')).toBeVisible();
  });

  it('moves through the buckets by keys and says each', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    plot().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('May 1, 2026: 100 downloads')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('May 2, 2026: 137 downloads')).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText('Jul 19, 2026: 123 downloads')).toBeInTheDocument();
    await vi.waitFor(() => expect(document.querySelector('.recharts-wrapper')).not.toBeNull());
    expect(document.activeElement).toBe(plot());
  });

  it('zooms the page by dragging, the whole last bucket included, and resets', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsOverTime package="requests" granularity="week" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    await drag(0.2, 1);
    const zoomed = 'downloads-over-time?from=2026-05-11&granularity=week&package=requests&to=2026-07-20';
    await vi.waitFor(() => expect(asked.at(-1)).toBe(zoomed));
    await expect.element(page.getByRole('button', { name: /Remove filter: May 11/ })).toBeVisible();
    await page.getByRole('button', { name: 'Reset zoom' }).click();
    await expect.element(page.getByRole('button', { name: 'Reset zoom' })).not.toBeInTheDocument();
  });

  it('zooms by Shift and arrow keys, and out by Escape', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    plot().focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await expect
      .element(page.getByText('May 1, 2026 – May 3, 2026 selected. Enter zooms in.'))
      .toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-over-time?from=2026-05-01&package=requests&to=2026-05-04'),
    );
    await expect.element(page.getByRole('button', { name: 'Reset zoom' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Reset zoom' })).not.toBeInTheDocument();
  });

  it('filters the page by a legend entry, but not by Other', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsOverTime package="requests" split="python" />
      </TestPage>,
    );
    await page.getByRole('button', { name: 'Filter by 3.9' }).click();
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-over-time-by-python?package=requests&python=3.9'),
    );
    await expect
      .element(page.getByRole('button', { name: 'Filter by 3.9' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('button', { name: 'Filter by Unknown' })).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Filter by Other' })).not.toBeInTheDocument();
  });

  it('hides a series by its legend entry where there is nothing to filter', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="system" variant="line" />
      </TestPage>,
    );
    await interactive();
    const lines = () => document.querySelectorAll('.downpour-marks path[d]').length;
    const before = lines();
    const entry = page.getByRole('button', { name: 'Show Windows' });
    await entry.click();
    await expect.element(entry).toHaveAttribute('aria-pressed', 'false');
    expect(lines()).toBeLessThan(before);
    await entry.click();
    expect(lines()).toBe(before);
  });

  it('takes keys and clicks that come before its layer is there', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <div style={{ height: 3_000 }}>Out of sight, no layer loads by itself.</div>
        <DownloadsOverTime package="requests" split="system" variant="line" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    expect(document.querySelector('.downpour-legend-entry')).toBeNull();
    const press = (key: string): boolean =>
      plot().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(press('ArrowRight')).toBe(false);
    press('ArrowRight');
    const { x, y } =
      document.querySelectorAll('.downpour-legend text')[1]?.getBoundingClientRect() ??
      plot().getBoundingClientRect();
    plot().dispatchEvent(new MouseEvent('click', { clientX: x + 5, clientY: y + 5, bubbles: true }));
    expect(document.querySelector('.downpour-legend-entry')).toBeNull();
    await expect.element(page.getByText(/May 2, 2026: 1,096 downloads/)).toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Show Windows' }))
      .toHaveAttribute('aria-pressed', 'false');
  });

  it('zooms by a drag that is over before its layer is there', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <div style={{ height: 3_000 }}>Out of sight, no layer loads by itself.</div>
        <DownloadsOverTime package="requests" granularity="week" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    const { x, y, width } = plot().getBoundingClientRect();
    for (const [type, share] of [
      ['pointerdown', 0.2],
      ['pointerup', 1],
    ] as const) {
      const clientX = x + 40 + (width - 41) * share;
      plot().dispatchEvent(
        new PointerEvent(type, { clientX, clientY: y + 120, bubbles: true, isPrimary: true, pointerId: 3 }),
      );
    }
    const zoomed = 'downloads-over-time?from=2026-05-11&granularity=week&package=requests&to=2026-07-20';
    await vi.waitFor(() => expect(asked.at(-1)).toBe(zoomed), { timeout: 10_000 });
  });

  it('loads no recharts on a page that is only read', async () => {
    // The pointer stays where the test before left it, which would be over the chart.
    await userEvent.hover(document.documentElement, { position: { x: 1000, y: 4 } });
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="system" />
      </TestPage>,
    );
    await expect.element(page.getByRole('button', { name: 'Show Windows' })).toBeInTheDocument();
    expect(document.querySelector('.recharts-wrapper')).toBeNull();
  });

  it('marks the day pointed at in the other charts of the page, where they want it', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" title="Days" height={160} />
        <DownloadsOverTime package="requests" title="Weeks" granularity="week" height={160} />
        <DownloadsOverTime package="requests" title="Alone" height={160} crosshair={false} />
      </TestPage>,
    );
    const chart = (title: string) => page.getByRole('figure', { name: title });
    const lineOf = (title: string) => chart(title).element().querySelector('svg.downpour-over line');
    const days = chart('Days').getByRole('application');
    await expect.element(page.getByRole('figure', { name: 'Alone' }).getByRole('application')).toBeVisible();
    await userEvent.hover(days, { position: { x: 300, y: 60 } });
    await vi.waitFor(() => expect(lineOf('Weeks')).not.toBeNull());
    const before = Number(lineOf('Weeks')?.getAttribute('x1'));
    expect(Math.abs(before - 300)).toBeLessThan(60);
    await userEvent.hover(days, { position: { x: 600, y: 60 } });
    await vi.waitFor(() => expect(Number(lineOf('Weeks')?.getAttribute('x1'))).toBeGreaterThan(before + 200));
    expect(lineOf('Alone')).toBeNull();
    await userEvent.hover(chart('Alone').getByRole('button', { name: 'Table' }));
    await vi.waitFor(() => expect(lineOf('Weeks')).toBeNull());
  });

  it('shows a bucket that a finger touches until it touches elsewhere', async () => {
    await userEvent.hover(document.documentElement, { position: { x: 1000, y: 4 } });
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="python" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    plot().focus();
    const { x, y } = plot().getBoundingClientRect();
    const touch = (type: string): boolean =>
      plot().dispatchEvent(
        new PointerEvent(type, {
          clientX: x + 300,
          clientY: y + 150,
          bubbles: true,
          pointerId: 9,
          pointerType: 'touch',
          isPrimary: true,
        }),
      );
    for (const type of ['pointerover', 'pointerdown', 'pointerup', 'pointerleave']) touch(type);
    const tooltip = (): Element | null => document.querySelector('.downpour-tooltip');
    await vi.waitFor(() => expect(tooltip()?.textContent).toMatch(/2026/), { timeout: 10_000 });
    plot().blur();
    await vi.waitFor(() => expect(tooltip()).toBeNull());
  });
});
