import type { FilterDimension } from '@downpour/react';

/** What downloads over time can be split by, and how people call it. */
const SPLITS: Readonly<Record<FilterDimension, string>> = {
  version: 'Version',
  python: 'Python',
  system: 'System',
  country: 'Country',
  installer: 'Installer',
  type: 'File type',
  ci: 'CI',
};

/** Whether a text of the address names a dimension to split by. */
export const isSplit = (text: string | undefined): text is FilterDimension =>
  text !== undefined && Object.hasOwn(SPLITS, text);

type SplitPickerProps = Readonly<{
  value: FilterDimension | undefined;
  onChange: (dimension: FilterDimension | undefined) => void;
}>;

/** What the downloads over time are split by. */
export const SplitPicker = ({ value, onChange }: SplitPickerProps) => (
  <label className="split-picker">
    <span>Split by</span>
    <select
      className="select"
      value={value ?? ''}
      onChange={({ target }) => onChange(isSplit(target.value) ? target.value : undefined)}
    >
      <option value="">Nothing</option>
      {Object.entries(SPLITS).map(([dimension, label]) => (
        <option key={dimension} value={dimension}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
