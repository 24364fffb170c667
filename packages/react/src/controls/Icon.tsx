/** Outlines on a 24 × 24 grid. */
const OUTLINES = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  check: 'M5 12.5 10 17.5 19 7',
  filter: 'M4 6h16M7 12h10M10 18h4',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  down: 'm7 10 5 5 5-5',
} as const;

/** A small picture beside, or instead of, a label; always hidden from screen readers. */
export const Icon = ({ name }: Readonly<{ name: keyof typeof OUTLINES }>) => (
  <svg
    className={`downpour-icon${name === 'undo' || name === 'redo' ? ' downpour-icon-turns' : ''}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    <path d={OUTLINES[name]} />
  </svg>
);
