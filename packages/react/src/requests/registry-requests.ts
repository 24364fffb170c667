// What the widgets about the whole registry ask beside its downloads.
import type { Granularity, RangePreset } from '@downpour/core';
import type { Scope } from '../filters/merge-scope.ts';
import { filtersOfScope } from '../filters/scope-parts.ts';
import type { WidgetRequest } from './widget-request.ts';

type Listed = Readonly<{ limit?: number | undefined }>;
type Windowed = Listed & Readonly<{ window?: RangePreset | undefined }>;

/** How many packages are listed unless told. */
export const LISTED_PACKAGES = 10;

/** The days in which a package must have begun unless told. */
export const EMERGING_WINDOW: RangePreset = '3m';

/** What `EmergingPackages` asks. */
export const emergingPackagesRequest = (
  { window = EMERGING_WINDOW, limit = LISTED_PACKAGES }: Windowed,
  scope: Scope,
): WidgetRequest<'emerging-packages'> => ['emerging-packages', { ...filtersOfScope(scope), window, limit }];

/** The days that are compared with those before unless told. */
export const GROWTH_WINDOW: RangePreset = '30d';

/** What `GrowingPackages` asks. */
export const growingPackagesRequest = (
  {
    window = GROWTH_WINDOW,
    limit = LISTED_PACKAGES,
    minimum,
  }: Windowed & Readonly<{ minimum?: number | undefined }>,
  scope: Scope,
): WidgetRequest<'growing-packages'> => [
  'growing-packages',
  { ...filtersOfScope(scope), window, limit, minimum },
];

/** How long a package must have been without a release unless told. */
export const IDLE_TIME: RangePreset = '6m';

/** What `NeedingRefresh` asks. */
export const needingRefreshRequest = (
  { idle = IDLE_TIME, limit = LISTED_PACKAGES }: Listed & Readonly<{ idle?: RangePreset | undefined }>,
  scope: Scope,
): WidgetRequest<'packages-needing-refresh'> => ['packages-needing-refresh', { ...scope, idle, limit }];

/** The months whose releases are shown, and for how many packages, unless told. */
export const RELEASES_WINDOW: RangePreset = '6m';
export const RELEASES_LIMIT = 8;

/** What `RecentReleases` asks. */
export const recentReleasesRequest = (
  { window = RELEASES_WINDOW, limit = RELEASES_LIMIT }: Windowed,
  scope: Scope,
): WidgetRequest<'recent-releases'> => ['recent-releases', { ...filtersOfScope(scope), window, limit }];

/** What `ComparePackages` asks. */
export const comparePackagesRequest = (
  options: Readonly<{
    package: string | readonly string[];
    granularity?: Granularity | undefined;
  }>,
  scope: Scope,
): WidgetRequest<'compare-packages'> => [
  'compare-packages',
  { ...scope, package: options.package, granularity: options.granularity },
];
