import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answer, answered, fetchOf, NEVER, refused } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';

const figure = (name = 'Downloads over time') => page.getByRole('figure', { name, exact: true });

describe('DownloadsOverTime', () => {
  it('keeps the same room while it loads and when it is there', async () => {
    let release: (response: Response) => void = () => undefined;
    const waiting = new Promise<Response>((resolve) => {
      release = resolve;
    });
    await render(
      <TestPage fetch={fetchOf([], () => waiting.then((response) => response.clone()))}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByText('Loading Downloads over time')).toBeInTheDocument();
    const before = figure().element().getBoundingClientRect().height;
    release(answered(answer('downloads-over-time', new URLSearchParams())));
    await expect.element(page.getByRole('img', { name: 'Downloads over time' })).toBeInTheDocument();
    expect(figure().element().getBoundingClientRect().height).toBe(before);
  });

  it('says what it shows, how fresh it is, and where the CSV is', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" range="90d" />
      </TestPage>,
    );
    await expect.element(page.getByText('Data to Jul 19, 2026 (UTC)')).toBeVisible();
    await expect
      .element(figure())
      .toHaveAccessibleDescription(/^Downloads over time of requests per day from May 1, 2026 to/);
    await expect
      .element(page.getByRole('link', { name: 'Downloads over time as CSV' }))
      .toHaveAttribute(
        'href',
        'https://proxy.example/v1/queries/downloads-over-time.csv?package=requests&range=90d',
      );
    await expect.element(page.getByText('Sample data')).not.toBeInTheDocument();
  });

  it('marks sample data', async () => {
    const sample = (): Response => {
      const value = answer('downloads-over-time', new URLSearchParams());
      return answered({ ...value, meta: { ...value.meta, sample: true } });
    };
    await render(
      <TestPage fetch={fetchOf([], sample)}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByText('Sample data')).toBeVisible();
  });

  it('turns into a table and back, by button and by the key t', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsOverTime package="requests" split="system" />
      </TestPage>,
    );
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = page.getByRole('row');
    await expect.element(rows.nth(0)).toHaveTextContent('DayLinuxWindows');
    await expect.element(rows.nth(1)).toHaveTextContent('Jul 19, 2026984246');
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('application')).toBeInTheDocument();
  });

  it('says that nothing is there', async () => {
    const nothing = (): Response => {
      const value = answer('downloads-over-time', new URLSearchParams());
      return answered({
        ...value,
        rows: value.rows.map(([date = '', , partial = false]) => [date, '0', partial]),
      });
    };
    await render(
      <TestPage fetch={fetchOf([], nothing)}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByText('No downloads')).toBeVisible();
    await expect.element(figure()).toHaveAttribute('data-state', 'empty');
  });

  it('says what went wrong, and tries again when asked', async () => {
    let broken = true;
    const override = () => (broken ? refused('upstream-busy', 'ClickHouse is busy. Try again.') : undefined);
    await render(
      <TestPage fetch={fetchOf([], override)}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('ClickHouse is busy. Try again.');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('application')).toBeInTheDocument();
  });

  it('keeps earlier numbers, marked, while a filter changes, but never another package’s', async () => {
    const override = (_query: string, parameters: URLSearchParams) =>
      parameters.get('country') === 'DE' || parameters.get('package') === 'flask' ? NEVER : undefined;
    const fetch = fetchOf([], override);
    const screen = await render(
      <TestPage fetch={fetch}>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    await screen.rerender(
      <TestPage fetch={fetch}>
        <DownloadsOverTime package="requests" filters={{ country: 'DE' }} />
      </TestPage>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'stale');
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    await screen.rerender(
      <TestPage fetch={fetch}>
        <DownloadsOverTime package="flask" />
      </TestPage>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'pending');
  });

  it('keeps its numbers and says so where asking anew fails', async () => {
    await render(
      <TestPage fetch={fetchOf([], () => refused('upstream-busy', 'ClickHouse is busy.'))}>
        <DownloadsOverTime
          package="requests"
          initialResult={answer('downloads-over-time', new URLSearchParams())}
        />
      </TestPage>,
    );
    await expect.element(page.getByText('Could not be refreshed: ClickHouse busy')).toBeVisible();
    await expect.element(figure()).toHaveAttribute('data-state', 'stale');
    await expect.element(page.getByRole('application')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('lets the page draw the states itself', async () => {
    await render(
      <TestPage fetch={fetchOf([], () => refused('unknown-package', 'There is no package "nope".'))}>
        <DownloadsOverTime
          package="nope"
          renderError={({ problem, fallback }) => (
            <div>
              <p>{`Code ${problem.code}`}</p>
              {fallback}
            </div>
          )}
        />
      </TestPage>,
    );
    await expect.element(page.getByText('Code unknown-package')).toBeVisible();
    await expect.element(page.getByText('There is no package "nope".')).toBeVisible();
  });

  it('keeps an error while drawing inside the widget', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const absurd = (): Response => {
      const value = answer('downloads-over-time', new URLSearchParams());
      return answered({
        ...value,
        meta: { ...value.meta, granularity: 'day' },
        rows: [['no date', '1', false]],
      });
    };
    await render(
      <TestPage fetch={fetchOf([], absurd)}>
        <p>The rest of the page</p>
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-problem', 'render-failed');
    await expect.element(page.getByText('The rest of the page', { exact: true })).toBeVisible();
    expect(printed).toHaveBeenCalled();
    printed.mockRestore();
  });

  it('is dark where asked, whatever the reader prefers', async () => {
    await render(
      <TestPage fetch={fetchOf()} theme="dark">
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    expect(getComputedStyle(figure().element()).backgroundColor).toBe('rgb(20, 26, 35)');
  });

  it.each([320, 375, 768, 1200])('fits %d px', async (width) => {
    await render(
      <TestPage fetch={fetchOf()} width={width}>
        <DownloadsOverTime package="requests" split="python" />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    const outer = page.getByRole('figure').element().getBoundingClientRect();
    const inner = document.querySelector('.downpour-plot svg')?.getBoundingClientRect();
    expect(outer.width).toBe(width);
    expect(inner?.right).toBeLessThanOrEqual(outer.right);
    expect(page.getByRole('figure').element().scrollWidth).toBeLessThanOrEqual(width);
  });
});
