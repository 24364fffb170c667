// What the widgets about one package ask of the metadata of its releases.
import type { Scope } from '../filters/merge-scope.ts';
import type { WidgetRequest } from './widget-request.ts';

type OfPackage = Readonly<{ package: string }>;

/** What `PackageDetails` asks. */
export const packageDetailsRequest = (options: OfPackage): WidgetRequest<'package-details'> => [
  'package-details',
  { package: options.package },
];

/** What `Dependencies` asks: everything a release requires, however many rows are drawn. */
export const dependenciesRequest = (
  options: OfPackage & Readonly<{ release?: string | undefined }>,
  scope: Scope,
): WidgetRequest<'package-dependencies'> => [
  'package-dependencies',
  { ...scope, package: options.package, release: options.release },
];

/** How many dependents are listed unless told. */
export const LISTED_DEPENDENTS = 10;

/** What `Dependents` asks. */
export const dependentsRequest = (
  options: OfPackage & Readonly<{ limit?: number | undefined }>,
  scope: Scope,
): WidgetRequest<'package-dependents'> => [
  'package-dependents',
  { ...scope, package: options.package, limit: options.limit ?? LISTED_DEPENDENTS },
];

/** How many releases are followed unless told. */
const FOLLOWED_RELEASES = 5;

/** What `VersionAdoption` asks. */
export const versionAdoptionRequest = (
  options: OfPackage & Readonly<{ limit?: number | undefined }>,
  scope: Scope,
): WidgetRequest<'version-adoption'> => [
  'version-adoption',
  { ...scope, package: options.package, limit: options.limit ?? FOLLOWED_RELEASES },
];
