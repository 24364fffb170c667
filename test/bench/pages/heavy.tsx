import { type Series, TimeSeriesSvg, themeCss, timeSeriesLayout } from '@downpour/react/static';
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

const parameters = new URLSearchParams(location.search);
const series = heavySeries(Number(parameters.get('series')));
const holder = document.getElementById('root') ?? document.body;

type Side = Readonly<{ chart: ReactElement; lines: () => number }>;

/** The chart, and how many lines of it are there: ours has several paths for each. */
function sideOf(name: string | null, drawn: readonly Series[]): Side {
  if (name === 'plain') {
    return {
      chart: <PlainLines {...SPACE} series={drawn} />,
      lines: () => holder.querySelectorAll('.recharts-line-curve').length,
    };
  }
  const props = {
    ...SPACE,
    id: 'heavy',
    title: 'Ten years',
    variant: 'line',
    granularity: 'day',
    series: drawn,
  } as const;
  return {
    chart: (
      <figure className="downpour">
        <TimeSeriesSvg {...props} />
      </figure>
    ),
    lines: () => timeSeriesLayout(props).series.length,
  };
}

const { chart, lines } = sideOf(parameters.get('side'), series);

const style = document.createElement('style');
style.textContent = themeCss;
document.head.append(style);

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
    lines: lines(),
    nodes: holder.querySelectorAll('*').length,
    htmlBytes: new Blob([holder.innerHTML]).size,
  };
};
