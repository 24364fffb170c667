import { useCatalogueQuery } from '@downpour/react';
import { SampleTag } from '../shell/Freshness.tsx';
import { formatDay } from '../shell/format-day.ts';
import { Unavailable } from './Unavailable.tsx';

type PackageHeadProps = Readonly<{ name: string }>;

/** The package's name, and the days it was downloaded on. */
export const PackageHead = ({ name }: PackageHeadProps) => (
  <header className="page-head">
    <h1>{name}</h1>
    <Facts name={name} />
  </header>
);

function Facts({ name }: PackageHeadProps) {
  const extent = useCatalogueQuery('package-extent', { package: name });
  if (extent.status === 'error') return <Unavailable retry={extent.refetch} />;
  const [days] = 'data' in extent ? extent.data.rows : [];
  return (
    <p className="facts">
      {'data' in extent && extent.data.provenance.sample ? <SampleTag /> : null}
      {days?.first != null && days.last != null ? (
        <span>
          Downloads from <time dateTime={days.first}>{formatDay(days.first)}</time> to{' '}
          <time dateTime={days.last}>{formatDay(days.last)}</time>
        </span>
      ) : (
        <span>Downloads from PyPI</span>
      )}
      <a href={`https://pypi.org/project/${name}/`} rel="noreferrer">
        pypi.org/project/{name}
      </a>
      <code className="install">pip install {name}</code>
    </p>
  );
}
