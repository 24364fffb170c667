import { compare, valid } from '@renovatebot/pep440';

/**
 * Orders versions by PEP 440, earliest first. Text that is no version (such as `unknown`) comes before all versions,
 * in code-point order.
 */
export function compareVersions(a: string, b: string): number {
  const validA = valid(a) !== null;
  const validB = valid(b) !== null;
  if (validA && validB) {
    const order = compare(a, b);
    if (order !== 0) return order;
  } else if (validA !== validB) {
    return validA ? 1 : -1;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
