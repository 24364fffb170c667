/** The packages of a title: ` of requests`, ` of requests and flask`, nothing for the whole registry. */
export function ofPackages(packages: string | readonly string[] | undefined): string {
  const names = packages === undefined ? [] : typeof packages === 'string' ? [packages] : packages;
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? ` of ${last}` : ` of ${names.slice(0, -1).join(', ')} and ${last}`;
}
