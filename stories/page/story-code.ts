/** The code of a story as a reader can paste it: with the import of the widgets in it. */
export function storyCode(code: string): string {
  const widgets = [...new Set([...code.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name))].sort();
  if (widgets.length === 0) return code;
  const names = widgets.length < 5 ? ` ${widgets.join(', ')} ` : `\n  ${widgets.join(',\n  ')},\n`;
  return `import {${names}} from '@downpour/react';\n\n${code}`;
}
