import { cell, type DashboardCell } from './dashboard-cell.ts';
import { BESIDE_LIST, type SharedProps } from './package-cells.ts';

/** The widgets of the registry's dashboard, by the names they have there. */
export type RegistryDashboardWidget =
  | 'totals'
  | 'summary'
  | 'over-time'
  | 'top'
  | 'emerging'
  | 'growing'
  | 'refresh'
  | 'releases'
  | 'installers'
  | 'map'
  | 'countries'
  | 'python'
  | 'systems'
  | 'types';

/** What the registry's dashboard is made of. Pure, so that a server can ask the same. */
export const registryCells = ({
  hrefOf,
  ...all
}: SharedProps): readonly DashboardCell<RegistryDashboardWidget>[] => {
  const named = { ...all, hrefOf, limit: 9 };
  return [
    cell('summary', 8, 'DownloadsSummary', all),
    cell('totals', 4, 'RegistryTotals', all),
    cell('over-time', 8, 'DownloadsOverTime', { ...all, height: BESIDE_LIST }),
    cell('top', 4, 'TopPackages', named),
    cell('emerging', 4, 'EmergingPackages', named),
    cell('growing', 4, 'GrowingPackages', named),
    cell('refresh', 4, 'NeedingRefresh', named),
    cell('releases', 8, 'RecentReleases', { ...named, limit: 8 }),
    cell('installers', 4, 'DownloadsBreakdown', { ...all, dimension: 'installer', limit: 8 }),
    cell('map', 8, 'CountryMap', all),
    cell('countries', 4, 'DownloadsBreakdown', { ...all, dimension: 'country', limit: 9 }),
    cell('python', 4, 'DownloadsBreakdown', { ...all, dimension: 'python', limit: 6 }),
    cell('systems', 4, 'DownloadsBreakdown', { ...all, dimension: 'system', variant: 'donut' }),
    cell('types', 4, 'DownloadsBreakdown', { ...all, dimension: 'type', variant: 'donut' }),
  ];
};
