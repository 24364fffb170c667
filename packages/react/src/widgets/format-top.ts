/** The share of packages placed as high or higher, rounded up so that it never says too much: `0.1%`, `25%`. */
export function formatTop(top: number, locale: string): string {
  const digits = top < 0.01 ? 2 : top < 0.1 ? 1 : 0;
  const step = 10 ** (digits + 2);
  const rounded = Math.min(1, Math.ceil(Number((top * step).toPrecision(12))) / step);
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(rounded);
}
