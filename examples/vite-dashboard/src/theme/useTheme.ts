import { useEffect, useState } from 'react';

/** What the reader chose; `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';

const KEY = 'theme';

const stored = (): Theme => {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  } catch {
    return 'auto';
  }
};

const store = (theme: Theme): void => {
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that stores nothing still shows the theme until the page is left.
  }
};

/** The reader's theme, remembered by the browser. Widgets read it from the attribute on the root element. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.downpourTheme;
    else document.documentElement.dataset.downpourTheme = theme;
  }, [theme]);
  return [
    theme,
    (chosen) => {
      store(chosen);
      setTheme(chosen);
    },
  ];
}
