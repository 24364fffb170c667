import type { Part } from '../series/series.ts';
import { donutLayout } from '../static/donut-layout.ts';
import { statTilesLayout } from '../static/StatTilesSvg.tsx';

const space = (width: number) => ({ id: 'height', title: '', width });

const placeholders = (count: number): readonly Part[] =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    label: '',
    kind: 'value',
    value: 1,
    share: 1 / count,
  }));

/** Height of `count` tiles at a width, all in a row where there is room unless told. */
export const tilesHeight = (width: number, count: number, perRow?: number): number =>
  statTilesLayout({
    ...space(width),
    perRow,
    tiles: Array.from({ length: count }, (_, index) => ({ key: String(index), label: '', value: 0 })),
  }).frame.height;

/** Height of a donut of `count` parts at a width. */
export const donutHeightAt = (width: number, count: number): number =>
  donutLayout({ ...space(width), parts: placeholders(count) }).frame.height;

const NARROW_PX = 460;

/** Height of a chart over time at a width. */
export const overTimeHeight = (width: number): number => (width < NARROW_PX ? 260 : 300);
