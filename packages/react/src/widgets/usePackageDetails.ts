import { normalizePackageName, type Provenance, type PypiCatalogue, type RowOf } from '@downpour/core';
import { useMemo } from 'react';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { packageDetailsRequest } from '../requests/metadata-requests.ts';
import { webAddress } from '../series/web-address.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `usePackageDetails` asks. */
export type PackageDetailsOptions = Pick<WidgetProps, 'initialResult'> & Readonly<{ package: string }>;

/** Where a package can be read about. Addresses that are not of the web are left out. */
export type PackageLinks = Readonly<{
  homePage: string | undefined;
  repository: string | undefined;
  documentation: string | undefined;
  registry: string;
}>;

/** What the latest stable release of a package says of it. */
export type PackageDetailsData = Readonly<{
  details: RowOf<PypiCatalogue, 'package-details'> | undefined;
  links: PackageLinks;
  provenance: Provenance;
}>;

/** The links of a package, from what its metadata says. */
export const packageLinks = (name: string, details: PackageDetailsData['details']): PackageLinks => ({
  homePage: webAddress(details?.homePage),
  repository: webAddress(details?.repository),
  documentation: webAddress(details?.documentation),
  registry: `https://pypi.org/project/${encodeURIComponent(normalizePackageName(name))}/`,
});

/** Summary, version, licence, author and links of a package. */
export function usePackageDetails(options: PackageDetailsOptions): QueryState<PackageDetailsData> {
  const state = useCatalogueQuery(...packageDetailsRequest(options), {
    initialResult: options.initialResult,
  });
  return useMemo(() => {
    const data = mapState(state, ({ rows: [details], provenance }) => ({
      details,
      links: packageLinks(options.package, details),
      provenance,
    }));
    return emptyWhere(data, ({ details }) => details === undefined);
  }, [state, options.package]);
}
