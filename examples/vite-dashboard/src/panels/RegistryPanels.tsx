import {
  CountryMap,
  DownloadsBreakdown,
  DownloadsSummary,
  EmergingPackages,
  GrowingPackages,
  NeedingRefresh,
  RecentReleases,
  RegistryTotals,
  TopPackages,
} from '@downpour/react';
import { packagePath } from '../router/route.ts';
import { CHART_HEIGHT } from './chart-height.ts';
import { DownloadsPanel } from './DownloadsPanel.tsx';

/** The charts of the landing page: all packages together, under the filters of the page. */
export const RegistryPanels = () => (
  <div className="grid">
    <DownloadsSummary className="span-8" />
    <RegistryTotals className="span-4" />

    <DownloadsPanel />
    <TopPackages className="span-4" height={CHART_HEIGHT} limit={10} hrefOf={packagePath} />

    <GrowingPackages className="span-4" limit={8} hrefOf={packagePath} />
    <EmergingPackages className="span-4" limit={8} hrefOf={packagePath} />
    <NeedingRefresh className="span-4" limit={8} hrefOf={packagePath} />

    <CountryMap className="span-8" />
    <DownloadsBreakdown className="span-4" dimension="country" limit={9} />

    <DownloadsBreakdown className="span-4" dimension="python" limit={8} />
    <DownloadsBreakdown className="span-4" dimension="system" variant="donut" />
    <DownloadsBreakdown className="span-4" dimension="installer" limit={8} />

    <RecentReleases className="span-12" limit={8} hrefOf={packagePath} />
  </div>
);
