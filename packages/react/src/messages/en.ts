// The message table in English, and the shape of every other: a section for each thing that speaks, so that a page
// carries the words of what it shows and no others. Texts that hold values are functions of values already formatted.
import type { FilterName, Granularity, PypiCatalogue } from '@downpour/core';
import type { AbsenceCode } from '../client/client-error.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const within = (unit: Granularity): string => (unit === 'day' ? 'on' : unit === 'week' ? 'in the' : 'in');

/** What data is called wherever it is shown. */
export const terms = {
  downloads: 'Downloads',
  /** The unit under a number. */
  unit: 'downloads',
  share: 'Share',
  value: 'Value',
  /** The name of a number, heading a column of them. */
  figure: 'Figure',
  change: 'Change',
  package: 'Package',
  place: 'Place',
  other: 'Other',
  otherPackages: (count: string): string => `Other packages (${count})`,
  unknown: 'Unknown',
  ci: { true: 'CI', false: 'No CI detected' },
  units: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  weekOf: (day: string): string => `week of ${day}`,
  quarter: (number: number): string => `Q${number}`,
  quarterOf: (number: number, year: string): string => `Q${number} ${year}`,
  incomplete: (bucket: string): string => `${bucket} (incomplete)`,
  count: (count: string): string => `${count} downloads`,
  /** The packages a title is about. */
  ofPackages: (title: string, names: readonly string[]): string =>
    names.length === 0 ? title : `${title} of ${list(names)}`,
};

/** Dimensions, alone and as they follow "by". */
export const dimensions = {
  version: { label: 'Version', by: 'version' },
  country: { label: 'Country', by: 'country' },
  python: { label: 'Python', by: 'Python version' },
  system: { label: 'System', by: 'system' },
  installer: { label: 'Installer', by: 'installer' },
  type: { label: 'File type', by: 'file type' },
  ci: { label: 'CI', by: 'CI' },
} satisfies Readonly<Record<FilterName<PypiCatalogue>, Readonly<{ label: string; by: string }>>>;

/** What is around the chart of every widget. */
export const shell = {
  loading: (name: string): string => `Loading ${name}`,
  empty: 'No downloads',
  emptyHint: 'There are none under these filters and in this range.',
  clearFilters: 'Clear all filters',
  retry: 'Try again',
  table: 'Table',
  tableOf: (name: string): string => `${name}, table`,
  csv: 'CSV',
  csvOf: (name: string): string => `${name} as CSV`,
  menu: 'More',
  menuOf: (name: string): string => `${name}: copy, download, share`,
  sample: 'Sample data',
  dataTo: (day: string): string => `Data to ${day} (UTC)`,
  notRefreshed: (problem: string): string => `Could not be refreshed: ${problem}`,
  answeredBy: (table: string, rows: string, milliseconds: string): string =>
    `Answered by ${table}: ${rows} rows read in ${milliseconds} ms`,
};

/** Titles of problems by their code, where they differ from the title the proxy sends. */
export const problems: Readonly<Record<string, string>> = {};

/** What is said where the data has nothing of the kind, which is no failure. */
export const absences: Readonly<Record<AbsenceCode, Readonly<{ title: string; hint: string }>>> = {
  'no-metadata': {
    title: 'No metadata of this package',
    hint: 'Its downloads are known, but no release of it.',
  },
  'no-repository': {
    title: 'No GitHub repository',
    hint: 'The latest release of this package names none.',
  },
  'query-not-provisioned': {
    title: 'Not available here',
    hint: 'This server does not have the data this chart is made of.',
  },
};

/** Sentences for those who don't see a chart, and the words inside charts over time. */
export const series = {
  incomplete: (unit: Granularity): string => `incomplete ${unit}`,
  noData: (title: string): string => `${title}: no data.`,
  none: (start: string): string => `${start}: none.`,
  /** What is drawn and for which time: `Downloads per week from the week of … to the week of …`. */
  start: (
    title: string,
    unit: Granularity,
    { first, last }: Readonly<{ first: string; last: string }>,
  ): string =>
    first === last
      ? `${title} per ${unit} ${within(unit)} ${first}`
      : unit === 'week'
        ? `${title} per ${unit} from the ${first} to the ${last}`
        : `${title} per ${unit} from ${first} to ${last}`,
  facts: (
    start: string,
    unit: Granularity,
    facts: Readonly<{ total: string; highest: string; at: string; last: string | undefined }>,
  ): string =>
    `${start}: ${facts.total} in total, highest ${facts.highest} ${within(unit)} ${facts.at}${
      facts.last === undefined ? '' : `, last complete ${unit} ${facts.last}`
    }.`,
  shares: (count: number, shares: readonly string[]): string => ` Largest of ${count}: ${shares.join(', ')}.`,
  lastIncomplete: (unit: Granularity): string => ` The last ${unit} is incomplete.`,
};

