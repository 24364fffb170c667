/** A count in full, grouped as the locale does: `1,234,567`. */
export const formatCount = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);

/** A count of at most three significant digits: `1.23M`. */
export const formatCountCompact = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);

/** A count in words, for sentences: `1.23 million`. */
export const formatCountLong = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  }).format(value);
