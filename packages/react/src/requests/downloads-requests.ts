// What the widgets about downloads ask: pure, so that a server can ask the same before anything is rendered.
import type { Granularity } from '@downpour/core';
import type { Scope } from '../filters/merge-scope.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import type { OfPackages, WidgetRequest } from './widget-request.ts';

type Listed = OfPackages & Readonly<{ limit?: number | undefined }>;
type Split = FilterDimension | 'package';

/** What `DownloadsOverTime` asks. */
export const downloadsOverTimeRequest = (
  options: Listed & Readonly<{ split?: Split | undefined; granularity?: Granularity | undefined }>,
  scope: Scope,
): WidgetRequest<'downloads-over-time' | `downloads-over-time-by-${Split}`> => {
  const { split, limit, granularity } = options;
  const parameters = { ...scope, package: options.package, granularity };
  return split === undefined
    ? ['downloads-over-time', parameters]
    : [`downloads-over-time-by-${split}`, { ...parameters, limit }];
};

/** What `DownloadsSummary` asks. */
export const downloadsSummaryRequest = (
  options: OfPackages,
  scope: Scope,
): WidgetRequest<'downloads-summary'> => ['downloads-summary', { ...scope, package: options.package }];

/** What `DownloadsBreakdown` asks. */
export const downloadsBreakdownRequest = (
  options: Listed & Readonly<{ dimension: FilterDimension }>,
  scope: Scope,
): WidgetRequest<`downloads-by-${FilterDimension}`> => [
  `downloads-by-${options.dimension}`,
  { ...scope, package: options.package, limit: options.limit },
];

/** More than there are country codes. */
const ALL_COUNTRIES = 300;

/** How `CountryMap` asks for every country. */
export const EVERY_COUNTRY = { dimension: 'country', limit: ALL_COUNTRIES } as const;

/** What `DownloadsBreakdown` asks as a heat map. */
export const fileTypesRequest = (options: Listed, scope: Scope): WidgetRequest<'file-types-by-installer'> => [
  'file-types-by-installer',
  { ...scope, package: options.package, limit: options.limit },
];

/** What `PackageRank` asks. */
export const packageRankRequest = (
  options: Readonly<{ package: string }>,
  scope: Scope,
): WidgetRequest<'package-rank'> => ['package-rank', { ...scope, package: options.package }];

/** How many packages are listed unless told. */
export const TOP_PACKAGES = 10;

/** What `TopPackages` asks. */
export const topPackagesRequest = (
  options: Readonly<{ limit?: number | undefined }>,
  scope: Scope,
): WidgetRequest<'top-packages'> => ['top-packages', { ...scope, limit: options.limit ?? TOP_PACKAGES }];

/** What `RegistryTotals` asks. */
export const registryTotalsRequest = (scope: Scope): WidgetRequest<'registry-totals'> => [
  'registry-totals',
  scope,
];
