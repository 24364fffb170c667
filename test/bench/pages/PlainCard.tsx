import type { ReactNode } from 'react';
import { type Row, useRows } from './useRows.ts';

type PlainCardProps = Readonly<{
  title: string;
  /** Query and parameters. */
  ask: string;
  className: string;
  children: (rows: readonly Row[]) => ReactNode;
}>;

/** A chart with its question; a line of text until the answer is there. */
export function PlainCard({ title, ask, className, children }: PlainCardProps) {
  const rows = useRows(ask);
  return (
    <figure className={className} aria-busy={rows === undefined}>
      <figcaption>{title}</figcaption>
      {rows === undefined ? <p>Loading …</p> : children(rows)}
    </figure>
  );
}
