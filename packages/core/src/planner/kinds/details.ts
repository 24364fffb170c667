import { authorName } from '../../pypi/author-name.ts';
import { licenseName } from '../../pypi/license-name.ts';
import { projectLinks } from '../../pypi/project-links.ts';
import { isPreRelease } from '../../sql/version-order.ts';
import { filesFragments, releaseRank } from '../files-fragments.ts';
import { countText, type QueryShape } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';
import { withoutFiles } from '../without-files.ts';

/** What a file says of its project; that of the release's first upload counts. */
const SAID = [
  'name',
  'summary',
  'author',
  'author_email',
  'maintainer',
  'maintainer_email',
  'license',
  'classifiers',
  'home_page',
  'download_url',
  'project_urls',
  'requires_python',
] as const;

/** The latest stable release of a package, and how many there are. */
export const detailsShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const { table, yanked, day, ofProject } = filesFragments(fragments);
    const releases = `SELECT version, min(${day}) AS first_day, min(${yanked}) AS all_yanked, argMin(tuple(${SAID.join(', ')}), tuple(upload_time, filename)) AS first_file FROM ${table} WHERE ${ofProject(fragments.resolved.subject ?? '')} GROUP BY version`;
    const latest = `SELECT count() AS release_count, min(first_day) AS first_released, argMax(tuple(version, first_day, ${isPreRelease('version')}, first_file), ${releaseRank('version', 'all_yanked')}) AS latest FROM (${releases})`;
    const said = SAID.map((name, i) => `tupleElement(tupleElement(latest, 4), ${i + 1}) AS latest_${name}`);
    return {
      columns: `tupleElement(latest, 1) AS version, toString(tupleElement(latest, 2)) AS released, tupleElement(latest, 3) AS prerelease, ${said.join(', ')}, toString(first_released) AS first_day, ${countText('release_count', 'releases')}`,
      from: `FROM (${latest})`,
    };
  },
  refusal: ({ subject = '' }, [row]) =>
    row === undefined || row.releases === '0' ? withoutFiles(subject) : undefined,
  assemble: ({ subject = '' }, [row = {}]) => {
    const text = (name: (typeof SAID)[number]): string => String(row[`latest_${name}`] ?? '').trim();
    const { repository, documentation, homePage } = projectLinks({
      projectUrls: textsOf(row.latest_project_urls),
      homePage: text('home_page'),
      downloadUrl: text('download_url'),
    });
    const author = authorName({
      author: text('author'),
      authorEmail: text('author_email'),
      maintainer: text('maintainer'),
      maintainerEmail: text('maintainer_email'),
    });
    const license = licenseName({ license: text('license'), classifiers: textsOf(row.latest_classifiers) });
    return [
      [
        subject,
        text('name'),
        String(row.version),
        String(row.released),
        Number(row.prerelease) === 1,
        text('summary') === '' || text('summary') === 'UNKNOWN' ? null : text('summary'),
        author ?? null,
        license ?? null,
        homePage ?? null,
        repository ?? null,
        documentation ?? null,
        text('requires_python') === '' ? null : text('requires_python'),
        String(row.first_day),
        String(row.releases),
      ],
    ];
  },
};
