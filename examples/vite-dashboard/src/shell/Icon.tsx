/** Outlines on a 24 × 24 grid, drawn with the colour of the text around them. */
const OUTLINES = {
  sun: 'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5',
  screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
} as const;

type IconProps = Readonly<{ name: keyof typeof OUTLINES }>;

/** A small picture beside, or instead of, a label; always hidden from screen readers. */
export const Icon = ({ name }: IconProps) => (
  <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
    <path d={OUTLINES[name]} />
  </svg>
);
