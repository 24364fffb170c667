const alpha2 = /^[A-Z]{2}$/;
/** ISO 3166 reserves AA, QM–QZ, XA–XZ and ZZ for private use; of them only Kosovo's XK names a place. */
const privateUse = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** A country's name in the locale from its ISO 3166 alpha-2 code; a code that names none is given back, empty is `Unknown`. */
export const countryName = (code: string, locale: string): string => {
  const upper = code.trim().toUpperCase();
  if (upper === '' || upper === 'UNKNOWN') return 'Unknown';
  if (!alpha2.test(upper) || privateUse.test(upper)) return code;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(upper) ?? code;
};
