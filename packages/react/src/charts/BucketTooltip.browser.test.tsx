import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { timeSeriesLayout } from '../static/TimeSeriesSvg.tsx';
import { sampleSeries } from '../static/testing/sample-series.ts';
import { BucketTooltip } from './BucketTooltip.tsx';

describe('BucketTooltip', () => {
  it.each([
    '<img src=x onerror="document.title=1">',
    '<script>document.title = 1</script>',
    '"><svg onload=alert(1)>',
    '&lt;b&gt; &amp; {{name}}',
  ])('shows the name of a series as text, whatever it holds: %s', async (name) => {
    const series = sampleSeries(
      [
        [4, 5, 6],
        [1, 2, 3],
      ],
      'day',
      [name, '3.12'],
    );
    const layout = timeSeriesLayout({
      id: 'hostile',
      title: 'Downloads',
      width: 400,
      series,
      granularity: 'day',
      variant: 'line',
    });
    const { container } = await render(
      <BucketTooltip active layout={layout} index={1} granularity="day" language={{ locale: 'en' }} sums />,
    );
    expect(container.querySelector('.downpour-tooltip')?.textContent).toContain(name);
    expect([...container.querySelectorAll('img, script, svg')]).toEqual([]);
  });
});
