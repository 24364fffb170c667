import type { UploadedFile } from './uploaded-files.ts';

/** The clock that the scene is made for: its last day still runs, the last complete one is 2026-03-10. */
export const REGISTRY_NOW = new Date('2026-03-11T18:00:00Z');

/** Date, package, downloads. */
type Downloads = readonly [date: string, name: string, downloads: number];

/** Windows of 30 days begin on 2026-02-09, and those before it on 2026-01-10, 2025-12-11 and 2025-11-11. */
const GROWING: readonly Downloads[] = [
  ['2025-11-06', 'first-day', 1],
  ['2025-11-11', 'steady', 400],
  ['2025-12-20', 'steady', 400],
  ['2026-01-15', 'steady', 400],
  ['2026-02-20', 'steady', 600],
  ['2026-03-11', 'steady', 90_000],
  ['2025-11-15', 'pause', 600],
  ['2026-03-10', 'pause', 800],
  ['2025-11-10', 'gap', 500],
  ['2026-03-01', 'gap', 900],
  ['2026-01-20', 'newcomer', 10],
  ['2026-02-20', 'newcomer', 5_000],
  ['2025-11-20', 'small', 3],
  ['2026-02-15', 'small', 300],
  ['2025-11-20', 'big', 3_000],
  ['2026-02-20', 'big', 1_500],
  ...['twin-b', 'twin-a'].flatMap((name): readonly Downloads[] => [
    ['2025-12-10', name, 600],
    ['2026-02-09', name, 300],
  ]),
];

const COMPARED: readonly Downloads[] = [
  ['2026-01-20', 'left', 10],
  ['2026-02-10', 'left', 40],
  ['2026-03-05', 'left', 20],
  ['2026-03-06', 'right', 60],
];

const RELEASED: readonly Downloads[] = [
  ['2026-01-01', 'em-first', 50],
  ['2026-01-02', 'em-before', 70],
  ['2026-01-06', 'em-old', 90],
  ['2026-03-10', 'em-last', 5],
  ['2026-03-10', 'em-running', 3],
  ['2025-11-20', 'em-three', 1_000],
  ['2026-02-02', 'em-three', 20],
  ['2025-11-20', 're-old', 1_000],
  ['2026-03-01', 're-old', 30],
  ['2026-03-02', 're-older', 35],
  ['2026-03-03', 're-fresh', 40],
  ['2026-01-01', 'rel-top', 9_000],
];

export const REGISTRY_DOWNLOADS: readonly Downloads[] = [...GROWING, ...COMPARED, ...RELEASED];

/** Three months before the end of the last complete day begin on 2025-12-11, six on 2025-09-11. */
export const REGISTRY_FILES: readonly UploadedFile[] = [
  { name: 'Em.First', version: '0.1', uploaded: '2025-12-11 00:00:00.000' },
  { name: 'em_before', version: '0.1', uploaded: '2025-12-10 23:59:59.999' },
  { name: 'em-old', version: '1.0', uploaded: '2019-01-01' },
  { name: 'em-old', version: '1.1', uploaded: '2026-01-05' },
  { name: 'em-last', version: '0.1', uploaded: '2026-03-10 23:59:59.999' },
  { name: 'em-running', version: '0.1', uploaded: '2026-03-11 00:00:00.000' },
  { name: 'em-quiet', version: '0.1', uploaded: '2026-01-01' },
  { name: 'EM-three', version: '0.1', uploaded: '2026-02-01' },
  { name: 're-old', version: '1.0', uploaded: '2025-09-10 23:59:59.999' },
  { name: 're-older', version: '1.0', uploaded: '2020-01-01' },
  { name: 're-fresh', version: '1.0', uploaded: '2018-01-01' },
  { name: 'RE_fresh', version: '1.1', uploaded: '2025-09-11 00:00:00.000' },
  { name: 'rel-top', version: '1.0', uploaded: '2024-01-01' },
  { name: 'rel-top', version: '1.0', uploaded: '2026-02-10', filename: 'rel_top-1.0-py3-none-any.whl' },
  { name: 'rel-top', version: '1.10', uploaded: '2025-11-01' },
  { name: 'Rel.Top', version: '1.9', uploaded: '2025-11-30 23:59:59.999' },
  { name: 'rel-top', version: '2.0', uploaded: '2025-12-31 23:59:59.999' },
  { name: 'rel-top', version: '2.0.1', uploaded: '2026-01-01 00:00:00.000' },
  { name: 'rel-top', version: '3.0a1', uploaded: '2026-02-05' },
  { name: 'rel-top', version: '2.0.2', uploaded: '2026-02-06' },
  { name: 'rel-top', version: '2.1', uploaded: '2026-03-11 00:00:00.000' },
];
