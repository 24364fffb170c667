import type { RunOptions } from 'axe-core';

/** Which of axe's rules stories are held to: WCAG 2.2 AA, and what its authors call good practice. */
export const AXE_OPTIONS: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // Experimental: it takes the short count beside a value ("68.9K") for a part of the value's label, which its name says
  // in full.
  rules: { 'label-content-name-mismatch': { enabled: false } },
};