/** Scales, averages, releases and notes of charts over time. */
export const seriesMarks = {
  average: (count: number, unit: Granularity): string => `${count}-${unit} average`,
  logScale: (zeros: boolean): string => (zeros ? 'logarithmic, zeros on the base line' : 'logarithmic'),
  averaged: (count: number, unit: Granularity): string =>
    ` With the average of the last ${count} complete ${unit}s.`,
  onScale: {
    linear: '',
    log: ' On a logarithmic scale; zeros are on the base line.',
    share: ' Drawn as shares that add up to 100 %.',
  },
  released: (count: number, latest: readonly string[]): string =>
    count === 1
      ? ` Release marked: ${latest.join('')}.`
      : ` ${count} releases marked, last ${latest.join(', ')}.`,
  note: (when: string, text: string): string => ` Note on ${when}: ${text}`,
  /** The column of a table with what is marked. */
  marks: 'Releases and notes',
  scales: { linear: 'Linear', log: 'Log', share: '%' },
  scaleNames: { linear: 'Linear scale', log: 'Logarithmic scale', share: 'Shares of 100 %' },
  scale: 'Scale',
};

/** What can be done with a chart over time. */
export const navigation = {
  role: 'chart',
  resetZoom: 'Reset zoom',
  hint: (title: string, unit: Granularity, zooms: boolean): string =>
    `${title}. Arrow keys move through the ${unit}s${
      zooms ? ', with Shift they select, Enter zooms in, Escape zooms out' : ''
    }.`,
};

/** Buckets of a chart over time that are pointed at or chosen, and its legend. */
export const buckets = {
  total: 'Total',
  incomplete: 'incomplete',
  bucket: (
    bucket: string,
    { incomplete, facts }: Readonly<{ incomplete: boolean; facts: readonly string[] }>,
  ): string => `${bucket}${incomplete ? ', incomplete' : ''}: ${facts.join('. ')}`,
  released: (versions: readonly string[]): string => `Released: ${versions.join(', ')}`,
  selected: (range: string): string => `${range} selected. Enter zooms in.`,
  filterBy: (name: string): string => `Filter by ${name}`,
  show: (name: string): string => `Show ${name}`,
};

/** Sentences about parts of a whole. */
export const parts = {
  none: (title: string): string => `${title}: none.`,
  sentence: (
    title: string,
    total: string,
    { named, more }: Readonly<{ named: readonly string[]; more: string }>,
  ): string => `${title}: ${total} in total. ${named.join(', ')}${more}.`,
  more: (count: number, share: string): string => `, ${count} more ${share}`,
};

