import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

type Place = Readonly<{ row: number; column: number }>;

type GridFocus = Readonly<{
  grid: RefObject<HTMLDivElement | null>;
  /** The one cell that Tab reaches. */
  at: Place;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Goes into the grid. */
  enter: () => void;
}>;

const COLUMNS = 2;

const last = (count: number): number => Math.max(0, count - 1);

/** The keyboard of a grid by the WAI-ARIA pattern: one stop for Tab, arrow keys move between cells. */
export function useGridFocus(rows: number): GridFocus {
  const grid = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Place>({ row: 0, column: 0 });
  const at = { row: Math.min(asked.row, last(rows)), column: asked.column };
  const go = (row: number, column: number): void => {
    const next = {
      row: Math.min(Math.max(row, 0), last(rows)),
      column: Math.min(Math.max(column, 0), last(COLUMNS)),
    };
    setAsked(next);
    grid.current?.querySelectorAll<HTMLElement>('button')[next.row * COLUMNS + next.column]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((button) => button.contains(event.target as Node));
    if (index < 0) return;
    const [row, column] = [Math.floor(index / COLUMNS), index % COLUMNS];
    const towardsEnd =
      grid.current !== null && getComputedStyle(grid.current).direction === 'rtl'
        ? 'ArrowLeft'
        : 'ArrowRight';
    switch (event.key) {
      case 'ArrowDown':
        go(row + 1, column);
        break;
      case 'ArrowUp':
        go(row - 1, column);
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
        go(row, event.key === towardsEnd ? 1 : 0);
        break;
      case 'Home':
        go(0, column);
        break;
      case 'End':
        go(last(rows), column);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return { grid, at, onKeyDown, enter: () => go(at.row, at.column) };
}
