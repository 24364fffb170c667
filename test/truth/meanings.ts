import { activity } from './kinds/activity.ts';
import { adoption } from './kinds/adoption.ts';
import { breakdown } from './kinds/breakdown.ts';
import { comparison } from './kinds/comparison.ts';
import { contributors } from './kinds/contributors.ts';
import { dependencies } from './kinds/dependencies.ts';
import { dependents } from './kinds/dependents.ts';
import { details } from './kinds/details.ts';
import { extent } from './kinds/extent.ts';
import { growth } from './kinds/growth.ts';
import { matrix } from './kinds/matrix.ts';
import { overTime, overTimeBy } from './kinds/over-time.ts';
import { rank } from './kinds/rank.ts';
import { emerging, refresh } from './kinds/ranked-packages.ts';
import { releaseCalendar } from './kinds/release-calendar.ts';
import { releases } from './kinds/releases.ts';
import { search } from './kinds/search.ts';
import { stars } from './kinds/stars.ts';
import { summary } from './kinds/summary.ts';
import { totals } from './kinds/totals.ts';
import type { Meaning } from './meaning.ts';
import type { TruthQuery } from './question.ts';

/** Every query of the catalogue; one that is missing here does not compile. */
export const MEANINGS: Readonly<Record<TruthQuery, Meaning>> = {
  'downloads-over-time': overTime,
  'downloads-over-time-by-package': overTimeBy('package'),
  'downloads-over-time-by-version': overTimeBy('version'),
  'downloads-over-time-by-country': overTimeBy('country'),
  'downloads-over-time-by-python': overTimeBy('python'),
  'downloads-over-time-by-system': overTimeBy('system'),
  'downloads-over-time-by-installer': overTimeBy('installer'),
  'downloads-over-time-by-type': overTimeBy('type'),
  'downloads-over-time-by-ci': overTimeBy('ci'),
  'downloads-by-version': breakdown('version'),
  'downloads-by-country': breakdown('country', 300),
  'downloads-by-python': breakdown('python'),
  'downloads-by-system': breakdown('system'),
  'downloads-by-installer': breakdown('installer'),
  'downloads-by-type': breakdown('type'),
  'downloads-by-ci': breakdown('ci'),
  'file-types-by-installer': matrix('installer', 'type', 8),
  'downloads-summary': summary,
  'package-extent': extent,
  'package-search': search(8),
  'package-rank': rank,
  'package-releases': releases(100),
  'package-details': details,
  'package-dependencies': dependencies(100),
  'package-dependents': dependents(10),
  'version-adoption': adoption(5),
  'top-packages': breakdown('package'),
  'registry-totals': totals,
  'compare-packages': comparison,
  'growing-packages': growth(10),
  'emerging-packages': emerging(10),
  'packages-needing-refresh': refresh(10),
  'recent-releases': releaseCalendar(5),
  'github-stars-over-time': stars,
  'github-activity': activity,
  'github-contributors': contributors(10),
};

export const QUERIES = Object.keys(MEANINGS) as readonly TruthQuery[];