/** Sentences about a ranking. */
export const ranking = {
  none: (title: string): string => `${title}: none.`,
  sentence: (title: string, named: readonly string[], more: number): string =>
    `${title}: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
};

/** Sentences about a heat map. */
export const heatmap = {
  none: (title: string): string => `${title}: none.`,
  cell: (column: string, row: string): string => `${column} by ${row}`,
  sentence: (
    title: string,
    total: string,
    { rows, columns, largest }: Readonly<{ rows: number; columns: number; largest: readonly string[] }>,
  ): string =>
    `${title}: ${total} in total over ${rows} rows and ${columns} columns. Highest: ${largest.join(', ')}.`,
};

/** Tiles with a number each. */
export const tiles = {
  noEarlier: 'no earlier data',
  versus: (period: string): string => `vs ${period}`,
  sentence: (title: string, facts: readonly string[]): string => `${title}: ${facts.join(', ')}.`,
  against: (text: string, change: string, period: string): string =>
    `${text} (${change}${period === '' ? '' : ` against ${period}`})`,
};

/** Downloads over time. */
export const overTime = {
  title: 'Downloads over time',
  titleBy: (by: string): string => `Downloads over time by ${by}`,
  byPackage: 'package',
};

/** Downloads by a dimension. */
export const breakdown = {
  title: (by: string): string => `Downloads by ${by}`,
};

/** The map. */
export const map = {
  title: 'Downloads by country',
  role: 'map',
  hint: (title: string, filters: boolean): string =>
    `${title}. Arrow keys move through the countries, most downloads first${
      filters ? '; Enter filters by the country' : ''
    }.`,
  absent: (items: readonly string[]): string => `Not on the map: ${items.join(' · ')}`,
  more: (count: number, downloads: string): string => `${count} more ${downloads}`,
};

/** The summary of a package. */
export const summary = {
  title: 'Downloads',
  periods: {
    day: { label: 'Last day', against: 'day before' },
    week: { label: 'Last week', against: 'week before' },
    month: { label: 'Last month', against: 'month before' },
    total: { label: 'Total', against: '' },
  },
};

/** File types by installer. */
export const fileTypes = { title: 'File types by installer' };

/** The place of a package among all. */
export const rank = {
  title: 'Rank',
  packages: 'Packages',
  shareOfPackages: 'Share of packages',
  top: (share: string): string => `top ${share}`,
  of: (packages: string): string => `of ${packages} packages`,
  none: (name: string): string => `${name} has no downloads here.`,
  sentence: (
    name: string,
    facts: Readonly<{ rank: string; packages: string; downloads: string; top: string | undefined }>,
  ): string =>
    `${name} is number ${facts.rank} of ${facts.packages} packages by downloads, with ${facts.downloads}${
      facts.top === undefined ? '' : `: ${facts.top}`
    }.`,
};

/** The most downloaded packages. */
export const topPackages = { title: 'Top packages' };

/** New packages. */
export const emerging = {
  title: (period: string): string => `Emerging · ${period}`,
  column: 'First release',
  detail: (downloads: string, day: string): string => `${downloads} downloads, first release ${day}`,
  nothing: {
    title: 'No new packages',
    hint: 'No package that was first uploaded in these days has downloads under these filters.',
  },
};

/** Packages that grow. */
export const growing = {
  title: (period: string): string => `Growing fastest · ${period}`,
  growth: 'Growth',
  average: 'Before, on average',
  detail: (change: string, facts: Readonly<{ downloads: string; average: string }>): string =>
    `${change}: ${facts.downloads} downloads, ${facts.average} on average before`,
  nothing: { title: 'No package grew', hint: 'None that is large enough under these filters did.' },
};

/** Packages without a release for a while. */
export const refresh = {
  title: (count: number, unit: Granularity): string =>
    `No release in ${count} ${unit}${count === 1 ? '' : 's'}`,
  column: 'Last release',
  detail: (downloads: string, day: string): string => `${downloads} downloads, last release ${day}`,
  nothing: {
    title: 'No such package',
    hint: 'Every package with downloads under these filters had a release more recently.',
  },
};

/** What packages require of each other. */
export const requirements = {
  dependencies: 'Dependencies',
  dependents: 'Dependents',
  versions: 'Versions',
  anyVersion: 'any',
  extraColumn: 'Extra',
  environment: 'Environment',
  extra: (name: string): string => `extra ${name}`,
  noDependencies: { title: 'No dependencies', hint: 'The latest release of this package requires no other.' },
  noDependents: { title: 'No dependents', hint: 'No package that is known here requires this one.' },
};

/** People who starred a repository. */
export const stars = {
  title: 'GitHub stars',
  /** The series, by what is shown. */
  series: { total: 'Stars', new: 'New stars' },
  /** The choices of what is shown. */
  show: 'Show',
  modes: { total: 'Total', new: 'New' },
  count: (count: string): string => `${count} stars`,
  nothing: { title: 'No stars', hint: 'Nobody had starred the repository by the end of this range.' },
};

/** Packages side by side. */
export const compare = {
  title: 'Packages compared',
  show: 'Show',
  modes: { downloads: 'Downloads', index: 'Index', share: 'Share' },
  indexTitle: 'Downloads, first bucket = 100',
  index: (value: string): string => `index ${value}`,
  columnOf: (name: string, mode: 'index' | 'share'): string => `${name}, ${mode}`,
};

/** Releases of popular packages. */
export const releases = {
  title: (period: string): string => `Recent releases · ${period}`,
  cell: (count: string, version: string): string => `${count}, latest ${version}`,
  none: 'none',
  count: (count: number): string => `${count} ${count === 1 ? 'release' : 'releases'}`,
  fact: (name: string, count: string, last: string): string => `${name} ${count}, last ${last}`,
  sentence: (title: string, facts: readonly string[]): string => `${title}: ${facts.join('; ')}.`,
  versionIn: (version: string, month: string): string => `${version} in ${month}`,
  incomplete: (month: string): string => `${month} (incomplete)`,
  nothing: { title: 'No releases', hint: 'No popular package had any in these days under these filters.' },
};

/** How releases are taken up. */
export const adoption = {
  title: 'Version adoption',
  show: 'Show',
  modes: { share: 'Share', downloads: 'Downloads' },
  axis: 'Days since release',
  role: 'chart',
  version: 'Version',
  date: 'Day',
  day: (days: string): string => `Day ${days}`,
  dayColumn: 'Days since release',
  hint: (title: string): string => `${title}. Arrow keys move through the days since each release.`,
  fact: (version: string, value: string, days: string): string => `${version} ${value} after ${days} days`,
  sentence: (title: string, facts: readonly string[]): string => `${title}: ${facts.join(', ')}.`,
  released: (version: string, day: string): string => `${version}, released ${day}`,
  nothing: {
    title: 'No downloads of recent releases',
    hint: 'There are none under these filters and in this range.',
  },
};

/** Sentences about values that don't add up over time. */
export const levels = {
  fact: (name: string, first: string, last: string): string => `${name} from ${first} to ${last}`,
  sentence: (start: string, facts: readonly string[]): string => `${start}: ${facts.join(', ')}.`,
};

/** Many widgets on a page. */
export const dashboards = {
  ofPackage: (name: string): string => `Downloads of ${name}`,
  ofRegistry: 'Downloads of all packages',
};

/** What a package says of itself. */
export const details = {
  title: 'Package',
  name: 'Name',
  version: 'Latest version',
  releaseDay: 'Released',
  summary: 'Summary',
  license: 'Licence',
  author: 'Author',
  python: 'Python',
  releases: 'Releases',
  homePage: 'Home page',
  repository: 'Repository',
  documentation: 'Documentation',
  registry: 'PyPI',
  since: (releases: string, day: string): string => `${releases} since ${day}`,
  released: (day: string, prerelease: boolean): string =>
    prerelease ? `pre-release of ${day}` : `released ${day}`,
  sentence: (
    name: string,
    version: string,
    { day, summary }: Readonly<{ day: string; summary: string }>,
  ): string => `${name} ${version}, released ${day}${summary === '' ? '.' : `: ${summary}`}`,
  nothing: { title: 'Nothing is known of this package', hint: 'No release of it is in the data.' },
};

/** Putting something on the clipboard. */
export const copying = {
  copy: 'Copy',
  copyOf: (name: string): string => `Copy: ${name}`,
  copied: 'Copied',
  failed: 'Could not be copied',
};

/** What happens in a repository. */
export const activity = {
  title: 'GitHub activity',
  total: 'Total',
  bots: 'By bots',
  metrics: {
    stars: 'Stars',
    forks: 'Forks',
    issues: 'Issues',
    'pull-requests': 'Pull requests',
    pushes: 'Pushes',
    contributors: 'Contributors',
  } as Readonly<Record<string, string>>,
  byBots: (count: string): string => `${count} by bots`,
  nothing: { title: 'No activity', hint: 'Nothing happened in the repository in this range.' },
};

/** Who works on a repository. */
export const contributors = {
  title: 'Top contributors',
  contributor: 'Contributor',
  kind: 'Kind',
  bot: 'bot',
  person: 'person',
  unknown: 'Unknown',
  columns: ['Pushes', 'Pull requests', 'Issues', 'Contributions'],
  others: (count: string): string => `Others (${count})`,
  detail: (
    counts: Readonly<{ contributions: string; pushes: string; pullRequests: string; issues: string }>,
    bot: boolean,
  ): string =>
    `${bot ? 'bot, ' : ''}contributions ${counts.contributions}: pushes ${counts.pushes}, pull requests ` +
    `${counts.pullRequests}, issues ${counts.issues}`,
  nothing: { title: 'No contributors', hint: 'Nobody worked on the repository in this range.' },
};

/** The whole registry. */
export const registry = { title: 'Registry', packages: 'Packages' };

/** Finding a package by its name. */
export const search = {
  label: 'Search packages',
  placeholder: 'Search packages, e.g. requests',
  searching: 'Searching…',
  none: 'No package has a name like this.',
  guess: 'No package has this name. Did you mean one of these?',
};

/** The filters in force, and ranges of days. */
export const filters = {
  label: 'Filters in force',
  remove: (filter: string): string => `Remove filter: ${filter}`,
  clear: 'Clear all',
  mirrors: { include: 'With mirrors', only: 'Only mirrors', exclude: 'Without mirrors' },
  ci: { include: 'With CI', only: 'Only CI', exclude: 'Without CI' },
  is: (dimension: string, value: string): string => `${dimension} is ${value}`,
  isNot: (dimension: string, value: string): string => `${dimension} is not ${value}`,
  allTime: 'All time',
  since: (day: string): string => `Since ${day}`,
  until: (day: string): string => `Until ${day}`,
  between: (first: string, last: string): string => `${first} – ${last}`,
  last: (count: number, unit: Granularity): string =>
    count === 1 ? `Last ${unit}` : `Last ${count} ${unit}s`,
  lastTo: (range: string, day: string): string => `${range} to ${day}`,
};

/** What can be done with a widget's numbers and picture. */
export const actions = {
  copyCsv: 'Copy as CSV',
  copiedCsv: 'Copied as CSV',
  downloadCsv: 'Download CSV',
  downloadSvg: 'Download SVG',
  downloadPng: 'Download PNG',
  saved: (file: string): string => `Saved ${file}`,
  copyLink: 'Copy link to this view',
  copiedLink: 'Link copied',
  refused: 'The browser did not allow it',
  showSql: 'Show SQL',
  sql: 'SQL',
  sqlOf: (title: string): string => `SQL of ${title}`,
  asking: 'Asking the proxy…',
  reads: (tables: string): string => `Reads ${tables}.`,
  copySql: 'Copy SQL',
  copiedSql: 'SQL copied',
  play: 'Open in ClickHouse',
  close: 'Close',
};

/** Choosing the days that count. */
export const range = {
  label: 'Days counted',
  short: (count: number, unit: string): string => `${count}${unit}`,
  name: (short: string, long: string): string => `${short}: ${long}`,
  all: 'All',
  allDays: 'All days',
  custom: 'Custom',
  dialog: 'Choose days',
};

/** The form for a first and a last day. */
export const span = {
  first: 'First day',
  last: 'Last day',
  utc: 'Days are UTC days.',
  apply: 'Show these days',
  swap: 'Swap them',
  missing: { first: 'The first day is missing.', last: 'The last day is missing.' },
  noSuchDay: {
    first: 'The first day does not exist. Check its day, month and year.',
    last: 'The last day does not exist. Check its day, month and year.',
  },
  reversed: (first: string, last: string): string => `The last day, ${last}, is before the first, ${first}.`,
  noData: (first: string, last: string): string =>
    `There is no data for these days. It goes from ${first} to ${last}.`,
};

/** Parts of controls that come when they are wanted. */
export const controls = {
  opening: 'Opening …',
  notLoaded: 'This part could not be loaded. Reload the page to try again.',
};

/** The calendar of days. */
export const calendar = {
  month: 'Month',
  year: 'Year',
  previous: 'Previous month',
  next: 'Next month',
  chosen: (day: string): string => `${day}, chosen`,
};

/** Choosing the width of buckets. */
export const granularity = {
  label: 'Counted per',
  auto: 'Auto',
  autoName: 'Auto: as the range suggests',
  refusal: 'Does not suit this range',
};

/** Passing the view on. */
export const share = {
  copy: 'Copy link',
  copied: 'Link copied',
  shared: 'Link shared',
  refused: 'The browser does not let pages copy. The link is selected: press Ctrl+C or ⌘C.',
  link: 'Link to this view',
};

/** The bar of filters. */
export const filterBar = {
  label: 'Filters',
  more: 'Filters',
  mirrors: 'Mirrors',
  ci: 'CI',
  presence: { include: 'Include', exclude: 'Exclude', only: 'Only' },
  undo: 'Undo',
  redo: 'Redo',
};

/** Choosing values of a dimension. */
export const values = {
  dialog: (by: string): string => `Filter by ${by}`,
  search: 'Find a value',
  loading: 'Loading values …',
  none: 'No value is like this.',
  list: (dimension: string): string => `${dimension}, most downloads first`,
  keepTyped: (name: string): string => `Only “${name}”`,
  exclude: 'Not',
  excludeValue: (name: string): string => `Not ${name}`,
  unlisted: (count: string): string =>
    `The ${count} values with most downloads are listed. Type any other in full.`,
  failed: 'The values could not be loaded. Typed in full, they work.',
};
