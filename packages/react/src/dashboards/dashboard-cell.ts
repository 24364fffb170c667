import type { SingleWidgets } from './single-widgets.ts';

/** How many of the twelve columns of a wide dashboard a widget takes. */
export type Columns = 3 | 4 | 6 | 8 | 12;

/** A widget of a dashboard: its name there, its width, and the widget with its props. */
export type DashboardCell<K extends string = string> = {
  [W in keyof SingleWidgets]: Readonly<{
    key: K;
    columns: Columns;
    widget: W;
    props: SingleWidgets[W];
  }>;
}[keyof SingleWidgets];

/** Makes a cell of a dashboard. */
export const cell = <K extends string, W extends keyof SingleWidgets>(
  key: K,
  columns: Columns,
  widget: W,
  props: SingleWidgets[W],
): DashboardCell<K> => ({ key, columns, widget, props }) as unknown as DashboardCell<K>;

/** Which widgets of a dashboard are shown. */
export type Choice<K extends string> = Readonly<{
  /** Only these, in this order; all unless told. */
  widgets?: readonly K[] | undefined;
  /** All but these. */
  omit?: readonly K[] | undefined;
}>;

/** The cells that are chosen. Throws for a name that no cell has. */
export function chosenCells<K extends string>(
  cells: readonly DashboardCell<K>[],
  { widgets, omit = [] }: Choice<K>,
): readonly DashboardCell<K>[] {
  const known = cells.map(({ key }) => key);
  const unknown = [...(widgets ?? []), ...omit].find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new Error(`A dashboard has no widget "${unknown}". It has: ${known.join(', ')}.`);
  }
  const wanted =
    widgets === undefined
      ? cells
      : widgets.flatMap((key) => cells.filter((candidate) => candidate.key === key));
  return wanted.filter(({ key }) => !omit.includes(key));
}
