import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Styles } from '../theme/Styles.tsx';
import { MarkTip } from './MarkTip.tsx';
import type { Mark } from './mark.ts';
import { markCss } from './mark-css.ts';

type MarkButtonsProps = Readonly<{
  marks: readonly Mark[];
  /** Width of the chart in pixels; tooltips stay inside it. */
  width: number;
  /** Name of the group for screen readers. */
  label: string;
  /** Marks in a row, for arrow keys in two directions. */
  columns?: number;
  /** The mark at a point outside of all boxes, -1 where there is none. */
  hitTest?: (x: number, y: number) => number;
}>;

/** Buttons, links or plain focusable boxes over the marks of a chart. One tab stop; arrow keys move among them. */
export function MarkButtons({ marks, width, label, columns = 1, hitTest }: MarkButtonsProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [pointed, setPointed] = useState<number>();
  const current = Math.min(stop, marks.length - 1);
  const tip = pointed === undefined ? undefined : marks[pointed];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: current + columns,
      ArrowUp: current - columns,
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: marks.length - 1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape') setPointed(undefined);
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(marks.length - 1, target));
    setStop(next);
    ref.current?.querySelectorAll<HTMLElement>('[data-mark]')[next]?.focus();
  };
  const at = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = hitTest?.(event.clientX - box.left, event.clientY - box.top) ?? -1;
    return event.target === event.currentTarget ? index : -1;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={ref}
      className="downpour-marks-layer"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (event.target === event.currentTarget) setPointed(at(event) < 0 ? undefined : at(event));
      }}
      onPointerLeave={() => setPointed(undefined)}
      onClick={(event) => marks[at(event)]?.select?.(event.altKey)}
    >
      <Styles name="marks" css={markCss} />
      {marks.map((mark, index) => (
        <MarkButton
          key={mark.key}
          mark={mark}
          reachable={index === current}
          pointed={index === pointed}
          onPoint={(on) => setPointed(on ? index : undefined)}
          onFocus={() => {
            setStop(index);
            setPointed(index);
          }}
        />
      ))}
      {tip === undefined ? null : <MarkTip title={tip.title} text={tip.text} box={tip.box} width={width} />}
    </div>
  );
}

type MarkButtonProps = Readonly<{
  mark: Mark;
  reachable: boolean;
  pointed: boolean;
  onPoint: (on: boolean) => void;
  onFocus: () => void;
}>;

function MarkButton({ mark, reachable, pointed, onPoint, onFocus }: MarkButtonProps) {
  const { box } = mark;
  const shared = {
    'data-mark': mark.key,
    className: `downpour-mark${pointed ? ' downpour-mark-pointed' : ''}${mark.selected ? ' downpour-mark-selected' : ''}`,
    style: { left: box.x, top: box.y, width: box.width, height: box.height },
    tabIndex: reachable ? 0 : -1,
    'aria-label': mark.text === '' ? mark.title : `${mark.title}: ${mark.text}`,
    onPointerEnter: () => onPoint(true),
    onPointerLeave: () => onPoint(false),
    onFocus,
    onBlur: () => onPoint(false),
  };
  if (mark.href !== undefined) {
    return (
      <a
        {...shared}
        href={mark.href}
        onClick={(event) => {
          if (mark.select === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          mark.select(false);
        }}
      />
    );
  }
  if (mark.select === undefined) return <span {...shared} role="img" />;
  return (
    <button
      {...shared}
      type="button"
      aria-pressed={mark.selected === true}
      onClick={(event) => mark.select?.(event.altKey)}
    />
  );
}
