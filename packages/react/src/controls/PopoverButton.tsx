import { type ReactNode, useId } from 'react';
import { usePopover } from '../widgets/usePopover.ts';

type PopoverButtonProps = Readonly<{
  /** What stands on the button. */
  face: ReactNode;
  /** Name of what it opens. */
  label: string;
  /** Whether what it sets is in force. */
  pressed: boolean;
  /** What it opens; `close` closes it and goes back to the button. */
  children: (close: () => void) => ReactNode;
}>;

/** A button and the dialog it opens beneath itself. */
export function PopoverButton({ face, label, pressed, children }: PopoverButtonProps) {
  const id = useId();
  const { open, toggle, close, container, button } = usePopover();
  return (
    <div className="downpour-popover" ref={container}>
      <button
        ref={button}
        type="button"
        className={`downpour-button${pressed ? ' downpour-in-force' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        {face}
      </button>
      {open ? (
        <div className="downpour-panel" id={id} role="dialog" aria-label={label}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
