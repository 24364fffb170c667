import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { themeCss } from '../theme/theme-css.ts';
import { sampleCharts } from './testing/sample-charts.tsx';

const names = Object.keys(sampleCharts({ width: 400 }));

type Rect = Readonly<{ text: string; left: number; right: number; top: number; bottom: number }>;

const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

const draw = (svg: string): Element => {
  document.body.innerHTML = `<style>${themeCss}</style><div class="downpour" data-downpour-theme="light">${svg}</div>`;
  const element = document.querySelector('svg.downpour-chart');
  if (element === null) throw new Error('The markup has no chart.');
  return element;
};

const textRects = (svg: Element): readonly Rect[] =>
  [...svg.querySelectorAll('text')].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { text: text.textContent ?? '', left, right, top, bottom };
  });

const loads = (svg: string): Promise<Readonly<{ width: number; height: number }>> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => reject(new Error(`Chromium refuses the image: ${svg.slice(0, 200)}`));
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });

afterEach(() => {
  document.body.innerHTML = '';
});

describe.each(names)('%s', (name) => {
  it.each([
    [320, 'en'],
    [375, 'de'],
    [800, 'ja'],
    [1200, 'en'],
  ])('keeps texts apart and inside at %d px in %s', (width, locale) => {
    const chart = sampleCharts({ width, locale, standalone: true, note: 'data to Jul 19, 2026' })[name];
    const svg = draw(renderToStaticMarkup(chart));
    const frame = svg.getBoundingClientRect();
    const rects = textRects(svg);
    const overlaps = rects.flatMap((a, index) =>
      rects.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} / ${b.text}`] : [])),
    );
    const outside = rects.filter(
      ({ left, right, top, bottom }) =>
        left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1,
    );
    expect(overlaps).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('is well-formed XML and an image by itself', async () => {
    const svg = renderToStaticMarkup(sampleCharts({ width: 500, height: 300, standalone: true })[name]);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(await loads(svg)).toEqual({ width: 500, height: 300 });
  });
});

describe('tokens in a page', () => {
  const fill = (css: string, attributes: string): string => {
    const svg = renderToStaticMarkup(sampleCharts({ width: 400 }).list);
    document.body.innerHTML = `<style>${themeCss}${css}</style><div class="downpour" ${attributes}>${svg}</div>`;
    const text = document.querySelector('svg text');
    return text === null ? '' : getComputedStyle(text).fill;
  };

  it.each([
    ['the light palette', '', 'data-downpour-theme="light"', 'rgb(24, 33, 45)'],
    ['the dark palette', '', 'data-downpour-theme="dark"', 'rgb(233, 238, 245)'],
    ['a colour of the host', 'div{--downpour-text:#ff0000}', 'data-downpour-theme="dark"', 'rgb(255, 0, 0)'],
  ])('%s applies', (_name, css, attributes, expected) => {
    expect(fill(css, attributes)).toBe(expected);
  });
});
