/** The metadata of a file that names people; the addresses may hold names: `Name <mail>, …`. */
export type AuthorMetadata = Readonly<{
  author: string;
  authorEmail: string;
  maintainer: string;
  maintainerEmail: string;
}>;

/**
 * Who made a package: the author, else the names in the author's addresses, else the same of the maintainer; `undefined`
 * where no name is given. Several names are joined by commas; mail addresses are left out; of each
 * field the first 500 characters are read.
 */
export function authorName(metadata: AuthorMetadata): string | undefined {
  for (const text of [metadata.author, metadata.authorEmail, metadata.maintainer, metadata.maintainerEmail]) {
    const names = namesIn(text);
    if (names !== '') return names;
  }
  return undefined;
}

const LONGEST = 500;
const PEOPLE = /(?:"[^"]*"|<[^>]*>|[^,;"<>])+/g;
const IN_BRACKETS = /<[^>]*>/g;

function namesIn(text: string): string {
  const names = (text.slice(0, LONGEST).match(PEOPLE) ?? [])
    .map((person) => withoutAddresses(person.replace(IN_BRACKETS, '').replaceAll('"', '')))
    .filter((name) => name !== '' && !/^(unknown|none)$/i.test(name));
  return [...new Set(names)].join(', ');
}

const withoutAddresses = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => !/.@./.test(word))
    .join(' ')
    .trim();
