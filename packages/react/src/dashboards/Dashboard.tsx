import { type ComponentType, type ReactNode, useContext } from 'react';
import { useDownpour } from '../context/downpour-context.ts';
import { FilterBar, type FilterBarProps } from '../controls/FilterBar.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import { FilterContext } from '../filters/filter-context.ts';
import type { StartFilters } from '../filters/start-state.ts';
import { Styles } from '../theme/Styles.tsx';
import { LeaveOutContext } from '../widgets/leave-out-context.ts';
import type { AppearanceProps } from '../widgets/widget-props.ts';
import type { DashboardCell } from './dashboard-cell.ts';
import { dashboardCss } from './dashboard-css.ts';
import type { SharedProps } from './package-cells.ts';

/** What every dashboard takes. */
export type DashboardProps = Pick<AppearanceProps, 'theme' | 'locale' | 'className'> &
  SharedProps &
  StartFilters &
  Readonly<{
    /**
     * Keeps the filters in the page's address. Range, mirrors, CI and width of buckets are what the page begins with. All
     * of that is for a dashboard without a `FilterProvider` above it; else the page's filters hold.
     */
    urlState?: boolean | string | undefined;
    /** False leaves out the bar of filters; an object goes to it. */
    controls?: boolean | Pick<FilterBarProps, 'presets' | 'dimensions' | 'share' | 'children'> | undefined;
  }>;

type InnerProps = Readonly<{
  props: DashboardProps;
  label: string;
  package?: string | undefined;
  /** What stands above the widgets. */
  head?: ReactNode;
  cells: readonly DashboardCell[];
  components: Readonly<Record<string, ComponentType<never>>>;
}>;

/** Widgets on a grid that act together: filters around them, unless the page has its own, and a bar to change them. */
export function Dashboard(inner: InnerProps) {
  const page = useContext(FilterContext);
  if (page !== undefined) return <DashboardGrid {...inner} />;
  const { range, from, to, granularity, mirrors, ci, urlState } = inner.props;
  const start = { range, from, to, granularity, mirrors, ci };
  const initial: StartFilters = Object.fromEntries(
    Object.entries(start).filter(([, value]) => value !== undefined),
  );
  return (
    <FilterProvider initial={initial} urlState={urlState}>
      <DashboardGrid {...inner} />
    </FilterProvider>
  );
}

function DashboardGrid({ props, label, package: name, head, cells, components }: InnerProps) {
  const provided = useDownpour();
  const { controls = true, locale, className } = props;
  const theme = props.theme ?? provided.theme;
  const bar = typeof controls === 'object' ? controls : {};
  return (
    <section
      className={`downpour downpour-dashboard${className ? ` ${className}` : ''}`}
      data-downpour-theme={theme === 'auto' ? undefined : theme}
      aria-label={label}
    >
      <Styles name="dashboard" css={dashboardCss} />
      {head === undefined && controls === false ? null : (
        <div className="downpour-grid-head">
          {head}
          {controls === false ? null : (
            <FilterBar {...bar} package={name} locale={locale} theme={props.theme} />
          )}
        </div>
      )}
      <LeaveOutContext.Provider value={true}>
        <div className="downpour-grid">
          {cells.map(({ key, columns, widget, props: own }) => {
            const Component = components[widget] as ComponentType<typeof own>;
            return <Component key={key} {...own} className={`downpour-columns-${columns}`} />;
          })}
        </div>
      </LeaveOutContext.Provider>
    </section>
  );
}
