const PYTHON = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;

/** Orders Python versions numerically (3.9 before 3.10); text that is none comes first, in code-point order. */
export function comparePythonVersions(a: string, b: string): number {
  const partsA = PYTHON.exec(a);
  const partsB = PYTHON.exec(b);
  if (partsA !== null && partsB !== null) {
    for (const index of [1, 2, 3]) {
      const order = Number(partsA[index] ?? -1) - Number(partsB[index] ?? -1);
      if (order !== 0) return order;
    }
  } else if ((partsA === null) !== (partsB === null)) {
    return partsA === null ? -1 : 1;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
