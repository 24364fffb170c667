import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf, refused } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { PackageSearch } from './PackageSearch.tsx';

const field = () => page.getByRole('combobox', { name: 'Search packages' });

async function open(fetch = fetchOf()): Promise<string[]> {
  const chosen: string[] = [];
  await render(
    <TestPage fetch={fetch}>
      <PackageSearch onSelect={(name) => chosen.push(name)} />
    </TestPage>,
  );
  return chosen;
}

describe('PackageSearch', () => {
  it.each([
    ['the first without moving', '{Enter}', 'requests'],
    ['the first by arrow', '{ArrowDown}{Enter}', 'requests'],
    ['one in the middle', '{ArrowDown}{ArrowDown}{Enter}', 'requests-oauthlib'],
    ['the last by going up', '{ArrowUp}{Enter}', 'requests-toolbelt'],
  ])('takes %s with Enter', async (_case, keys, name) => {
    const chosen = await open();
    await field().fill('requests');
    await expect.element(page.getByRole('option')).toHaveLength(3);
    await userEvent.keyboard(keys);
    expect(chosen).toEqual([name]);
    await expect.element(field()).toHaveValue('');
  });

  it('waits for the answer to what was typed where Enter comes first', async () => {
    const chosen = await open();
    await field().fill('re');
    await expect.element(page.getByRole('option')).toHaveLength(3);
    await field().fill('fla');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(chosen).toEqual(['flask']));
  });

  it('tells a screen reader which option is active', async () => {
    await open();
    await field().fill('req');
    await expect.element(page.getByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = field().element().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('requests-oauthlib');
    await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('requests-oauthlib');
  });

  it('closes with Escape and keeps the text', async () => {
    await open();
    await field().fill('req');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field()).toHaveValue('req');
  });

  it('takes what is clicked', async () => {
    const chosen = await open();
    await field().fill('fl');
    await page.getByRole('option', { name: /flask/ }).click();
    expect(chosen).toEqual(['flask']);
  });

  it('asks once typing pauses, with the text encoded and normalised', async () => {
    const asked: AskedQuestions = [];
    await open(fetchOf(asked));
    await userEvent.click(field());
    await userEvent.keyboard('Zope.In%');
    await vi.waitFor(() => expect(asked.at(-1)).toBe('package-search?search=zope-in%25'));
    expect(asked.length).toBeLessThan(8);
    await expect.element(page.getByText('No package has a name like this.')).toBeVisible();
  });

  it('asks whether another name was meant where there are only similar ones', async () => {
    const hint = page.getByText('Did you mean one of these?');
    const chosen = await open();
    await field().fill('req');
    await expect.element(page.getByRole('option')).toHaveLength(3);
    await expect.element(hint).not.toBeInTheDocument();
    await field().fill('reqeusts');
    await expect.element(hint).toBeVisible();
    await page.getByRole('option', { name: /flask/ }).click();
    expect(chosen).toEqual(['flask']);
  });

  it('says what went wrong', async () => {
    await open(fetchOf([], () => refused('upstream-busy', 'ClickHouse is busy.')));
    await field().fill('req');
    await expect.element(page.getByText('ClickHouse is busy.')).toBeVisible();
  });
});
