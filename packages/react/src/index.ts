'use client';

export {
  ClientError,
  type ClientProblem,
  type ClientProblemCode,
  type QueryProblem,
} from './client/client-error.ts';
export { type Client, type ClientOptions, createClient } from './client/create-client.ts';
export { DownpourProvider, type DownpourProviderProps } from './context/DownpourProvider.tsx';
export { type Downpour, type MessageTables, useDownpour } from './context/downpour-context.ts';
export { PrefetchedAnswers, type PrefetchedAnswersProps } from './context/PrefetchedAnswers.tsx';
export { DateRangePicker, type DateRangePickerProps } from './controls/DateRangePicker.tsx';
export type { DaySpan, SpanFault } from './controls/day-span.ts';
export { FilterBar, type FilterBarProps } from './controls/FilterBar.tsx';
export { GranularityToggle, type GranularityToggleProps } from './controls/GranularityToggle.tsx';
export { ShareLink, type ShareLinkProps } from './controls/ShareLink.tsx';
export { type DateRange, useDateRange } from './controls/useDateRange.ts';
export {
  type DimensionValue,
  type DimensionValues,
  type DimensionValuesOptions,
  useDimensionValues,
} from './controls/useDimensionValues.ts';
export {
  type GranularityChoices,
  type GranularityToggleOptions,
  useGranularityToggle,
} from './controls/useGranularityToggle.ts';
export type { DateRangeOptions, RangeChoices } from './controls/useRangeSelection.ts';
export {
  type ShareLinkOptions,
  type ShareLinkState,
  type ShareOutcome,
  useShareLink,
} from './controls/useShareLink.ts';
export type { DashboardProps } from './dashboards/Dashboard.tsx';
export type { Choice } from './dashboards/dashboard-cell.ts';
export { PackageDashboard, type PackageDashboardProps } from './dashboards/PackageDashboard.tsx';
export type { PackageDashboardWidget } from './dashboards/package-cells.ts';
export { RegistryDashboard, type RegistryDashboardProps } from './dashboards/RegistryDashboard.tsx';
export type { RegistryDashboardWidget } from './dashboards/registry-cells.ts';
export { describeRange } from './filters/describe-range.ts';
export { FilterPills, type FilterPillsProps } from './filters/FilterPills.tsx';
export { FilterProvider, type FilterProviderProps } from './filters/FilterProvider.tsx';
export { type PageFilters, useFilters } from './filters/filter-context.ts';
export {
  ciPresence,
  type FilterAction,
  type FilterState,
  NO_FILTERS,
  reduceFilters,
} from './filters/filter-state.ts';
export type { Scope, ScopeProps } from './filters/merge-scope.ts';
export type { RangeSelection } from './filters/range-selection.ts';
export type { StartFilters } from './filters/start-state.ts';
export { decodeFilterState, encodeFilterState } from './filters/url-state.ts';
export { type PageAddress, useHistoryAddress } from './filters/useHistoryAddress.ts';
export { useScope } from './filters/useScope.ts';
export { type UrlFilterOptions, useUrlFilters } from './filters/useUrlFilters.ts';
export { countryName } from './format/country-name.ts';
export { formatCount, formatCountCompact } from './format/format-count.ts';
export { formatBucket, formatDay } from './format/format-date.ts';
export { formatChange, formatShare } from './format/format-share.ts';
export type { Language, Messages } from './messages/messages.ts';
export type { Prefetched } from './query/prefetched.ts';
export { type Answer, mapState, type QueryState } from './query/query-state.ts';
export { type CatalogueQueryOptions, useCatalogueQuery } from './query/useCatalogueQuery.ts';
export type { AdoptedVersion } from './series/adoption-lines.ts';
export type { ComparedSeries } from './series/compared-series.ts';
export type { DatedPackage, DatedPackages } from './series/dated-packages.ts';
export { dimensionName, type FilterDimension } from './series/dimension-name.ts';
export type { Matrix, MatrixHeader } from './series/matrix-cells.ts';
export type { ValueOrder } from './series/order-values.ts';
export type { ReleasedPackage, ReleaseMonth } from './series/release-months.ts';
export type { Part, Point, Series } from './series/series.ts';
export type { RankingEntry } from './static/RankingSvg.tsx';
export type { StatTile } from './static/StatTilesSvg.tsx';
export type { Note, Release } from './static/time-marks.ts';
export type { ValueScale } from './static/value-axis.ts';
export type { ChartTheme } from './theme/paint.ts';
export { themeCss } from './theme/theme-css.ts';
export { ComparePackages, type ComparePackagesProps } from './widgets/ComparePackages.tsx';
export {
  CountryMap,
  type CountryMapOptions,
  type CountryMapProps,
  useCountryMap,
} from './widgets/CountryMap.tsx';
export { Dependencies, type DependenciesProps } from './widgets/Dependencies.tsx';
export { Dependents, type DependentsProps } from './widgets/Dependents.tsx';
export { DownloadsBreakdown, type DownloadsBreakdownProps } from './widgets/DownloadsBreakdown.tsx';
export { DownloadsOverTime } from './widgets/DownloadsOverTime.tsx';
export { DownloadsSummary, type DownloadsSummaryProps } from './widgets/DownloadsSummary.tsx';
export { EmergingPackages, type EmergingPackagesProps } from './widgets/EmergingPackages.tsx';
export { FileTypesByInstaller, type FileTypesByInstallerProps } from './widgets/FileTypesByInstaller.tsx';
export { GithubActivity, type GithubActivityProps } from './widgets/GithubActivity.tsx';
export { GrowingPackages, type GrowingPackagesProps } from './widgets/GrowingPackages.tsx';
export { NeedingRefresh, type NeedingRefreshProps } from './widgets/NeedingRefresh.tsx';
export type { DownloadsOverTimeProps } from './widgets/OverTimeWidget.tsx';
export { PackageDetails, type PackageDetailsProps } from './widgets/PackageDetails.tsx';
export { PackageRank, type PackageRankProps } from './widgets/PackageRank.tsx';
export { PackageSearch, type PackageSearchProps } from './widgets/PackageSearch.tsx';
export { RecentReleases, type RecentReleasesProps } from './widgets/RecentReleases.tsx';
export { RegistryTotals, type RegistryTotalsProps } from './widgets/RegistryTotals.tsx';
export { StarsOverTime, type StarsOverTimeProps } from './widgets/StarsOverTime.tsx';
export { TopContributors, type TopContributorsProps } from './widgets/TopContributors.tsx';
export { TopPackages, type TopPackagesProps } from './widgets/TopPackages.tsx';
export {
  type ComparePackagesData,
  type ComparePackagesOptions,
  useComparePackages,
} from './widgets/useComparePackages.ts';
export {
  type DependenciesData,
  type DependenciesOptions,
  type Dependency,
  useDependencies,
} from './widgets/useDependencies.ts';
export {
  type Dependent,
  type DependentsData,
  type DependentsOptions,
  useDependents,
} from './widgets/useDependents.ts';
export {
  type DownloadsBreakdownData,
  type DownloadsBreakdownOptions,
  useDownloadsBreakdown,
} from './widgets/useDownloadsBreakdown.ts';
export {
  type DownloadsOverTimeData,
  type DownloadsOverTimeOptions,
  useDownloadsOverTime,
} from './widgets/useDownloadsOverTime.ts';
export {
  type DownloadsSummaryData,
  type DownloadsSummaryOptions,
  useDownloadsSummary,
} from './widgets/useDownloadsSummary.ts';
export {
  type EmergingPackagesData,
  type EmergingPackagesOptions,
  useEmergingPackages,
} from './widgets/useEmergingPackages.ts';
export {
  type FileTypesByInstallerData,
  type FileTypesByInstallerOptions,
  useFileTypesByInstaller,
} from './widgets/useFileTypesByInstaller.ts';
export {
  type GithubActivityData,
  type GithubActivityOptions,
  type RepositoryMetric,
  useGithubActivity,
} from './widgets/useGithubActivity.ts';
export {
  type GrowingPackage,
  type GrowingPackagesData,
  type GrowingPackagesOptions,
  useGrowingPackages,
} from './widgets/useGrowingPackages.ts';
export {
  type NeedingRefreshData,
  type NeedingRefreshOptions,
  useNeedingRefresh,
} from './widgets/useNeedingRefresh.ts';
export {
  type PackageDetailsData,
  type PackageDetailsOptions,
  type PackageLinks,
  usePackageDetails,
} from './widgets/usePackageDetails.ts';
export { type PackageRankData, type PackageRankOptions, usePackageRank } from './widgets/usePackageRank.ts';
export {
  type FoundPackage,
  type PackageSearchOptions,
  usePackageSearch,
} from './widgets/usePackageSearch.ts';
export {
  type RecentReleasesData,
  type RecentReleasesOptions,
  useRecentReleases,
} from './widgets/useRecentReleases.ts';
export {
  type RegistryTotalsData,
  type RegistryTotalsOptions,
  useRegistryTotals,
} from './widgets/useRegistryTotals.ts';
export {
  type StarsOverTimeData,
  type StarsOverTimeOptions,
  useStarsOverTime,
} from './widgets/useStarsOverTime.ts';
export {
  type Contributor,
  type TopContributorsData,
  type TopContributorsOptions,
  useTopContributors,
} from './widgets/useTopContributors.ts';
export { type TopPackagesData, type TopPackagesOptions, useTopPackages } from './widgets/useTopPackages.ts';
export {
  useVersionAdoption,
  type VersionAdoptionData,
  type VersionAdoptionOptions,
} from './widgets/useVersionAdoption.ts';
export type { ZoomProps } from './widgets/useZoom.ts';
export { VersionAdoption, type VersionAdoptionProps } from './widgets/VersionAdoption.tsx';
export type { AppearanceProps, PackageLinkProps, Selection, WidgetProps } from './widgets/widget-props.ts';
