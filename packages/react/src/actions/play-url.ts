/**
 * The address of a statement in ClickHouse's play page: it reads the statement in base64 after the `#`. Text beyond Latin-1
 * travels as UTF-8.
 */
export function playUrl(page: string, sql: string): string {
  const bytes = new TextEncoder().encode(sql);
  return `${page.split('#')[0]}#${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
