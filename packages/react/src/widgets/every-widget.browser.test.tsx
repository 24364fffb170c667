import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { createFakeClient } from '../testing/create-fake-client.ts';
import { fixtures } from '../testing/fixtures.ts';
import { showWidget, widgetCase, widgetNames } from '../testing/widget-cases.tsx';

const figure = () => page.getByRole('figure');

describe.each(widgetNames)('%s', (name) => {
  const { widget, shows, sentence, nothing, row } = widgetCase(name);

  it('is a named figure with a sentence about what it shows', async () => {
    await showWidget(widget);
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    const described = figure().element().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(sentence);
  });

  it('gives all its data as a table, by keyboard', async () => {
    await showWidget(widget);
    const toggle = page.getByRole('button', { name: 'Table' });
    await expect.element(toggle).toBeEnabled();
    (toggle.element() as HTMLElement).focus();
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('table')).toBeVisible();
    const rows = [...document.querySelectorAll('tbody tr')].map((each) =>
      [...each.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(row);
  });

  it('says what there is none of', async () => {
    await showWidget(widget, 'nothing');
    await expect.element(figure()).toHaveAttribute('data-state', 'empty');
    await expect.element(page.getByText(nothing)).toBeVisible();
  });

  it('says what failed, and shows its data once it is asked again', async () => {
    const client = await showWidget(widget, 'upstream-busy');
    await expect.element(figure()).toHaveAttribute('data-state', 'error');
    client.behave('answers');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
  });

  it.each(['no-metadata', 'no-repository', 'query-not-provisioned'] as const)(
    'takes %s for a fact and no failure',
    async (code) => {
      await showWidget(widget, code);
      await expect.element(page.getByRole('status').filter({ hasText: /./ })).toBeVisible();
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
      await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    },
  );

  it('keeps its height from waiting to the chart, at a narrow width too', async () => {
    const client = createFakeClient({ results: fixtures, behaviour: 'never' });
    await render(
      <DownpourProvider client={client}>
        <div style={{ width: 343 }}>{widget}</div>
      </DownpourProvider>,
    );
    await expect.element(figure()).toHaveAttribute('data-state', 'pending');
    const before = figure().element().getBoundingClientRect().height;
    client.behave('answers');
    await expect.element(figure()).toHaveAttribute('data-state', 'ready');
    expect(figure().element().getBoundingClientRect().height).toBe(before);
    const body = document.querySelector('.downpour-body');
    expect(body?.scrollHeight).toBeLessThanOrEqual((body?.clientHeight ?? 0) + 1);
    expect(body?.scrollWidth).toBeLessThanOrEqual((body?.clientWidth ?? 0) + 1);
  });
});
