import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DownloadsBreakdown } from './DownloadsBreakdown.tsx';
import type { Selection } from './widget-props.ts';

describe('DownloadsBreakdown', () => {
  it('filters the page by a row, and takes it back', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsBreakdown package="requests" dimension="version" />
      </TestPage>,
    );
    const row = page.getByRole('button', { name: '2.9.1: 300 downloads, 30.0%' });
    await row.click();
    await vi.waitFor(() => expect(asked.at(-1)).toBe('downloads-by-version?package=requests&version=2.9.1'));
    await expect.element(row).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Remove filter: Version is 2.9.1' }).click();
    await expect.element(row).toHaveAttribute('aria-pressed', 'false');
  });

  it('leaves a value out with Alt', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsBreakdown package="requests" dimension="ci" />
      </TestPage>,
    );
    await page.getByRole('button', { name: /^CI: 300/ }).click({ modifiers: ['Alt'] });
    await vi.waitFor(() => expect(asked.at(-1)).toBe('downloads-by-ci?ci=%21true&package=requests'));
    await expect.element(page.getByRole('button', { name: 'Remove filter: Without CI' })).toBeVisible();
  });

  it('moves through the rows by arrow keys with one tab stop; Other cannot be chosen, Unknown can', async () => {
    const chosen: Selection[] = [];
    await render(
      <TestPage fetch={fetchOf()}>
        <DownloadsBreakdown
          package="requests"
          dimension="version"
          onSelect={(selection) => chosen.push(selection)}
        />
      </TestPage>,
    );
    const rows = page.getByRole('group', { name: 'Downloads by version' });
    await expect.element(rows).toBeInTheDocument();
    expect(rows.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    rows.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Other: 200 downloads, 20.0%');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Unknown: 100 downloads, 10.0%');
    await userEvent.keyboard('{Enter}{Home} ');
    expect(chosen).toEqual([
      { kind: 'value', dimension: 'version', value: 'unknown', exclude: false },
      { kind: 'value', dimension: 'version', value: '2.10.0', exclude: false },
    ]);
  });

  it('shows every value of a dimension that has few', async () => {
    await render(
      <TestPage fetch={fetchOf()} width={360}>
        <DownloadsBreakdown package="requests" dimension="ci" />
      </TestPage>,
    );
    await expect.element(page.getByRole('img', { name: /^Unknown: 600 downloads/ })).toBeInTheDocument();
    await expect.element(page.getByRole('img', { name: /^CI: 300 downloads/ })).toBeInTheDocument();
    await expect
      .element(page.getByRole('img', { name: /^No CI detected: 100 downloads/ }))
      .toBeInTheDocument();
  });

  it('filters by a slice of a donut', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsBreakdown package="requests" dimension="version" variant="donut" />
      </TestPage>,
    );
    const layer = page.getByRole('group', { name: 'Downloads by version' });
    await layer.click({ position: { x: 200, y: 100 } });
    await vi.waitFor(() => expect(asked.at(-1)).toBe('downloads-by-version?package=requests&version=2.10.0'));
  });

  it('stacks a dimension over time', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <DownloadsBreakdown package="requests" dimension="python" variant="over-time" limit={3} />
      </TestPage>,
    );
    await expect.element(page.getByRole('application')).toBeInTheDocument();
    expect(asked).toContain('downloads-over-time-by-python?limit=3&package=requests');
  });

  it('moves through a heat map in two directions and filters by its installer', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsBreakdown package="requests" dimension="type" variant="heatmap" />
      </TestPage>,
    );
    const cell = page.getByRole('button', { name: 'pip, bdist_wheel: 900 downloads' });
    await expect.element(cell).toBeInTheDocument();
    (cell.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('uv, sdist: 0 downloads');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('file-types-by-installer?installer=uv&package=requests'),
    );
  });

  it('does not touch a dimension its own props fix', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <DownloadsBreakdown package="requests" dimension="version" filters={{ version: '2.9.1' }} />
      </TestPage>,
    );
    await expect.element(page.getByRole('img', { name: /^2\.9\.1: / })).toBeInTheDocument();
    expect(
      asked.every((question) => question === 'downloads-by-version?package=requests&version=2.9.1'),
    ).toBe(true);
  });
});
