type ModeButtonsProps<M extends string> = Readonly<{
  /** What is chosen. */
  label: string;
  /** The choices with their names, in order. */
  modes: Readonly<Record<M, string>>;
  mode: M;
  onMode: (mode: M) => void;
}>;

/** A few ways to show the same data, of which one is on. */
export function ModeButtons<M extends string>({ label, modes, mode, onMode }: ModeButtonsProps<M>) {
  const names = Object.keys(modes) as M[];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <span role="group" aria-label={label} className="downpour-modes">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="downpour-tool"
          aria-pressed={name === mode}
          onClick={() => onMode(name)}
        >
          {modes[name]}
        </button>
      ))}
    </span>
  );
}
