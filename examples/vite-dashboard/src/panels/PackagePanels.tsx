import {
  CountryMap,
  Dependencies,
  Dependents,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  GithubActivity,
  PackageDetails,
  PackageRank,
  StarsOverTime,
  TopContributors,
  VersionAdoption,
} from '@downpour/react';
import { packagePath } from '../router/route.ts';
import { CHART_HEIGHT } from './chart-height.ts';
import { DownloadsPanel } from './DownloadsPanel.tsx';

type PackagePanelsProps = Readonly<{ name: string }>;

/** The charts of a package's page. A click in any of them filters all of them; brushing one zooms them all. */
export const PackagePanels = ({ name }: PackagePanelsProps) => (
  <div className="grid">
    <PackageDetails className="span-8" package={name} />
    <PackageRank className="span-4" package={name} />

    <DownloadsSummary className="span-12" package={name} />

    <DownloadsPanel packageName={name} />
    <DownloadsBreakdown
      className="span-4"
      height={CHART_HEIGHT}
      package={name}
      dimension="version"
      variant="donut"
      limit={6}
    />

    <DownloadsOverTime className="span-8" height={CHART_HEIGHT} package={name} split="version" />
    <DownloadsBreakdown className="span-4" package={name} dimension="installer" limit={8} />

    <DownloadsOverTime
      className="span-8"
      height={CHART_HEIGHT}
      package={name}
      split="python"
      variant="bars"
    />
    <DownloadsBreakdown className="span-4" package={name} dimension="python" limit={8} />

    <DownloadsOverTime className="span-8" package={name} split="system" variant="line" />
    <DownloadsBreakdown className="span-4" package={name} dimension="system" />

    <CountryMap className="span-8" package={name} />
    <DownloadsBreakdown className="span-4" package={name} dimension="country" limit={9} />

    <DownloadsBreakdown className="span-6" package={name} dimension="installer" variant="heatmap" />
    <DownloadsBreakdown
      className="span-3"
      package={name}
      title="By file type"
      dimension="type"
      variant="donut"
    />
    <DownloadsBreakdown className="span-3" package={name} title="By CI" dimension="ci" variant="donut" />

    <VersionAdoption className="span-8" height={CHART_HEIGHT} package={name} />
    <Dependents className="span-4" package={name} limit={9} hrefOf={packagePath} />

    <StarsOverTime className="span-8" package={name} />
    <GithubActivity className="span-4" package={name} />

    <Dependencies className="span-6" package={name} limit={8} hrefOf={packagePath} />
    <TopContributors className="span-6" package={name} limit={8} />
  </div>
);
