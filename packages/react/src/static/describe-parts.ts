import { formatCountLong } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import type { Part } from '../series/series.ts';

const named = 5;

/** What a breakdown shows, in sentences for those who don't see it. */
export const describeParts = (title: string, parts: readonly Part[], locale = 'en'): string => {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  if (total === 0) return `${title}: none.`;
  const count = (value: number) => formatCountLong(value, locale);
  const shown = parts
    .slice(0, named)
    .map((part) => `${part.label} ${count(part.value)} (${formatShare(part.share, locale)})`);
  const rest = parts.slice(named);
  const restShare = rest.reduce((sum, part) => sum + part.share, 0);
  const more = rest.length > 0 ? `, ${rest.length} more ${formatShare(restShare, locale)}` : '';
  return `${title}: ${count(total)} in total. ${shown.join(', ')}${more}.`;
};
