import type { Browser } from 'playwright-core';
import { median } from './metric.ts';
import { SIDES, type Side } from './render-heavy.ts';
import { type Visit, visitPage } from './render-visit.ts';

/** Medians over the visits of one side. */
export type DashboardTimes = Pick<Visit, 'firstMs' | 'doneMs' | 'figures'> &
  Readonly<{ blockedMs: number; threadBlockedMs: number; busyMs: number }>;

/**
 * Visits the page made of PackageDashboard and the one made of recharts in turns. Refuses to compare pages that show
 * different numbers of figures or ask different questions.
 */
export async function measureDashboards(
  browser: Browser,
  url: string,
  options: Readonly<{ pairs: number; screenshots?: string }>,
): Promise<Readonly<Record<Side, DashboardTimes>>> {
  const visit = (side: Side, figures: number, more = {}): Promise<Visit> =>
    visitPage(browser, `${url}${side}.html`, { figures, ...more });
  const screenshot = (side: Side): Readonly<{ screenshot?: string }> => ({
    ...(options.screenshots === undefined ? {} : { screenshot: `${options.screenshots}/${side}.png` }),
  });
  const warm = {
    ours: await visit('ours', 1, screenshot('ours')),
    plain: await visit('plain', 1, screenshot('plain')),
  };
  expectSamePage(warm.ours, warm.plain);
  const visits: Record<Side, Visit[]> = { ours: [], plain: [] };
  for (let pair = 0; pair < options.pairs; pair++) {
    for (const side of pair % 2 === 0 ? SIDES : SIDES.toReversed()) {
      visits[side].push(await visit(side, warm[side].figures));
    }
  }
  return { ours: medianVisit(visits.ours), plain: medianVisit(visits.plain) };
}

/** Throws where a page shows or asks what the other does not. */
export function expectSamePage(ours: Visit, plain: Visit): void {
  const without = (all: readonly string[], others: readonly string[]): string =>
    all.filter((one) => !others.includes(one)).join(', ') || 'nothing';
  const missing = without(ours.questions, plain.questions);
  const extra = without(plain.questions, ours.questions);
  if (ours.figures === plain.figures && missing === extra) return;
  throw new Error(
    `The pages differ, so their times say nothing: ours has ${ours.figures} figures, the plain one ${plain.figures}. ` +
      `Only ours asks ${missing}; only the plain one asks ${extra}. Change pages/PlainDashboard.tsx.`,
  );
}

/** The middle of several visits. */
export function medianVisit(visits: readonly Visit[]): DashboardTimes {
  const of = (read: (visit: Visit) => number): number => median(visits.map(read));
  return {
    firstMs: of(({ firstMs }) => firstMs),
    doneMs: of(({ doneMs }) => doneMs),
    figures: of(({ figures }) => figures),
    blockedMs: of(({ blocking }) => blocking.wallMs),
    threadBlockedMs: of(({ blocking }) => blocking.threadMs),
    busyMs: of(({ blocking }) => blocking.busyMs),
  };
}
