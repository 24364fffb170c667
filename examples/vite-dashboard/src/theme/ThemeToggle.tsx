import { Icon } from '../shell/Icon.tsx';
import { Segmented } from './Segmented.tsx';
import { type Theme, useTheme } from './useTheme.ts';

const OPTIONS = [
  { value: 'light', label: <Icon name="sun" />, name: 'Light' },
  { value: 'auto', label: <Icon name="screen" />, name: 'As the system' },
  { value: 'dark', label: <Icon name="moon" />, name: 'Dark' },
] as const;

/** Light, dark, or as the system. */
export function ThemeToggle() {
  const [theme, setTheme] = useTheme();
  return <Segmented<Theme> label="Theme" options={OPTIONS} value={theme} onChange={setTheme} />;
}
