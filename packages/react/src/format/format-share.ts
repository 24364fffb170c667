const smallestShown = 0.001;

/** A share (0..1) as a percentage with one decimal; what is not zero never reads as zero: `51.6%`, `<0.1%`. */
export const formatShare = (share: number, locale: string): string => {
  const digits = share > 0 && share < 1 ? 1 : 0;
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return share > 0 && share < smallestShown ? `<${format.format(smallestShown)}` : format.format(share);
};

/** A change (0.12 for 12 % more) with its sign: `+12%`, `−3.4%`, `0%`. */
export const formatChange = (ratio: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: Math.abs(ratio) < 0.1 ? 1 : 0,
    signDisplay: 'exceptZero',
  }).format(ratio);
