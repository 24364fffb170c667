import type { PypiCatalogue, QueryName, RequestOf } from '@downpour/core';
import { type FilterState, NO_FILTERS } from '../filters/filter-state.ts';
import { mergeScope, type Scope, type ScopeProps } from '../filters/merge-scope.ts';
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
import type { ComparePackagesProps } from '../widgets/ComparePackages.tsx';
import type { CountryMapProps } from '../widgets/CountryMap.tsx';
import type { DependenciesProps } from '../widgets/Dependencies.tsx';
import type { DependentsProps } from '../widgets/Dependents.tsx';
import type { DownloadsBreakdownProps } from '../widgets/DownloadsBreakdown.tsx';
import type { DownloadsOverTimeProps } from '../widgets/DownloadsOverTime.tsx';
import type { DownloadsSummaryProps } from '../widgets/DownloadsSummary.tsx';
import type { EmergingPackagesProps } from '../widgets/EmergingPackages.tsx';
import type { FileTypesByInstallerProps } from '../widgets/FileTypesByInstaller.tsx';
import type { GithubActivityProps } from '../widgets/GithubActivity.tsx';
import type { GrowingPackagesProps } from '../widgets/GrowingPackages.tsx';
import type { NeedingRefreshProps } from '../widgets/NeedingRefresh.tsx';
import type { PackageDetailsProps } from '../widgets/PackageDetails.tsx';
import type { PackageRankProps } from '../widgets/PackageRank.tsx';
import type { RecentReleasesProps } from '../widgets/RecentReleases.tsx';
import type { RegistryTotalsProps } from '../widgets/RegistryTotals.tsx';
import type { StarsOverTimeProps } from '../widgets/StarsOverTime.tsx';
import type { TopContributorsProps } from '../widgets/TopContributors.tsx';
import type { TopPackagesProps } from '../widgets/TopPackages.tsx';
import type { VersionAdoptionProps } from '../widgets/VersionAdoption.tsx';

/** Widgets that ask before they are used, with the props they take. */
export type AskingWidgets = Readonly<{
  CountryMap: CountryMapProps;
  DownloadsBreakdown: DownloadsBreakdownProps;
  DownloadsOverTime: DownloadsOverTimeProps;
  DownloadsSummary: DownloadsSummaryProps;
  FileTypesByInstaller: FileTypesByInstallerProps;
  PackageRank: PackageRankProps;
  RegistryTotals: RegistryTotalsProps;
  Dependencies: DependenciesProps;
  Dependents: DependentsProps;
  EmergingPackages: EmergingPackagesProps;
  GithubActivity: GithubActivityProps;
  GrowingPackages: GrowingPackagesProps;
  NeedingRefresh: NeedingRefreshProps;
  PackageDetails: PackageDetailsProps;
  TopContributors: TopContributorsProps;
  ComparePackages: ComparePackagesProps;
  RecentReleases: RecentReleasesProps;
  StarsOverTime: StarsOverTimeProps;
  VersionAdoption: VersionAdoptionProps;
  TopPackages: TopPackagesProps;
}>;

type Asked = RequestOf<PypiCatalogue>;
type Asks<P> = (props: P, scope: Scope, page: FilterState) => readonly Asked[];

const asked = <N extends QueryName<PypiCatalogue>>([
  query,
  parameters,
]: WidgetRequest<N>): readonly Asked[] => [{ query, ...parameters } as unknown as Asked];

const asksOf: Readonly<{ [W in keyof AskingWidgets]: Asks<AskingWidgets[W]> }> = {
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

/**
 * What a widget with these props asks, for `prefetch`: `widgetRequests('DownloadsSummary', { package: 'requests' })`. Beneath
 * a `FilterProvider` the filters of the page belong to it: `filtersAt` gives them.
 */
export const widgetRequests = <W extends keyof AskingWidgets>(
  widget: W,
  props: AskingWidgets[W],
  page: FilterState = NO_FILTERS,
): readonly Asked[] => asksOf[widget](props, mergeScope(props as ScopeProps, page), page);
