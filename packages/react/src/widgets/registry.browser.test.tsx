import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answer, answered, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { PackageRank } from './PackageRank.tsx';
import { RegistryTotals } from './RegistryTotals.tsx';
import { TopPackages } from './TopPackages.tsx';

const cells = (): readonly (readonly (string | null)[])[] =>
  [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

/** Opens the table of the one widget on the page. */
async function asTable(widget: ReactNode): Promise<void> {
  await render(<TestPage fetch={fetchOf()}>{widget}</TestPage>);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect.element(page.getByRole('table')).toBeVisible();
}

describe('as tables', () => {
  it.each([
    [
      'TopPackages',
      <TopPackages key="top" />,
      [
        ['boto3', '1', '900'],
        ['requests', '2', '800'],
      ],
    ],
    [
      'PackageRank',
      <PackageRank key="rank" package="requests" />,
      [
        ['Rank', '12'],
        ['Packages', '600,000'],
        ['Downloads', '9,876'],
        ['Share of packages', 'top 0.01%'],
      ],
    ],
  ])('%s gives every number in full', async (_name, widget, expected) => {
    await asTable(widget);
    expect(cells()).toEqual(expected);
  });

  it('RegistryTotals gives every number in full', async () => {
    await asTable(<RegistryTotals />);
    expect(cells().flat()).toEqual(expect.arrayContaining(['71,700', '600']));
  });
});

describe('TopPackages', () => {
  it('links each name to its page, and leaves the rest of the registry out', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <TopPackages hrefOf={(name) => `#/package/${name}`} />
      </TestPage>,
    );
    await expect
      .element(page.getByRole('link', { name: /boto3/ }))
      .toHaveAttribute('href', '#/package/boto3');
    await expect.element(page.getByRole('link', { name: /requests/ })).toBeVisible();
    await expect.element(page.getByText('other')).not.toBeInTheDocument();
  });

  it('tells which package was chosen, by keyboard too', async () => {
    const chosen = vi.fn();
    await render(
      <TestPage fetch={fetchOf()}>
        <TopPackages onSelect={chosen} />
      </TestPage>,
    );
    const second = page.getByRole('button', { name: /requests/ });
    await expect.element(second).toBeVisible();
    (second.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'package', package: 'requests' });
  });
});

describe('PackageRank', () => {
  it('describes the place in a sentence', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <PackageRank package="requests" />
      </TestPage>,
    );
    await expect
      .element(
        page.getByText('requests is number 12 of 600,000 packages by downloads, with 9,876: top 0.01%.'),
      )
      .toBeInTheDocument();
  });

  it('says that there is nothing to rank where a filter leaves no downloads', async () => {
    const none = { ...answer('package-rank', new URLSearchParams()), rows: [[null, '5', '0', null]] };
    await render(
      <TestPage fetch={fetchOf([], () => answered(none))}>
        <PackageRank package="requests" filters={{ country: 'KP' }} />
      </TestPage>,
    );
    await expect.element(page.getByRole('figure')).toHaveAttribute('data-state', 'empty');
    await expect.element(page.getByText(/no downloads/i).first()).toBeVisible();
  });
});
