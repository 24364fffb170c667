import type { QueryKind } from '../catalogue/query.ts';
import { activityShape } from './kinds/activity.ts';
import { adoptionShape } from './kinds/adoption.ts';
import { breakdownShape } from './kinds/breakdown.ts';
import { comparisonShape } from './kinds/comparison.ts';
import { contributorsShape } from './kinds/contributors.ts';
import { dependenciesShape } from './kinds/dependencies.ts';
import { dependentsShape } from './kinds/dependents.ts';
import { detailsShape } from './kinds/details.ts';
import { emergingShape } from './kinds/emerging.ts';
import { extentShape } from './kinds/extent.ts';
import { growthShape } from './kinds/growth.ts';
import { matrixShape } from './kinds/matrix.ts';
import { rankShape } from './kinds/rank.ts';
import { refreshShape } from './kinds/refresh.ts';
import { releaseCalendarShape } from './kinds/release-calendar.ts';
import { releasesShape } from './kinds/releases.ts';
import { searchShape } from './kinds/search.ts';
import { seriesShape } from './kinds/series.ts';
import { starsShape } from './kinds/stars.ts';
import { summaryShape } from './kinds/summary.ts';
import { totalsShape } from './kinds/totals.ts';
import type { QueryShape } from './query-shape.ts';

/** The shape of each kind of query. */
export const QUERY_SHAPES: Readonly<Record<QueryKind, QueryShape>> = {
  series: seriesShape,
  breakdown: breakdownShape,
  matrix: matrixShape,
  summary: summaryShape,
  extent: extentShape,
  search: searchShape,
  rank: rankShape,
  totals: totalsShape,
  adoption: adoptionShape,
  dependents: dependentsShape,
  dependencies: dependenciesShape,
  details: detailsShape,
  releases: releasesShape,
  comparison: comparisonShape,
  growth: growthShape,
  emerging: emergingShape,
  refresh: refreshShape,
  'release-calendar': releaseCalendarShape,
  stars: starsShape,
  activity: activityShape,
  contributors: contributorsShape,
};
