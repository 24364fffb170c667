import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { DateRangePicker } from './DateRangePicker.tsx';
import { FilterBar } from './FilterBar.tsx';
import { GranularityToggle } from './GranularityToggle.tsx';
import { ShareLink } from './ShareLink.tsx';

const throwing = (element: ReactNode) => (): void => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    renderToString(element);
  } finally {
    vi.restoreAllMocks();
  }
};

describe('controls with neither a value nor filters of the page', () => {
  it.each([
    ['DateRangePicker', <DateRangePicker key="" />, 'give it `value` and `onChange`'],
    ['GranularityToggle', <GranularityToggle key="" />, 'give it `value` and `onChange`'],
    ['FilterBar', <FilterBar key="" />, 'FilterProvider'],
  ])('say what to do: %s', (_name, element, advice) => {
    expect(throwing(element)).toThrow(advice);
  });
});

describe('controls on a server', () => {
  it('are there at once, with a value of their own and without a provider', () => {
    const html = renderToString(
      <>
        <DateRangePicker value={{ range: '90d' }} />
        <GranularityToggle value="week" />
        <ShareLink />
      </>,
    );
    expect(html).toContain('aria-pressed="true" aria-label="90d: Last 90 days"');
    expect(html).toMatch(/aria-pressed="true"[^>]*>Week</);
    expect(html).toContain('Copy link');
  });

  it('follow the filters of the page', () => {
    const html = renderToString(
      <FilterProvider initial={{ from: '2026-06-01', to: '2026-07-01', granularity: 'day' }}>
        <DateRangePicker />
        <GranularityToggle />
      </FilterProvider>,
    );
    expect(html).toContain('Jun 1, 2026 – Jun 30, 2026');
    expect(html).toMatch(/aria-pressed="true"[^>]*>Day</);
    expect(html).toMatch(/disabled=""[^>]*>Month</);
  });
});
