import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';
import { GranularityToggle } from './GranularityToggle.tsx';

const group = () => page.getByRole('group', { name: 'Counted per' });
const choice = (name: string) => group().getByRole('button', { name, exact: true });
const enabled = () =>
  [...group().element().querySelectorAll('button:enabled')].map(({ textContent }) => textContent);

describe('GranularityToggle', () => {
  it('sets the buckets of the charts of the page, and lets them choose again', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <GranularityToggle />
        <DownloadsOverTime package="requests" />
      </TestPage>,
    );
    await choice('Week').click();
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-over-time?granularity=week&package=requests'),
    );
    (choice('Month').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(asked.at(-1)).toContain('granularity=month'));
    await choice('Auto: as the range suggests').click();
    await expect.element(choice('Auto: as the range suggests')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(choice('Month')).toHaveAttribute('aria-pressed', 'false');
  });

  it('leaves a chart with a granularity of its own alone', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <FilterProvider initial={{ granularity: 'week' }}>
          <DownloadsOverTime package="requests" granularity="day" />
        </FilterProvider>
      </TestPage>,
    );
    await vi.waitFor(() => expect(asked).toEqual(['downloads-over-time?granularity=day&package=requests']));
  });

  it.each([
    ['30d', ['Auto', 'Day', 'Week']],
    ['1y', ['Auto', 'Day', 'Week', 'Month', 'Quarter']],
    ['all', ['Auto', 'Day', 'Week', 'Month', 'Quarter', 'Year']],
  ] as const)('offers what suits the range %s', async (range, names) => {
    await render(
      <TestPage fetch={fetchOf()}>
        <GranularityToggle value="auto" range={{ range }} />
      </TestPage>,
    );
    expect(enabled()).toEqual(names);
    await expectAccessible();
  });

  it('tells a page that keeps it what is chosen', async () => {
    const told: string[] = [];
    await render(
      <TestPage fetch={fetchOf()} width={280}>
        <GranularityToggle value="week" range={{}} onChange={(next) => told.push(next)} />
      </TestPage>,
    );
    await choice('Year').click();
    await choice('Auto: as the range suggests').click();
    expect(told).toEqual(['year', 'auto']);
    await expect.element(choice('Week')).toHaveAttribute('aria-pressed', 'true');
    expect(group().element().getBoundingClientRect().right).toBeLessThanOrEqual(280);
  });
});
