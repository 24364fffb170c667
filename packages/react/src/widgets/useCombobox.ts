import { type KeyboardEvent, useEffect, useState } from 'react';

type ComboboxOptions<T> = Readonly<{
  options: readonly T[];
  /** Whether the options are those of the text; Enter before waits for them. */
  settled: boolean;
  onChoose: (option: T) => void;
}>;

/** The keyboard of a combobox with a list, by the WAI-ARIA pattern: focus stays in the input, arrows move the active option. */
export function useCombobox<T>({ options, settled, onChoose }: ComboboxOptions<T>) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [waiting, setWaiting] = useState(false);
  const at = Math.min(active, options.length - 1);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
    setWaiting(false);
  };
  const choose = (option: T): void => {
    close();
    onChoose(option);
  };
  useEffect(() => {
    if (!waiting || !settled) return;
    setWaiting(false);
    const [first] = options;
    if (first !== undefined) choose(first);
  });
  const step = (by: number): void => {
    setOpen(true);
    const count = options.length;
    if (count > 0) setActive(at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Enter') {
      const option = options[at] ?? (settled ? options[0] : undefined);
      if (option !== undefined) choose(option);
      else if (settled) return;
      else setWaiting(true);
    } else return;
    event.preventDefault();
  };
  const type = (): void => {
    setOpen(true);
    setActive(-1);
    setWaiting(false);
  };
  return { open, active: at, onKeyDown, choose, close, type, show: () => setOpen(true), setActive };
}
