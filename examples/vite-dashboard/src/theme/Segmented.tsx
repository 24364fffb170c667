import type { ReactNode } from 'react';

type Option<T extends string> = Readonly<{ value: T; label: ReactNode; name?: string }>;

type SegmentedProps<T extends string> = Readonly<{
  /** What is chosen, for those who don't see it. */
  label: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}>;

/** A row of buttons of which one is pressed. */
export const Segmented = <T extends string>({ label, options, value, onChange }: SegmentedProps<T>) => (
  <fieldset className="segmented" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        aria-label={option.name}
        title={option.name}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </button>
    ))}
  </fieldset>
);
