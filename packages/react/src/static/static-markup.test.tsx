import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TimeSeriesSvg } from './TimeSeriesSvg.tsx';
import { sampleCharts } from './testing/sample-charts.tsx';
import { sampleSeries } from './testing/sample-series.ts';

const names = Object.keys(sampleCharts({ width: 400 }));
const themes = ['light', 'dark', 'auto'] as const;
const markup = (name: string, props: Parameters<typeof sampleCharts>[0]): string =>
  renderToStaticMarkup(sampleCharts(props)[name]);

describe.each(names)('%s', (name) => {
  it.each([false, true])('is a named figure described by a sentence (a file: %s)', (standalone) => {
    const svg = markup(name, { width: 400, standalone });
    const id = /^<svg [^>]*? id="([^"]+)"/.exec(svg)?.[1];
    expect(svg).toContain('role="img"');
    expect(svg).toContain(` aria-describedby="${id}-desc"`);
    expect(svg).toMatch(new RegExp(`<desc id="${id}-desc">Downloads &lt;[^<]{30,}\\.</desc>`));
    expect(svg.includes(` aria-labelledby="${id}-title"`)).toBe(standalone);
    const titles = [...svg.matchAll(/<title[^>]*>[^<]*<\/title>/g)].map(([title]) => title);
    expect(titles).toEqual(standalone ? [`<title id="${id}-title">Downloads &lt;${name}&gt;</title>`] : []);
    expect(svg.includes(` aria-label="Downloads &lt;${name}&gt;"`)).toBe(!standalone);
  });

  it('has ids that are unique, derived from the chart and safe in url()', () => {
    const svg = markup(name, { width: 400, standalone: true });
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^chart_[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
    const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(references.filter((reference) => !ids.includes(reference ?? ''))).toEqual([]);
  });

  it('renders the same bytes for the same props', () => {
    const props = { width: 640, standalone: true, theme: 'auto' } as const;
    expect(markup(name, props)).toBe(markup(name, props));
  });

  it.each(themes)('has no script, link or outside reference in a %s file', (theme) => {
    const svg = markup(name, { width: 400, standalone: true, theme, note: 'to 2026-07-20' });
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<a[ >]|@import|href=|url\((?!#)| on[a-z]+=/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('http');
    expect(svg.length).toBeLessThan(50_000);
  });

  it('carries plain colours in a file of a fixed theme and variables with a media query in an automatic one', () => {
    expect(markup(name, { width: 400, standalone: true, theme: 'dark' })).not.toContain('var(');
    const automatic = markup(name, { width: 400, standalone: true, theme: 'auto' });
    expect(automatic).toMatch(/<style>#chart_[a-z-]+\{--downpour-surface:#ffffff/);
    expect(automatic).toContain('@media(prefers-color-scheme:dark)');
  });

  it('takes colours and font from the page otherwise', () => {
    const svg = markup(name, { width: 400, theme: 'dark' });
    expect(svg).toContain('data-downpour-theme="dark"');
    expect(svg).toContain('font-family="var(--downpour-font)"');
    expect(svg).not.toMatch(/<style|#[0-9a-f]{6}/);
  });

  it('has no number that is not one', () => {
    expect(markup(name, { width: 320, height: 90, standalone: true })).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('replaces the description when told', () => {
    expect(markup(name, { width: 400, description: 'Mine.' })).toContain('-desc">Mine.</desc>');
  });
});

describe('visible heading and note', () => {
  const texts = { width: 500, subtitle: 'requests', note: 'data to Jul 19, 2026' };

  it('belong to standalone files only', () => {
    const svg = markup('list', { ...texts, standalone: true });
    expect(svg).toContain('>Downloads &lt;list&gt;</text>');
    expect(svg).toContain('>requests</text>');
    expect(svg).toContain('>data to Jul 19, 2026</text>');
    expect(markup('list', texts)).not.toMatch(/>(requests|data to Jul 19, 2026)<\/text>/);
  });
});

describe('the largest files', () => {
  const wave = (height: number): readonly number[] =>
    Array.from({ length: 200 }, (_, week) => Math.round(height * (2 + Math.sin(week * 1.7))));
  const series = sampleSeries(Array.from({ length: 9 }, (_, index) => wave(900_000 / (index + 1))));

  it.each([
    ['stacked-area', 800],
    ['stacked-area', 1600],
    ['stacked-bar', 800],
    ['stacked-bar', 1600],
    ['line', 1600],
  ] as const)('200 weeks of nine series as %s at %d px are under 50 KB', (variant, width) => {
    const chart = {
      id: 'big',
      title: 'Downloads by version',
      note: 'data to Jul 19, 2026',
      theme: 'auto',
    } as const;
    const svg = renderToStaticMarkup(
      <TimeSeriesSvg {...chart} {...{ series, width, variant }} granularity="week" standalone />,
    );
    expect(svg.length).toBeLessThan(50_000);
    expect(svg.match(/<path d="M/g)?.length).toBeGreaterThanOrEqual(9);
  });
});
