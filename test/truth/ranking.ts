import type { Cell } from './scene-truth.ts';

export const sum = (cells: readonly Readonly<{ downloads: number }>[]): number =>
  cells.reduce((total, { downloads }) => total + downloads, 0);

export const inByteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Most downloads first; of equals the value that sorts first. */
export const ranked = (cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((a, b) => b.downloads - a.downloads || inByteOrder(a.keys[0] ?? '', b.keys[0] ?? ''));
