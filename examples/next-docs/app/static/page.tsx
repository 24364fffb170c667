import { decodeResult, type PypiCatalogue } from '@downpour/core';
import { RankingSvg, TimeSeriesSvg, themeCss } from '@downpour/react/static';
import { serverClient } from '../downpour.ts';

const PACKAGE = 'requests';

async function askWeeks() {
  const result = await serverClient().run({
    query: 'downloads-over-time',
    package: PACKAGE,
    granularity: 'week',
    range: '6m',
  });
  const points = decodeResult<PypiCatalogue, 'downloads-over-time'>(result).map(
    ({ date, downloads, partial }) => ({ date, value: downloads, partial }),
  );
  const total = points.reduce((sum, { value }) => sum + value, 0);
  return { key: 'total', label: 'Downloads', kind: 'value', points, total } as const;
}

async function askTop() {
  const result = await serverClient().run({ query: 'top-packages', limit: 8 });
  const rows = decodeResult<PypiCatalogue, 'top-packages'>(result).filter(({ other }) => !other);
  return rows.map(({ value, downloads }, index) => ({
    position: index + 1,
    key: value,
    label: value,
    value: downloads,
  }));
}

export default async function StaticPage() {
  const [series, entries] = await Promise.all([askWeeks(), askTop()]);
  return (
    <>
      <style href="downpour-theme" precedence="default">
        {themeCss}
      </style>
      <h1>Charts without scripts</h1>
      <h2>Downloads of {PACKAGE} per week</h2>
      <TimeSeriesSvg
        id="weeks"
        title={`Downloads of ${PACKAGE} per week`}
        series={[series]}
        granularity="week"
        variant="area"
        width={720}
        height={300}
        locale="en"
      />
      <h2>Most downloaded packages</h2>
      <RankingSvg id="top" title="Most downloaded packages" entries={entries} width={720} locale="en" />
    </>
  );
}
