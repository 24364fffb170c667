/** One of the choices of `Segments`. */
export type Segment<T> = Readonly<{
  value: T;
  label: string;
  /** The label in full, which begins with it. */
  name?: string | undefined;
  /** Why it cannot be chosen. */
  refusal?: string | undefined;
}>;

type SegmentsProps<T> = Readonly<{
  /** What is chosen, for those who don't see it. */
  label: string;
  segments: readonly Segment<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}>;

/** A row of buttons of which one is pressed. */
export const Segments = <T extends string>({ label, segments, value, onChange }: SegmentsProps<T>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset has a least width of its own that no style takes off in every browser
  <div role="group" className="downpour-segments" aria-label={label}>
    {segments.map((segment) => (
      <button
        key={segment.value}
        type="button"
        className="downpour-segment"
        aria-pressed={segment.value === value}
        aria-label={segment.name}
        title={segment.refusal ?? segment.name}
        disabled={segment.refusal !== undefined && segment.value !== value}
        onClick={() => onChange(segment.value)}
      >
        {segment.label}
      </button>
    ))}
  </div>
);
