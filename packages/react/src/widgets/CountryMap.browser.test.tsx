import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { CountryMap } from './CountryMap.tsx';

const map = () => page.getByRole('application');

/** A point inside a shape of the map, in pixels of the chart. */
function pointIn(index: number): { x: number; y: number } {
  const shape = document.querySelectorAll<SVGGeometryElement>('.downpour-map path')[index];
  const matrix = shape?.getScreenCTM();
  if (shape === undefined || matrix === null || matrix === undefined)
    throw new Error('The map has no such shape.');
  const box = shape.getBBox();
  const outer = map().element().getBoundingClientRect();
  for (let step = 1; step < 400; step += 1) {
    const point = new DOMPoint(
      box.x + (box.width * (step % 20)) / 20,
      box.y + (box.height * Math.floor(step / 20)) / 20,
    );
    if (!shape.isPointInFill(point)) continue;
    const { x, y } = point.matrixTransform(matrix);
    return { x: x - outer.x, y: y - outer.y };
  }
  throw new Error('No point is inside the shape.');
}

/** The shape with most downloads is drawn last of the shapes. */
const lastShape = (): number => document.querySelectorAll('.downpour-map path').length - 1;

describe('CountryMap', () => {
  it('filters the page by the country that is clicked', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <CountryMap package="requests" />
      </TestPage>,
    );
    await expect.element(map()).toBeInTheDocument();
    await map().hover({ position: pointIn(lastShape()) });
    await expect.element(page.getByText('5,000 downloads, 84.7%')).toBeVisible();
    await map().click({ position: pointIn(lastShape()) });
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-by-country?country=US&limit=300&package=requests'),
    );
    await expect
      .element(page.getByRole('button', { name: 'Remove filter: Country is United States' }))
      .toBeVisible();
  });

  it('moves through the countries by keys, most downloads first, and says each', async () => {
    const asked: AskedQuestions = [];
    await render(
      <TestPage fetch={fetchOf(asked)} filters>
        <CountryMap package="requests" />
      </TestPage>,
    );
    await expect.element(map()).toBeInTheDocument();
    (map().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('United States: 5,000 downloads, 84.7%')).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText('Singapore: 90 downloads, 1.5%')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(asked.at(-1)).toBe('downloads-by-country?country=SG&limit=300&package=requests'),
    );
  });

  it('names countries, and lists what is not on the map, in the language of the locale', async () => {
    await render(
      <TestPage fetch={fetchOf()}>
        <CountryMap package="requests" locale="de" />
      </TestPage>,
    );
    await expect.element(page.getByText(/Nicht auf der Karte: XX 7 · Unbekannt 3/)).toBeVisible();
    await page.getByRole('button', { name: 'Tabelle' }).click();
    await expect.element(page.getByRole('rowheader', { name: 'Deutschland' })).toBeVisible();
  });
});
