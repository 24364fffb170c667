import type { ReactNode } from 'react';
import { type Row, useRows } from './useRows.ts';

type PlainCardProps = Readonly<{
  title: string;
  /** Query and parameters. */
  ask: string;
  columns: 4 | 8 | 12;
  children: (rows: readonly Row[]) => ReactNode;
}>;

/** A chart with its question; a line of text until the answer is there. */
export function PlainCard({ title, ask, columns, children }: PlainCardProps) {
  const rows = useRows(ask);
  return (
    <figure className={`columns-${columns}`} aria-busy={rows === undefined}>
      <figcaption>{title}</figcaption>
      {rows === undefined ? <p>Loading …</p> : children(rows)}
    </figure>
  );
}
