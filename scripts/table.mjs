/**
 * Lays out rows in columns; columns that hold only numbers are set flush right.
 *
 * @param {readonly string[]} titles
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(titles, rows) {
  const widths = titles.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const numeric = titles.map((_, i) => rows.every((row) => /^[\d,. ]*( ?ms| s)?$/.test(row[i] ?? '')));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(titles), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
