import type { Filters, PypiCatalogue } from '@downpour/core';
import type { Selection } from '../widgets/widget-props.ts';
import { cell, type DashboardCell } from './dashboard-cell.ts';

/** The widgets of a package's dashboard, by the names they have there. */
export type PackageDashboardWidget =
  | 'details'
  | 'rank'
  | 'summary'
  | 'over-time'
  | 'versions'
  | 'versions-over-time'
  | 'installers'
  | 'python-over-time'
  | 'python'
  | 'system-over-time'
  | 'systems'
  | 'map'
  | 'countries'
  | 'adoption'
  | 'types'
  | 'file-types'
  | 'ci'
  | 'dependencies'
  | 'dependents'
  | 'contributors'
  | 'stars'
  | 'activity';

/** What all widgets of a dashboard are given. */
export type SharedProps = Readonly<{
  filters?: Filters<PypiCatalogue> | undefined;
  locale?: string | undefined;
  theme?: 'light' | 'dark' | 'auto' | undefined;
  hrefOf?: ((name: string) => string) | undefined;
  onSelect?: ((selection: Selection) => void) | undefined;
}>;

/** Pixels of a chart that stands beside a list of nine rows. */
export const BESIDE_LIST = 342;

/** What a package's dashboard is made of. Pure, so that a server can ask the same. */
export const packageCells = (
  name: string,
  { hrefOf, ...shared }: SharedProps,
): readonly DashboardCell<PackageDashboardWidget>[] => {
  const of = { ...shared, package: name };
  const { filters: _, onSelect, ...looks } = of;
  const tall = { ...of, height: BESIDE_LIST };
  return [
    cell('details', 8, 'PackageDetails', looks),
    cell('rank', 4, 'PackageRank', of),
    cell('summary', 12, 'DownloadsSummary', of),
    cell('over-time', 8, 'DownloadsOverTime', tall),
    cell('versions', 4, 'DownloadsBreakdown', { ...tall, dimension: 'version', limit: 8 }),
    cell('versions-over-time', 8, 'DownloadsOverTime', { ...tall, split: 'version' }),
    cell('installers', 4, 'DownloadsBreakdown', { ...tall, dimension: 'installer', limit: 8 }),
    cell('python-over-time', 8, 'DownloadsOverTime', { ...tall, split: 'python', variant: 'bars' }),
    cell('python', 4, 'DownloadsBreakdown', { ...tall, dimension: 'python', limit: 8 }),
    cell('system-over-time', 8, 'DownloadsOverTime', { ...of, split: 'system', variant: 'line' }),
    cell('systems', 4, 'DownloadsBreakdown', { ...of, dimension: 'system' }),
    cell('map', 8, 'CountryMap', of),
    cell('countries', 4, 'DownloadsBreakdown', { ...of, dimension: 'country', limit: 9 }),
    cell('adoption', 8, 'VersionAdoption', of),
    cell('types', 4, 'DownloadsBreakdown', { ...of, dimension: 'type', variant: 'donut' }),
    cell('file-types', 8, 'FileTypesByInstaller', of),
    cell('ci', 4, 'DownloadsBreakdown', { ...of, dimension: 'ci', variant: 'donut' }),
    cell('dependencies', 4, 'Dependencies', { ...of, hrefOf, limit: 8 }),
    cell('dependents', 4, 'Dependents', { ...of, hrefOf, limit: 8 }),
    cell('contributors', 4, 'TopContributors', { ...looks, limit: 8 }),
    cell('stars', 8, 'StarsOverTime', { ...looks, onSelect }),
    cell('activity', 4, 'GithubActivity', looks),
  ];
};
