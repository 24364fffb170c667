const SEPARATORS = /[-_.]+/g;
const VALID = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

/** The name as PEP 503 normalises it: lower case, runs of `-`, `_` and `.` become one `-`. */
export const normalizePackageName = (name: string): string =>
  name.trim().replace(SEPARATORS, '-').toLowerCase();

/** Whether the text can be the name of a package (PEP 508): letters and digits, inside also `.`, `_` and `-`. */
export const isPackageName = (name: string): boolean => name.length <= 200 && VALID.test(name.trim());
