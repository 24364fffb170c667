import type { PypiCatalogue, QueryName, RequestOf } from '@downpour/core';
import { chosenCells, type DashboardCell } from '../dashboards/dashboard-cell.ts';
import type { PackageDashboardProps } from '../dashboards/PackageDashboard.tsx';
import { packageCells } from '../dashboards/package-cells.ts';
import type { RegistryDashboardProps } from '../dashboards/RegistryDashboard.tsx';
import { registryCells } from '../dashboards/registry-cells.ts';
import type { SingleWidgets } from '../dashboards/single-widgets.ts';
import { type FilterState, NO_FILTERS } from '../filters/filter-state.ts';
import { mergeScope, type Scope, type ScopeProps } from '../filters/merge-scope.ts';
import { type StartFilters, startState } from '../filters/start-state.ts';
import {
  downloadsBreakdownRequest,
  downloadsOverTimeRequest,
  downloadsSummaryRequest,
  EVERY_COUNTRY,
  fileTypesRequest,
  packageRankRequest,
  registryTotalsRequest,
  topPackagesRequest,
} from '../requests/downloads-requests.ts';
import {
  githubActivityRequest,
  starsOverTimeRequest,
  topContributorsRequest,
} from '../requests/github-requests.ts';
import {
  dependenciesRequest,
  dependentsRequest,
  packageDetailsRequest,
  versionAdoptionRequest,
} from '../requests/metadata-requests.ts';
import {
  comparePackagesRequest,
  emergingPackagesRequest,
  growingPackagesRequest,
  needingRefreshRequest,
  recentReleasesRequest,
} from '../requests/registry-requests.ts';
import type { WidgetRequest } from '../requests/widget-request.ts';

/** Widgets that ask before they are used, with the props they take. */
export type AskingWidgets = SingleWidgets &
  Readonly<{ PackageDashboard: PackageDashboardProps; RegistryDashboard: RegistryDashboardProps }>;

type Asked = RequestOf<PypiCatalogue>;
type Asks<P> = (props: P, scope: Scope, page: FilterState) => readonly Asked[];

const asked = <N extends QueryName<PypiCatalogue>>([
  query,
  parameters,
]: WidgetRequest<N>): readonly Asked[] => [{ query, ...parameters } as unknown as Asked];

const asksOf: Readonly<{ [W in keyof SingleWidgets]: Asks<SingleWidgets[W]> }> = {
  CountryMap: (props, scope) => asked(downloadsBreakdownRequest({ ...props, ...EVERY_COUNTRY }, scope)),
  DownloadsBreakdown: (props, scope, { granularity }) => {
    switch (props.variant) {
      case 'over-time':
        return asked(downloadsOverTimeRequest({ ...props, split: props.dimension, granularity }, scope));
      case 'heatmap':
        return asked(fileTypesRequest(props, scope));
      default:
        return asked(downloadsBreakdownRequest(props, scope));
    }
  },
  DownloadsOverTime: ({ granularity, ...props }, scope, page) =>
    asked(downloadsOverTimeRequest({ ...props, granularity: granularity ?? page.granularity }, scope)),
  DownloadsSummary: (props, scope) => asked(downloadsSummaryRequest(props, scope)),
  FileTypesByInstaller: (props, scope) => asked(fileTypesRequest(props, scope)),
  PackageRank: (props, scope) => asked(packageRankRequest(props, scope)),
  RegistryTotals: (_props, scope) => asked(registryTotalsRequest(scope)),
  Dependencies: (props, scope) => asked(dependenciesRequest(props, scope)),
  Dependents: (props, scope) => asked(dependentsRequest(props, scope)),
  EmergingPackages: (props, scope) => asked(emergingPackagesRequest(props, scope)),
  GithubActivity: (props, scope) => asked(githubActivityRequest(props, scope)),
  GrowingPackages: (props, scope) => asked(growingPackagesRequest(props, scope)),
  NeedingRefresh: (props, scope) => asked(needingRefreshRequest(props, scope)),
  TopContributors: (props, scope) => asked(topContributorsRequest(props, scope)),
  PackageDetails: (props) => asked(packageDetailsRequest(props)),
  ComparePackages: ({ granularity, ...props }, scope, page) =>
    asked(comparePackagesRequest({ ...props, granularity: granularity ?? page.granularity }, scope)),
  RecentReleases: (props, scope) => asked(recentReleasesRequest(props, scope)),
  StarsOverTime: ({ granularity, ...props }, scope, page) =>
    asked(starsOverTimeRequest({ ...props, granularity: granularity ?? page.granularity }, scope)),
  VersionAdoption: (props, scope) => asked(versionAdoptionRequest(props, scope)),
  TopPackages: (props, scope) => asked(topPackagesRequest(props, scope)),
};

const ofSingle = <W extends keyof SingleWidgets>(
  widget: W,
  props: SingleWidgets[W],
  page: FilterState,
): readonly Asked[] => asksOf[widget](props, mergeScope(props as ScopeProps, page), page);

/** Without filters of the page, a dashboard begins with what its own props say. */
const ofCells = (
  cells: readonly DashboardCell[],
  props: StartFilters,
  page: FilterState | undefined,
): readonly Asked[] => {
  const { range, from, to, granularity, mirrors, ci } = props;
  const start = Object.entries({ range, from, to, granularity, mirrors, ci });
  const own = startState(Object.fromEntries(start.filter(([, value]) => value !== undefined)));
  return cells.flatMap((cell) => ofSingle(cell.widget, cell.props, page ?? own));
};

const dashboards: Readonly<{
  [W in Exclude<keyof AskingWidgets, keyof SingleWidgets>]: (
    props: AskingWidgets[W],
    page: FilterState | undefined,
  ) => readonly Asked[];
}> = {
  PackageDashboard: (props, page) =>
    ofCells(chosenCells(packageCells(props.package, props), props), props, page),
  RegistryDashboard: (props, page) => ofCells(chosenCells(registryCells(props), props), props, page),
};

const isDashboard = (widget: keyof AskingWidgets): widget is keyof typeof dashboards =>
  Object.hasOwn(dashboards, widget);

/**
 * What a widget with these props asks, for `prefetch`: `widgetRequests('DownloadsSummary', { package: 'requests' })`. Beneath
 * a `FilterProvider` the filters of the page belong to it: `filtersAt` gives them.
 */
export const widgetRequests = <W extends keyof AskingWidgets>(
  widget: W,
  props: AskingWidgets[W],
  page?: FilterState,
): readonly Asked[] =>
  isDashboard(widget)
    ? dashboards[widget](props as never, page)
    : ofSingle(widget as keyof SingleWidgets, props as never, page ?? NO_FILTERS);
