import { problem } from '@downpour/core';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { useFilters } from '../filters/filter-context.ts';
import { createClient } from '../index.ts';
import { type AskedQuestions, answer, fetchOf, NEVER } from '../testing/answers.ts';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import type { Prefetched } from './prefetched.ts';

const HOUR = 3_600_000;
const summary = 'downloads-summary?package=requests';

type Watched = Readonly<{ asked: AskedQuestions; signals: AbortSignal[]; fetch: typeof fetch }>;

/** A `fetch` that keeps what it was asked and with which signals. */
function watchedFetch(override?: Parameters<typeof fetchOf>[1]): Watched {
  const asked: AskedQuestions = [];
  const signals: AbortSignal[] = [];
  const send = fetchOf(asked, override);
  return {
    asked,
    signals,
    fetch: (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return send(input, init);
    },
  };
}

/** A page as a user writes it, with the package's own cache. */
const pageOf = ({ fetch }: Watched, children: ReactNode, answers?: Prefetched) => (
  <StrictMode>
    <DownpourProvider client={createClient({ url: 'https://proxy.example', fetch })} answers={answers}>
      <FilterProvider>{children}</FilterProvider>
    </DownpourProvider>
  </StrictMode>
);

function FilterButton({ version }: Readonly<{ version: string }>) {
  const { toggle } = useFilters();
  return (
    <button type="button" onClick={() => toggle('version', version)}>
      {version}
    </button>
  );
}

const live = (signals: readonly AbortSignal[]): number => signals.filter(({ aborted }) => !aborted).length;

afterEach(() => {
  vi.useRealTimers();
});

describe('the question of a widget', () => {
  it('is asked once by two widgets that share it, beside what strict mode takes back', async () => {
    const watched = watchedFetch();
    await render(
      pageOf(
        watched,
        <>
          <DownloadsSummary package="requests" title="One" />
          <DownloadsSummary package="Requests" title="Two" />
        </>,
      ),
    );
    for (const name of ['One', 'Two']) {
      await expect.element(page.getByRole('figure', { name })).toHaveAttribute('data-state', 'ready');
    }
    expect(new Set(watched.asked)).toEqual(new Set([summary]));
    expect(live(watched.signals)).toBe(1);
  });

  it('is aborted when the last widget that asks it goes', async () => {
    const watched = watchedFetch(() => NEVER);
    const two = (
      <>
        <DownloadsSummary package="requests" title="One" />
        <DownloadsSummary package="requests" title="Two" />
      </>
    );
    const { unmount } = await render(pageOf(watched, two));
    await vi.waitFor(() => expect(live(watched.signals)).toBe(1));
    await unmount();
    expect(live(watched.signals)).toBe(0);
  });

  it('is aborted when another filter overtakes it', async () => {
    const watched = watchedFetch((query, parameters) =>
      query === 'downloads-summary' && parameters.get('version') === '2.10.0' ? NEVER : undefined,
    );
    await render(
      pageOf(
        watched,
        <>
          <DownloadsSummary package="requests" />
          <FilterButton version="2.10.0" />
          <FilterButton version="2.9.1" />
        </>,
      ),
    );
    await page.getByRole('button', { name: '2.10.0' }).click();
    await vi.waitFor(() => expect(watched.asked).toContain(`${summary}&version=2.10.0`));
    const overtaken = watched.signals[watched.asked.indexOf(`${summary}&version=2.10.0`)];
    expect(overtaken?.aborted).toBe(false);
    await page.getByRole('button', { name: '2.9.1' }).click();
    await vi.waitFor(() => expect(overtaken?.aborted).toBe(true));
  });

  it('is asked again, without a word, where the proxy is busy for a moment', async () => {
    const busy = problem('upstream-busy', 'ClickHouse is busy.', { retryAfter: 0 });
    let refusals = 2;
    const watched = watchedFetch(() => {
      refusals -= 1;
      return refusals < 0 ? undefined : Response.json(busy, { status: busy.status });
    });
    await render(pageOf(watched, <DownloadsSummary package="requests" />));
    await expect.element(page.getByText('9.88K')).toBeVisible();
    expect(watched.asked).toEqual([summary, summary, summary]);
  });
});

describe('an answer fetched ahead', () => {
  const fetchedBefore = (hours: number): Prefetched => ({
    [summary]: {
      result: answer('downloads-summary', new URLSearchParams()),
      fetchedAt: Date.now() - hours * HOUR,
    },
  });
  const figure = () => page.getByRole('figure', { name: 'Downloads' });

  it('is not asked again while it is fresh, and is when its time is over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const watched = watchedFetch();
    await render(pageOf(watched, <DownloadsSummary package="requests" />, fetchedBefore(1)));
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    expect(watched.asked).toEqual([]);
    vi.advanceTimersByTime(24 * HOUR);
    await vi.waitFor(() => expect(watched.asked).toEqual([summary]));
  });

  it('is shown and asked again at once where it is old, as on a page built days ago', async () => {
    const watched = watchedFetch(() => NEVER);
    await render(pageOf(watched, <DownloadsSummary package="requests" />, fetchedBefore(72)));
    await expect.element(page.getByText('9.88K')).toBeVisible();
    await vi.waitFor(() => expect(live(watched.signals)).toBe(1));
    expect(new Set(watched.asked)).toEqual(new Set([summary]));
  });
});
