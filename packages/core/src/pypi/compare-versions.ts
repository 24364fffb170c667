// A version as one text that sorts as PEP 440 says, in the same form that `sql/version-order.ts` builds in ClickHouse: a
// number is its length and its digits, so that numbers of any size are exact.

const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*?)(?:\.0+)*(?:[-_.]?(alpha|a|beta|b|preview|pre|rc|c)[-_.]?(\d*))?(-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?$/;
const END = '\0';

function sortable(digits = ''): string {
  const significant = digits.replace(/^0+/, '');
  return String.fromCharCode(significant.length + 1) + significant;
}

const preLetter = (letter: string | undefined, comesBefore: boolean): string => {
  if (letter === undefined) return comesBefore ? '0' : 'z';
  return letter[0] === 'a' || letter[0] === 'b' ? letter[0] : 'c';
};

const localPart = (part: string): string =>
  /^\d+$/.test(part) ? `\u0002${sortable(part)}` : `\u0001${part}${END}`;

function sortKey(text: string): string {
  const [match, epoch, release, pre, preNumber, post, dev, devNumber, local] =
    VERSION.exec(text.toLowerCase()) ?? [];
  if (match === undefined || release === undefined) return END + text;
  return [
    sortable(epoch),
    ...release.split('.').map(sortable),
    END,
    preLetter(pre, post === undefined && dev !== undefined),
    sortable(preNumber),
    post === undefined ? '0' : '1',
    sortable(post?.replace(/\D+/, '')),
    dev === undefined ? 'z' : 'd',
    sortable(devNumber),
    ...(local?.split(/[-_.]/).map(localPart) ?? []),
    END,
    text,
  ].join('');
}

/**
 * Orders versions by PEP 440, earliest first. Text that is no version (such as `unknown`) comes before all versions, in
 * code-point order.
 */
export function compareVersions(a: string, b: string): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
