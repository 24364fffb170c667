/** The text as a quoted ClickHouse string: `'it\'s'`. For text that the code knows; values are bound as parameters. */
export const quoteText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
