import { formatCount } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Part } from '../series/series.ts';
import type { Box } from '../static/box.ts';

/** Something in a chart that can be pointed at, focused and, where `select` or `href` is given, chosen. */
export type Mark = Readonly<{
  key: string;
  /** Name and numbers in full, for tooltip and screen reader. */
  title: string;
  text: string;
  box: Box;
  selected?: boolean;
  /** Chooses it; with `exclude` leaves it out instead. */
  select?: ((exclude: boolean) => void) | undefined;
  /** Where it leads. */
  href?: string | undefined;
}>;

/** How parts can be chosen. */
export type PartActions = Readonly<{
  onSelect?: ((part: Part, exclude: boolean) => void) | undefined;
  isSelected?: ((key: string) => boolean) | undefined;
  hrefOf?: ((key: string) => string | undefined) | undefined;
  /** Whether a mark says its share of the whole; it does unless told. */
  shares?: boolean | undefined;
}>;

/** The mark of a part. The rest of the top N is no value, so it can't be chosen. */
export function partMark(part: Part, box: Box, actions: PartActions & Language): Mark {
  const { onSelect, isSelected, hrefOf, shares = true, locale = 'en' } = actions;
  const count = wordsOf(actions, 'terms', terms).count(formatCount(part.value, locale));
  const chosen = part.kind !== 'other' && onSelect !== undefined;
  return {
    key: `${part.kind}:${part.key}`,
    title: part.label,
    text: shares ? `${count}, ${formatShare(part.share, locale)}` : count,
    box,
    href: part.kind === 'value' ? hrefOf?.(part.key) : undefined,
    ...(chosen
      ? {
          select: (exclude: boolean) => onSelect(part, exclude),
          selected: isSelected?.(part.key) === true,
        }
      : {}),
  };
}
