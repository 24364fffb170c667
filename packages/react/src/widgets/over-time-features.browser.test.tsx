import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';

const chart = () => page.getByRole('application');
const labels = (selector: string): readonly string[] =>
  [...document.querySelectorAll(`${selector} text`)].map((text) => text.textContent ?? '');

describe('DownloadsOverTime with features', () => {
  it('changes its scale where readers may choose, and says on which it is', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="system" scales={['linear', 'log', 'share']} />
      </TestPage>,
    );
    const shares = page.getByRole('button', { name: 'Shares of 100 %' });
    await expect
      .element(page.getByRole('button', { name: 'Linear scale' }))
      .toHaveAttribute('aria-pressed', 'true');
    await shares.click();
    await expect.element(shares).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('100%', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/shares that add up to 100 %/);
    await page.getByRole('button', { name: 'Logarithmic scale' }).click();
    await expect.element(page.getByText('logarithmic', { exact: true })).toBeVisible();
    expect(labels('.downpour-axes')).toContain('1K');
  });

  it('offers no shares of a whole that is not split', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" scales={['linear', 'log', 'share']} />
      </TestPage>,
    );
    await expect.element(page.getByRole('button', { name: 'Logarithmic scale' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Shares of 100 %' })).not.toBeInTheDocument();
  });

  it('draws an average beside the downloads, and says so', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" average={7} />
      </TestPage>,
    );
    await expect.element(page.getByText('7-day average')).toBeVisible();
    await expect
      .element(page.getByRole('figure'))
      .toHaveAccessibleDescription(/average of the last 7 complete days/);
  });

  it('asks for releases only where they are wanted, and marks those that are out', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <DownloadsOverTime package="requests" releases />
      </TestPage>,
    );
    await vi.waitFor(() => expect(labels('.downpour-events')).toEqual(['2.0.0', '2.0.1']));
    expect(asked.filter((question) => question.startsWith('package-releases'))).toEqual([
      'package-releases?package=requests',
    ]);
    await page.getByRole('button', { name: 'Table' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Jun 1, 2026' });
    await expect.element(row).toHaveTextContent(/2\.0\.0$/);
    await page.getByRole('button', { name: 'Table' }).click();
    await expect.element(chart()).toBeInTheDocument();
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText(/May 1, 2026: 100 downloads/)).toBeInTheDocument();
  });

  it('marks no releases where only another chart wants them', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" title="With" releases />
        <DownloadsOverTime package="requests" title="Without" average={7} />
      </TestPage>,
    );
    await vi.waitFor(() => expect(labels('.downpour-events')).toEqual(['2.0.0', '2.0.1']));
    const without = page.getByRole('figure', { name: 'Without' });
    await expect.element(without.getByText('7-day average')).toBeVisible();
    expect(without.element().querySelectorAll('.downpour-events text')).toHaveLength(0);
  });

  it('marks notes, says them, and links to where they come from', async () => {
    const notes = [
      { from: '2026-05-02', to: '2026-05-04', text: 'Half was lost.', url: 'https://status.example/1' },
      { from: '2026-06-02', text: 'No address.', url: 'javascript:alert(1)' },
    ];
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" notes={notes} />
      </TestPage>,
    );
    await expect
      .element(page.getByRole('link', { name: 'Half was lost.' }))
      .toHaveAttribute('href', 'https://status.example/1');
    expect(labels('.downpour-events')).toEqual(['1', '2']);
    await expect.element(page.getByRole('link', { name: 'No address.' })).not.toBeInTheDocument();
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.element(page.getByText(/May 2, 2026: 137 downloads\. Half was lost\./)).toBeInTheDocument();
    await expect
      .element(page.getByRole('figure'))
      .toHaveAccessibleDescription(/Note on May 2, 2026: Half was lost\./);
  });

  it('zooms by itself where there is no page to zoom, and tells of it', async () => {
    const asked: AskedQuestions = [];
    const told: unknown[] = [];
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <DownloadsOverTime package="requests" onRangeChange={(range) => told.push(range)} />
      </TestPage>,
    );
    await expect.element(chart()).toBeVisible();
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}');
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-over-time?from=2026-05-01&package=requests&to=2026-05-04'),
    );
    await page.getByRole('button', { name: 'Reset zoom' }).click();
    await expect.element(page.getByRole('button', { name: 'Reset zoom' })).not.toBeInTheDocument();
    expect(told).toEqual([{ from: '2026-05-01', to: '2026-05-04' }, undefined]);
  });

  it('leaves a range that the page fixes to the page, and tells what is wanted', async () => {
    const asked: AskedQuestions = [];
    const told: unknown[] = [];
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <DownloadsOverTime package="requests" range="90d" onRangeChange={(range) => told.push(range)} />
      </TestPage>,
    );
    await expect.element(chart()).toBeVisible();
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}{Enter}');
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await userEvent.keyboard('{Escape}');
    expect(told).toEqual([{ from: '2026-05-01', to: '2026-05-03' }, undefined]);
    expect(asked).toEqual(['downloads-over-time?package=requests&range=90d']);
  });
});
