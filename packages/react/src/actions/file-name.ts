const UNSAFE = /[^\p{L}\p{N}]+/gu;

/** A file name that says what is in the file: `requests-downloads-over-time-2026-11-21.svg`. */
export const fileName = (parts: readonly string[], extension: string): string =>
  `${parts
    .map((part) => part.toLowerCase().replace(UNSAFE, '-').replace(/^-|-$/g, ''))
    .filter((part) => part !== '')
    .join('-')}.${extension}`;
