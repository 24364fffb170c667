import { countText, type QueryShape } from '../query-shape.ts';

/** Whole-registry totals: one row. */
export const totalsShape: QueryShape = {
  isOneRow: true,
  compile: ({ measure, from }) => ({
    columns: `${countText(measure('packages'), 'packages')}, ${countText(measure('downloads'), 'downloads')}`,
    from: from(),
  }),
  assemble: (_resolved, [row = {}]) => [[String(row.packages ?? '0'), String(row.downloads ?? '0')]],
};
