import { PackageSearch, TopPackages } from '@downpour/react';
import { navigate } from '../router/location.ts';
import { packagePath } from '../router/route.ts';

type UnknownPackageProps = Readonly<{ name: string }>;

/** A name the data has no downloads of, and ways on. */
export function UnknownPackage({ name }: UnknownPackageProps) {
  return (
    <section className="notice">
      <h1>No downloads of “{name}”</h1>
      <p className="muted">
        The data has no package of this name. It may be spelled otherwise, be newer than the data, or live on
        another index than PyPI.
      </p>
      <div className="notice-search">
        <PackageSearch onSelect={(name) => navigate(packagePath(name))} />
      </div>
      <TopPackages className="notice-search" limit={10} hrefOf={packagePath} />
    </section>
  );
}
