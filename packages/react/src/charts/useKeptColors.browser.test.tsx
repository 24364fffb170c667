import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Part } from '../series/series.ts';
import { DonutChart } from './DonutChart.tsx';

const part = (key: string, value: number): Part => ({
  key,
  label: key,
  kind: 'value',
  value,
  share: value / 100,
});

const donut = (parts: readonly Part[]) => (
  <DonutChart
    chart={{ id: 'donut', title: 'Versions', width: 400, height: 400, parts }}
    actions={{ onSelect: undefined, isSelected: undefined }}
  />
);

/** Fill of each slice, in the order of the parts. */
const fills = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.downpour-chart-area path[stroke]')].map((slice) =>
    slice.getAttribute('fill'),
  );

describe('a chart', () => {
  it('keeps the colour of what stays when a filter changes what is largest', async () => {
    const { rerender } = await render(donut([part('1.0', 50), part('1.1', 30), part('2.0', 20)]));
    const [first, second, third] = fills();
    expect(new Set([first, second, third]).size).toBe(3);
    await rerender(donut([part('2.0', 60), part('1.0', 25), part('3.0', 15)]));
    const [ofTwo, ofOne, ofThree] = fills();
    expect([ofTwo, ofOne]).toEqual([third, first]);
    expect([first, second, third]).not.toContain(ofThree);
  });
});
