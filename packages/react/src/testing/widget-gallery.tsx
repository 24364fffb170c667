import type { ReactElement } from 'react';
import { ComparePackages } from '../widgets/ComparePackages.tsx';
import { CountryMap } from '../widgets/CountryMap.tsx';
import { Dependencies } from '../widgets/Dependencies.tsx';
import { Dependents } from '../widgets/Dependents.tsx';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { EmergingPackages } from '../widgets/EmergingPackages.tsx';
import { FileTypesByInstaller } from '../widgets/FileTypesByInstaller.tsx';
import { GithubActivity } from '../widgets/GithubActivity.tsx';
import { GrowingPackages } from '../widgets/GrowingPackages.tsx';
import { NeedingRefresh } from '../widgets/NeedingRefresh.tsx';
import { PackageDetails } from '../widgets/PackageDetails.tsx';
import { PackageRank } from '../widgets/PackageRank.tsx';
import { RecentReleases } from '../widgets/RecentReleases.tsx';
import { RegistryTotals } from '../widgets/RegistryTotals.tsx';
import { StarsOverTime } from '../widgets/StarsOverTime.tsx';
import { TopContributors } from '../widgets/TopContributors.tsx';
import { TopPackages } from '../widgets/TopPackages.tsx';
import { VersionAdoption } from '../widgets/VersionAdoption.tsx';

const named = { package: 'requests' };

/** Every widget that is a figure, in each form that is drawn differently, about what the fixtures know. */
export const widgetGallery: Readonly<Record<string, ReactElement>> = {
  DownloadsSummary: <DownloadsSummary {...named} />,
  DownloadsOverTime: <DownloadsOverTime {...named} />,
  'DownloadsOverTime, split': <DownloadsOverTime {...named} split="python" />,
  DownloadsBreakdown: <DownloadsBreakdown {...named} dimension="version" />,
  'DownloadsBreakdown, donut': <DownloadsBreakdown {...named} dimension="system" variant="donut" />,
  'DownloadsBreakdown, over time': (
    <DownloadsBreakdown {...named} dimension="installer" variant="over-time" />
  ),
  VersionAdoption: <VersionAdoption {...named} />,
  FileTypesByInstaller: <FileTypesByInstaller {...named} />,
  CountryMap: <CountryMap {...named} />,
  PackageRank: <PackageRank {...named} />,
  PackageDetails: <PackageDetails {...named} />,
  Dependencies: <Dependencies {...named} />,
  Dependents: <Dependents {...named} />,
  StarsOverTime: <StarsOverTime {...named} />,
  GithubActivity: <GithubActivity {...named} />,
  TopContributors: <TopContributors {...named} />,
  ComparePackages: <ComparePackages package={['requests', 'urllib3']} />,
  RegistryTotals: <RegistryTotals />,
  TopPackages: <TopPackages />,
  EmergingPackages: <EmergingPackages />,
  GrowingPackages: <GrowingPackages />,
  NeedingRefresh: <NeedingRefresh />,
  RecentReleases: <RecentReleases />,
};
