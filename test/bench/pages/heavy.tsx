import { type Series, TimeSeriesSvg, themeCss } from '@downpour/react/static';
import { Profiler, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { heavySeries } from './heavy-series.ts';
import { PlainLines } from './PlainLines.tsx';

/** What drawing a chart for the first time took, and what is there then. */
export type Drawn = Readonly<{
  actualMs: number;
  commits: number;
  lines: number;
  nodes: number;
  htmlBytes: number;
}>;

declare global {
  interface Window {
    /** Draws the chart; resolves when React has nothing left to do and the layout is computed. */
    draw: () => Promise<Drawn>;
  }
}

const SPACE = { width: 800, height: 300 };
const QUIET_FRAMES = 3;

const chartOf = (side: string | null, series: readonly Series[]): ReactElement =>
  side === 'plain' ? (
    <PlainLines {...SPACE} series={series} />
  ) : (
    <figure className="downpour">
      <TimeSeriesSvg
        {...SPACE}
        id="heavy"
        title="Ten years"
        variant="line"
        granularity="day"
        series={series}
      />
    </figure>
  );

const style = document.createElement('style');
style.textContent = themeCss;
document.head.append(style);

const parameters = new URLSearchParams(location.search);
const chart = chartOf(parameters.get('side'), heavySeries(Number(parameters.get('series'))));
const holder = document.getElementById('root') ?? document.body;

window.draw = async () => {
  let actualMs = 0;
  let commits = 0;
  createRoot(holder).render(
    <Profiler
      id="chart"
      onRender={(_id, _phase, actual) => {
        actualMs += actual;
        commits += 1;
      }}
    >
      {chart}
    </Profiler>,
  );
  for (let quiet = 0, seen = 0; quiet < QUIET_FRAMES; ) {
    await new Promise(requestAnimationFrame);
    quiet = commits === seen || commits === 0 ? quiet + Number(commits > 0) : 0;
    seen = commits;
  }
  holder.getBoundingClientRect();
  return {
    actualMs,
    commits,
    lines: [...holder.querySelectorAll('path')].filter((path) => path.getBBox().width > SPACE.width / 2)
      .length,
    nodes: holder.querySelectorAll('*').length,
    htmlBytes: new Blob([holder.innerHTML]).size,
  };
};
