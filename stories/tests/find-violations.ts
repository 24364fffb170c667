import axe from 'axe-core';
import { AXE_OPTIONS } from '../page/axe-options.ts';

/** What axe finds, as text: rule, what is wrong, and where. */
export async function findViolations(element: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { ...AXE_OPTIONS, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`),
  );
}
