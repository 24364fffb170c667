import { type KeyboardEvent, useState } from 'react';

type ComboboxOptions<T> = Readonly<{ options: readonly T[]; onChoose: (option: T) => void }>;

/** The keyboard of a combobox with a list, by the WAI-ARIA pattern: focus stays in the input, arrows move the active option. */
export function useCombobox<T>({ options, onChoose }: ComboboxOptions<T>) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const at = Math.min(active, options.length - 1);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: T): void => {
    close();
    onChoose(option);
  };
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
      const option = options[at] ?? options[0];
      if (option === undefined) return;
      choose(option);
    } else return;
    event.preventDefault();
  };
  return { open, active: at, onKeyDown, choose, close, show: () => setOpen(true), setActive };
}
