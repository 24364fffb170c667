import { PackageSearch } from '@downpour/react';
import { navigate } from '../router/location.ts';
import { packagePath } from '../router/route.ts';
import { ThemeToggle } from '../theme/ThemeToggle.tsx';
import { useSlashKey } from './useSlashKey.ts';

type HeaderProps = Readonly<{
  /** False where the page has a search of its own. */
  search: boolean;
}>;

const focusSearch = (): void => document.querySelector<HTMLElement>('[role="combobox"]')?.focus();

/** The name, the search, the theme. "/" goes to the search of the page, wherever it is. */
export function Header({ search }: HeaderProps) {
  useSlashKey(focusSearch);
  return (
    <header className="header">
      <div className="header-inner">
        <a className="brand" href="/">
          <img src="/favicon.svg" alt="" width="26" height="26" />
          Downpour
        </a>
        {search ? (
          <div className="header-search">
            <PackageSearch
              placeholder="Search packages: press /"
              onSelect={(name) => navigate(packagePath(name))}
            />
          </div>
        ) : null}
        <ThemeToggle />
      </div>
    </header>
  );
}
