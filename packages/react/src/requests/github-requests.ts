// What the widgets about a package's GitHub repository ask. Filters of downloads mean nothing there, the days do.
import type { Granularity } from '@downpour/core';
import type { Scope } from '../filters/merge-scope.ts';
import { daysOfScope } from '../filters/scope-parts.ts';
import type { WidgetRequest } from './widget-request.ts';

type OfPackage = Readonly<{ package: string }>;

/** What `GithubActivity` asks. */
export const githubActivityRequest = (options: OfPackage, scope: Scope): WidgetRequest<'github-activity'> => [
  'github-activity',
  { ...daysOfScope(scope), package: options.package },
];

/** How many contributors are listed unless told. */
export const LISTED_CONTRIBUTORS = 10;

/** What `TopContributors` asks. */
export const topContributorsRequest = (
  options: OfPackage & Readonly<{ limit?: number | undefined }>,
  scope: Scope,
): WidgetRequest<'github-contributors'> => [
  'github-contributors',
  { ...daysOfScope(scope), package: options.package, limit: options.limit ?? LISTED_CONTRIBUTORS },
];

/** What `StarsOverTime` asks. */
export const starsOverTimeRequest = (
  options: OfPackage & Readonly<{ granularity?: Granularity | undefined }>,
  scope: Scope,
): WidgetRequest<'github-stars-over-time'> => [
  'github-stars-over-time',
  { ...daysOfScope(scope), package: options.package, granularity: options.granularity },
];
