import { type RefObject, useEffect, useRef } from 'react';

/** Calls `onDismiss` on Escape, on a press elsewhere, and when the focus leaves an element, as long as `active`. */
export function useDismissal(
  ref: RefObject<HTMLElement | null>,
  onDismiss: () => void,
  active: boolean,
): void {
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    if (!active) return;
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false) dismiss.current();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismiss.current();
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [ref, active]);
}
