/** The widths of a widget's body at which its form may change; `widget-css.ts` has the same. */
const FORM_WIDTHS = [460, 560] as const;

const SMALLEST = 250;
const LARGEST = 1200;

/** Height as a length that grows evenly with the container: what holds at both ends of a range of widths holds between. */
function evenly(heightAt: (width: number) => number, from: number, to: number): string {
  const [low, high] = [heightAt(from), heightAt(to)];
  if (low === high) return `${low}px`;
  const slope = (high - low) / (to - from);
  const rest = Math.round((low - slope * from) * 100) / 100;
  return `calc(${Math.round(slope * 1e6) / 1e4}cqi + ${rest}px)`;
}

/**
 * The heights of a body as custom properties, one for each form: a style sheet gives the body its height at any width,
 * before scripts run and without them, so that nothing moves when they do.
 */
export const bodyHeights = (heightAt: (width: number) => number): Readonly<Record<string, string>> => ({
  '--downpour-height-s': evenly(heightAt, SMALLEST, FORM_WIDTHS[0] - 1),
  '--downpour-height-m': evenly(heightAt, FORM_WIDTHS[0], FORM_WIDTHS[1] - 1),
  '--downpour-height-l': evenly(heightAt, FORM_WIDTHS[1], LARGEST),
});
