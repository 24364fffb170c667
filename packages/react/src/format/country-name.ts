import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

const alpha2 = /^[A-Z]{2}$/;
/** ISO 3166 reserves AA, QM–QZ, XA–XZ and ZZ for private use; of them only Kosovo's XK names a place. */
const privateUse = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** A country's name in the locale from its ISO 3166 alpha-2 code; a code that names none is given back, an empty one is unknown. */
export const countryName = (code: string, language: Language): string => {
  const upper = code.trim().toUpperCase();
  if (upper === '' || upper === 'UNKNOWN') return wordsOf(language, 'terms', terms).unknown;
  if (!alpha2.test(upper) || privateUse.test(upper)) return code;
  return (
    new Intl.DisplayNames(language.locale ?? 'en', { type: 'region', fallback: 'code' }).of(upper) ?? code
  );
};
