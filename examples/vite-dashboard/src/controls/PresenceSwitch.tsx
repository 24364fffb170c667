import type { Presence } from '@downpour/core';
import { Segmented } from './Segmented.tsx';

const OPTIONS = [
  { value: 'include', label: 'Include' },
  { value: 'exclude', label: 'Exclude' },
  { value: 'only', label: 'Only' },
] as const;

type PresenceSwitchProps = Readonly<{
  /** Whose downloads: mirrors, CI. */
  label: string;
  value: Presence;
  onChange: (presence: Presence) => void;
}>;

/** Whether the downloads of some kind of client count: all of them, none, or only they. */
export const PresenceSwitch = ({ label, value, onChange }: PresenceSwitchProps) => (
  <div className="labelled">
    <span aria-hidden="true">{label}</span>
    <Segmented<Presence> label={label} options={OPTIONS} value={value} onChange={onChange} />
  </div>
);
