import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterBar } from '../controls/FilterBar.tsx';
import { FilterPills } from '../filters/FilterPills.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { createFakeClient } from '../testing/create-fake-client.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { fixtures } from '../testing/fixtures.ts';
import { layoutFaults } from '../testing/layout-faults.ts';
import { widgetGallery } from '../testing/widget-gallery.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';
import { PackageDetails } from './PackageDetails.tsx';

beforeEach(() => {
  document.documentElement.dir = 'rtl';
});
afterEach(() => {
  document.documentElement.removeAttribute('dir');
});

const ready = () =>
  vi.waitFor(
    () => expect(document.querySelectorAll('figure.downpour-widget:not([data-state=ready])')).toHaveLength(0),
    { timeout: 8_000 },
  );

const boxOf = (selector: string): DOMRect => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`There is no "${selector}".`);
  return found.getBoundingClientRect();
};

/** Where the words of a text stand on the screen, from left to right. */
function wordsFromLeft(element: Element): readonly string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { word: string; left: number }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(/[\p{L}\p{N}()]+/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + 1);
      found.push({ word: match[0], left: range.getBoundingClientRect().left });
    }
  }
  return found.sort((a, b) => a.left - b.left).map(({ word }) => word);
}

type Shown = Readonly<{ locale: string; width: number; children: ReactNode }>;

async function show({ locale, width, children }: Shown): Promise<void> {
  await page.viewport(Math.max(width, 400) + 80, 900);
  await render(
    <DownpourProvider client={createFakeClient({ results: fixtures })} theme="light" locale={locale}>
      <div style={{ width }}>{children}</div>
    </DownpourProvider>,
  );
  await ready();
}

describe('from right to left', () => {
  it.each([
    ['he', 320],
    ['he', 768],
    ['ar', 320],
    ['ar', 768],
    ['ar-EG', 460],
  ])('every widget fits, in %s at %i pixels', async (locale, width) => {
    const widgets = Object.entries(widgetGallery);
    await show({
      locale,
      width,
      children: widgets.map(([name, widget]) => (
        <div key={name} data-widget={name}>
          {widget}
        </div>
      )),
    });
    const faults = widgets.flatMap(([name]) => {
      const figure = document.querySelector(`[data-widget="${name}"] > figure`);
      return figure === null
        ? [`${name} is missing`]
        : layoutFaults(figure).map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('titles stand at the right and controls at the left, while time goes from left to right', async () => {
    await show({ locale: 'he', width: 720, children: <DownloadsOverTime package="requests" /> });
    expect(boxOf('.downpour-title').left).toBeGreaterThan(boxOf('.downpour-tools').right);
    const dates = [...document.querySelectorAll('svg.downpour-chart text')].filter((text) =>
      /מאי|יוני|יולי/.test(text.textContent ?? ''),
    );
    expect(dates.length).toBeGreaterThan(2);
    const lefts = dates.map((text) => text.getBoundingClientRect().left);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(dates[0]?.textContent).toMatch(/מאי|אפר/);
  });

  it('English around a Hebrew date keeps its order, and a version its signs', async () => {
    await show({ locale: 'he', width: 720, children: <PackageDetails package="requests" /> });
    const [sample, day] = document.querySelectorAll('.downpour-provenance span');
    expect(sample?.textContent).toBe('Sample data');
    expect(day === undefined ? [] : wordsFromLeft(day)).toEqual([
      'Data',
      'to',
      '2026',
      'ביולי',
      '20',
      '(UTC)',
    ]);
    const python = [...document.querySelectorAll('dd bdi')].find(
      ({ textContent }) => textContent === '>=3.10',
    );
    const node = python?.firstChild;
    if (node === undefined || node === null) throw new Error('No version of Python is named.');
    const left = (at: number): number => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left(0)).toBeLessThan(left(2));
  });

  it('the menu and the table open inside the widget', async () => {
    await show({ locale: 'ar', width: 480, children: <DownloadsOverTime package="requests" /> });
    const frame = boxOf('figure');
    await page.getByRole('button', { name: /copy, download/ }).click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    const menu = boxOf('[role=menu]');
    expect(menu.left).toBeGreaterThanOrEqual(frame.left);
    expect(menu.right).toBeLessThanOrEqual(frame.right);
    await page.getByRole('button', { name: 'Table' }).click();
    await expect.element(page.getByRole('table')).toBeVisible();
    expect(boxOf('tbody th').left).toBeGreaterThan(boxOf('tbody td').right - 1);
  });

  it('axe finds nothing in a page with everything', async () => {
    await show({
      locale: 'ar',
      width: 720,
      children: (
        <FilterProvider initial={{ range: '90d' }}>
          <FilterBar package="requests" />
          <FilterPills />
          {Object.values(widgetGallery).map((widget, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
            <div key={index}>{widget}</div>
          ))}
        </FilterProvider>
      ),
    });
    await expectAccessible();
  }, 60_000);
});
