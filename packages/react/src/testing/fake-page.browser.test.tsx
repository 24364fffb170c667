import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { createFakeClient } from './create-fake-client.ts';
import { fixtures } from './fixtures.ts';

const figure = () => page.getByRole('figure');

describe('a page with a fake client', () => {
  it('shows a problem, and numbers once it is asked again', async () => {
    const client = createFakeClient({ results: fixtures, behaviour: 'upstream-busy' });
    await render(
      <DownpourProvider client={client}>
        <DownloadsSummary package="requests" />
      </DownpourProvider>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'error');
    client.behave('answers');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    expect([...new Set(client.asked)]).toEqual(['downloads-summary?package=requests']);
  });

  it.each([
    ['never', 'pending'],
    ['nothing', 'empty'],
    ['unknown-package', 'error'],
  ] as const)('is told "%s", and the widget is %s', async (behaviour, state) => {
    await render(
      <DownpourProvider client={createFakeClient({ results: fixtures, behaviour })}>
        <DownloadsSummary package="requests" />
      </DownpourProvider>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', state);
  });
});
