const LONGEST = 64;
const SAYS_NOTHING = /^(unknown|none|n\/a|-|(file: ?|see )?(the )?licen[cs]e( file)?(\.(txt|md|rst))?)$/i;
const CLASSIFIER = /^License :: (?:.* :: )?(?<name>[^:]+)$/;
const CATEGORIES: ReadonlySet<string> = new Set(['OSI Approved', 'DFSG approved']);

/** The metadata of a file that names its licence: `license`, which may be its whole text, and `classifiers`. */
export type LicenseMetadata = Readonly<{ license: string; classifiers: readonly string[] }>;

/**
 * The short name of a licence: the `license` field where it is one line of at most 64 characters that says something, else
 * the names of the `License ::` classifiers, joined by commas; `undefined` where there is neither.
 */
export function licenseName({ license, classifiers }: LicenseMetadata): string | undefined {
  const text = license.trim();
  if (text !== '' && text.length <= LONGEST && !/[\r\n]/.test(text) && !SAYS_NOTHING.test(text)) return text;
  const names = classifiers
    .map((classifier) => CLASSIFIER.exec(classifier.trim())?.groups?.name?.trim() ?? '')
    .filter((name) => name !== '' && !CATEGORIES.has(name));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}
