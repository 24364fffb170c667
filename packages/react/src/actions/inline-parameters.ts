const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(String(value));
}

/**
 * A statement with its values written into it, to be read and tried elsewhere: `{p0:String}` becomes `'requests'`, other
 * types are cast. Never sent to a proxy.
 */
export const inlineParameters = (sql: string, parameters: Readonly<Record<string, unknown>>): string =>
  sql.replace(/\{(\w+):([^{}]+)\}/g, (placeholder, name: string, type: string) => {
    if (!Object.hasOwn(parameters, name)) return placeholder;
    const value = literal(parameters[name]);
    return type === 'String' ? value : `CAST(${value}, ${quoted(type)})`;
  });
