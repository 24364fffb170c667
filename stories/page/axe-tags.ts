/** Which of axe's rules stories are held to: WCAG 2.2 AA, and what its authors call good practice. */
export const AXE_TAGS: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
