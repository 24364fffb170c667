import { PackageSearch } from '@downpour/react';
import { navigate } from '../router/location.ts';
import { packagePath } from '../router/route.ts';
import { useTitle } from '../shell/useTitle.ts';

/** An address this site does not have. */
export function NotFoundPage() {
  useTitle('Page not found');
  return (
    <section className="notice">
      <h1>There is no such page</h1>
      <p className="muted">
        A package's page is at /package/ followed by its name, with letters, digits, dots, dashes and
        underscores.
      </p>
      <div className="notice-search">
        <PackageSearch onSelect={(name) => navigate(packagePath(name))} />
      </div>
      <a href="/">To the most downloaded packages</a>
    </section>
  );
}
