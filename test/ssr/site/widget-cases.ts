import type { AskingWidgets } from '@downpour/react/server';

/** A widget with props. */
export type WidgetCase = {
  [W in keyof AskingWidgets]: readonly [widget: W, props: AskingWidgets[W]];
}[keyof AskingWidgets];

type Dashboard = 'PackageDashboard' | 'RegistryDashboard';
type PropsOf<W extends keyof AskingWidgets> = { readonly [N in W]: readonly AskingWidgets[N][] };

const named = { package: 'requests' } as const;

/** Every widget that asks, in every form that is drawn differently. */
const widgets: PropsOf<Exclude<keyof AskingWidgets, Dashboard>> = {
  DownloadsSummary: [named],
  DownloadsOverTime: [named, { ...named, split: 'system' }],
  DownloadsBreakdown: [
    { ...named, dimension: 'version' },
    { ...named, dimension: 'python', variant: 'donut' },
    { ...named, dimension: 'installer', variant: 'over-time' },
  ],
  VersionAdoption: [named],
  FileTypesByInstaller: [named],
  CountryMap: [named],
  PackageRank: [named],
  PackageDetails: [named],
  Dependencies: [named],
  Dependents: [named],
  StarsOverTime: [named],
  GithubActivity: [named],
  TopContributors: [named],
  ComparePackages: [{ package: ['requests', 'urllib3'] }],
  RegistryTotals: [{}],
  TopPackages: [{}],
  EmergingPackages: [{}],
  GrowingPackages: [{}],
  NeedingRefresh: [{}],
  RecentReleases: [{}],
};

const dashboards: PropsOf<Dashboard> = {
  PackageDashboard: [{ ...named, urlState: true }],
  RegistryDashboard: [{ urlState: true }],
};

const listOf = (propsOf: Readonly<Record<string, readonly unknown[]>>): readonly WidgetCase[] =>
  Object.entries(propsOf).flatMap(([name, all]) =>
    all.map((props) => [name, props] as unknown as WidgetCase),
  );

/** The widgets, each by itself. */
export const widgetCases = listOf(widgets);

/** What a page can show: all widgets, or a dashboard. */
export const pageNames = ['widgets', 'PackageDashboard', 'RegistryDashboard'] as const;

/** The widgets of a page by its name, or the one widget by its place in the list. */
export const casesOf = (shown: string): readonly WidgetCase[] =>
  shown === 'widgets'
    ? widgetCases
    : [...listOf(dashboards), ...widgetCases].filter(
        (widgetCase) => widgetCase[0] === shown || String(widgetCases.indexOf(widgetCase)) === shown,
      );
