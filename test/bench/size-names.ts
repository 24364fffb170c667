import type { LazyChunk } from './size-bundle.ts';

/** The widgets among the names a package exports: components, but no providers, no composites, no errors. */
export const widgetNames = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => /^[A-Z][A-Za-z]*[a-z]/.test(name) && !/(Provider|Answers|Dashboard|Error)$/.test(name))
    .toSorted();

/** Pages in one component. */
export const compositeNames = (names: readonly string[]): readonly string[] =>
  names.filter((name) => /^[A-Z]\w*Dashboard$/.test(name)).toSorted();

/** What a built module imports by name from `module`. */
export function importedNames(code: string, module: string): readonly string[] {
  const statements = code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g);
  const names = [...statements]
    .filter(([, , from]) => from === module)
    .flatMap(([, list = '']) => list.split(','))
    .map((entry) => entry.trim().split(/\s+as\s+/)[0] ?? '')
    .filter((name) => name !== '');
  return [...new Set(names)].toSorted();
}

/** The chunks that bring recharts, and those on the way to it. */
export function interactiveChunks(lazy: readonly LazyChunk[]): readonly LazyChunk[] {
  const brings = new Map<LazyChunk, boolean>();
  const leads = (chunk: LazyChunk): boolean => {
    const known = brings.get(chunk);
    if (known !== undefined) return known;
    brings.set(
      chunk,
      chunk.modules.some((path) => path.includes('/node_modules/recharts/')),
    );
    if (lazy.some((other) => chunk.opens.includes(other.path) && leads(other))) brings.set(chunk, true);
    return brings.get(chunk) ?? false;
  };
  return lazy.filter(leads);
}
