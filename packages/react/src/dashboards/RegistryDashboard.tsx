import { useLanguage } from '../context/useLanguage.ts';
import { dashboards } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { CountryMap } from '../widgets/CountryMap.tsx';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { EmergingPackages } from '../widgets/EmergingPackages.tsx';
import { GrowingPackages } from '../widgets/GrowingPackages.tsx';
import { NeedingRefresh } from '../widgets/NeedingRefresh.tsx';
import { RecentReleases } from '../widgets/RecentReleases.tsx';
import { RegistryTotals } from '../widgets/RegistryTotals.tsx';
import { TopPackages } from '../widgets/TopPackages.tsx';
import { Dashboard, type DashboardProps } from './Dashboard.tsx';
import { type Choice, chosenCells } from './dashboard-cell.ts';
import { type RegistryDashboardWidget, registryCells } from './registry-cells.ts';

/** What `RegistryDashboard` takes. */
export type RegistryDashboardProps = DashboardProps & Choice<RegistryDashboardWidget>;

const COMPONENTS = {
  CountryMap,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  EmergingPackages,
  GrowingPackages,
  NeedingRefresh,
  RecentReleases,
  RegistryTotals,
  TopPackages,
};

/**
 * The whole registry on a page: downloads of all packages, those most downloaded, new, growing and without a release for a
 * while, what was released lately, and where downloads come from. Widgets that the server has no data for are left out.
 */
export function RegistryDashboard(props: RegistryDashboardProps) {
  const { filters, locale, theme, hrefOf, onSelect } = props;
  const language = useLanguage(locale);
  const cells = registryCells({ filters, locale, theme, hrefOf, onSelect });
  return (
    <Dashboard
      props={props}
      label={wordsOf(language, 'dashboards', dashboards).ofRegistry}
      cells={chosenCells(cells, props)}
      components={COMPONENTS}
    />
  );
}
