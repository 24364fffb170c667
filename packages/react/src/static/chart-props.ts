import type { Language } from '../messages/messages.ts';
import type { ChartTheme } from '../theme/paint.ts';
import type { SeriesColors } from './entry-token.ts';

/** What every static chart takes. */
export type ChartProps = Language &
  Readonly<{
    /** Unique in the page; the ids inside the SVG are derived from it. */
    id: string;
    /** The figure's name. Shown as a heading where `standalone` is set. */
    title: string;
    /** Pixels. */
    width: number;
    /** Pixels. Lists and tables default to the height their rows need; a ranking is never lower than its entries. */
    height?: number | undefined;
    /** `auto` follows the reader's preference. */
    theme?: ChartTheme | undefined;
    /** Colours of series and slices to keep, from `assignColors`; those without take free ones in order. */
    colors?: SeriesColors | undefined;
    /** A file of its own (README, image): draws the card, heading and note, and carries its colours. */
    standalone?: boolean | undefined;
    /** A line under the heading of a standalone chart. */
    subtitle?: string | undefined;
    /** A line at the foot of a standalone chart: source, freshness. */
    note?: string | undefined;
    /** Replaces the generated description. */
    description?: string | undefined;
    className?: string | undefined;
  }>;
