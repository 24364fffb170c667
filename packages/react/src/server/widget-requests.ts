import type { PypiCatalogue, QueryName, RequestOf } from '@downpour/core';
import { type FilterState, NO_FILTERS } from '../filters/filter-state.ts';
import { mergeScope, type Scope } from '../filters/merge-scope.ts';
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
import type { WidgetRequest } from '../requests/widget-request.ts';
import type { CountryMapProps } from '../widgets/CountryMap.tsx';
import type { DownloadsBreakdownProps } from '../widgets/DownloadsBreakdown.tsx';
import type { DownloadsOverTimeProps } from '../widgets/DownloadsOverTime.tsx';
import type { DownloadsSummaryProps } from '../widgets/DownloadsSummary.tsx';
import type { FileTypesByInstallerProps } from '../widgets/FileTypesByInstaller.tsx';
import type { PackageRankProps } from '../widgets/PackageRank.tsx';
import type { RegistryTotalsProps } from '../widgets/RegistryTotals.tsx';
import type { TopPackagesProps } from '../widgets/TopPackages.tsx';

/** Widgets that ask before they are used, with the props they take. */
export type AskingWidgets = Readonly<{
  CountryMap: CountryMapProps;
  DownloadsBreakdown: DownloadsBreakdownProps;
  DownloadsOverTime: DownloadsOverTimeProps;
  DownloadsSummary: DownloadsSummaryProps;
  FileTypesByInstaller: FileTypesByInstallerProps;
  PackageRank: PackageRankProps;
  RegistryTotals: RegistryTotalsProps;
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
): readonly Asked[] => asksOf[widget](props, mergeScope(props, page), page);
