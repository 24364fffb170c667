import { useLanguage } from '../context/useLanguage.ts';
import { dashboards } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { CountryMap } from '../widgets/CountryMap.tsx';
import { Dependencies } from '../widgets/Dependencies.tsx';
import { Dependents } from '../widgets/Dependents.tsx';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { FileTypesByInstaller } from '../widgets/FileTypesByInstaller.tsx';
import { GithubActivity } from '../widgets/GithubActivity.tsx';
import { PackageDetails } from '../widgets/PackageDetails.tsx';
import { PackageRank } from '../widgets/PackageRank.tsx';
import { StarsOverTime } from '../widgets/StarsOverTime.tsx';
import { TopContributors } from '../widgets/TopContributors.tsx';
import { VersionAdoption } from '../widgets/VersionAdoption.tsx';
import { Dashboard, type DashboardProps } from './Dashboard.tsx';
import { type Choice, chosenCells } from './dashboard-cell.ts';
import { type PackageDashboardWidget, packageCells } from './package-cells.ts';

/** What `PackageDashboard` takes. */
export type PackageDashboardProps = DashboardProps &
  Choice<PackageDashboardWidget> &
  Readonly<{ package: string }>;

const COMPONENTS = {
  CountryMap,
  Dependencies,
  Dependents,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  FileTypesByInstaller,
  GithubActivity,
  PackageDetails,
  PackageRank,
  StarsOverTime,
  TopContributors,
  VersionAdoption,
};

/**
 * Everything about one package on a page: what it is, its downloads by every dimension, how its releases are taken up, what
 * it requires and is required by, and its repository. Widgets that the server or the package has no data for are left out.
 */
export function PackageDashboard(props: PackageDashboardProps) {
  const { package: name, filters, locale, theme, hrefOf, onSelect } = props;
  const language = useLanguage(locale);
  const cells = packageCells(name, { filters, locale, theme, hrefOf, onSelect });
  return (
    <Dashboard
      key={name}
      props={props}
      label={wordsOf(language, 'dashboards', dashboards).ofPackage(name)}
      package={name}
      cells={chosenCells(cells, props)}
      components={COMPONENTS}
    />
  );
}
