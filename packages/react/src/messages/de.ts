// The message table in German: neutral, without "Sie", with the words of the trade left as they are (CI, Python, SQL).
import type { Granularity, ProblemCode } from '@downpour/core';
import type { ClientProblemCode } from '../client/client-error.ts';
import type { Messages } from './messages.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('de').format(names);

const plural = (count: number, one: string, other: string): string =>
  new Intl.PluralRules('de').select(count) === 'one' ? one : other;

/** A word after a number that is already written. */
const after = (count: string, one: string, other: string): string =>
  `${count} ${count === '1' ? one : other}`;

const units: Readonly<Record<Granularity, Readonly<{ one: string; many: string; dative: string }>>> = {
  day: { one: 'Tag', many: 'Tage', dative: 'Tagen' },
  week: { one: 'Woche', many: 'Wochen', dative: 'Wochen' },
  month: { one: 'Monat', many: 'Monate', dative: 'Monaten' },
  quarter: { one: 'Quartal', many: 'Quartale', dative: 'Quartalen' },
  year: { one: 'Jahr', many: 'Jahre', dative: 'Jahren' },
};

/** The ending of an adjective before a unit: without an article (`letzter Tag`), and after one (`der letzte Tag`). */
const ending: Readonly<Record<Granularity, string>> = {
  day: 'er',
  week: 'e',
  month: 'er',
  quarter: 'es',
  year: 'es',
};

const article: Readonly<Record<Granularity, string>> = {
  day: 'Der',
  week: 'Die',
  month: 'Der',
  quarter: 'Das',
  year: 'Das',
};

const within: Readonly<Record<Granularity, string>> = {
  day: 'am',
  week: 'in der',
  month: 'im',
  quarter: 'in',
  year: 'im Jahr',
};

/** What data is called wherever it is shown, in German. */
export const terms = {
  downloads: 'Downloads',
  unit: 'Downloads',
  share: 'Anteil',
  value: 'Wert',
  figure: 'Kennzahl',
  change: 'Veränderung',
  package: 'Paket',
  place: 'Platz',
  other: 'Andere',
  otherPackages: (count) => `Andere Pakete (${count})`,
  unknown: 'Unbekannt',
  ci: { true: 'CI', false: 'Keine CI erkannt' },
  units: { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
  weekOf: (day) => `Woche vom ${day}`,
  quarter: (number) => `Q${number}`,
  quarterOf: (number, year) => `Q${number} ${year}`,
  incomplete: (bucket) => `${bucket} (unvollständig)`,
  count: (count) => after(count, 'Download', 'Downloads'),
  ofPackages: (title, names) => (names.length === 0 ? title : `${title} für ${list(names)}`),
} satisfies Messages['terms'];

/** Dimensions, alone and as they follow "by", in German. */
export const dimensions = {
  version: { label: 'Version', by: 'Version' },
  country: { label: 'Land', by: 'Land' },
  python: { label: 'Python', by: 'Python-Version' },
  system: { label: 'System', by: 'System' },
  installer: { label: 'Installer', by: 'Installer' },
  type: { label: 'Dateityp', by: 'Dateityp' },
  ci: { label: 'CI', by: 'CI' },
} satisfies Messages['dimensions'];

/** What is around the chart of every widget, in German. */
export const shell = {
  loading: (name) => `${name} wird geladen`,
  empty: 'Keine Downloads',
  emptyHint: 'Mit diesen Filtern und in diesem Zeitraum gibt es keine.',
  clearFilters: 'Alle Filter entfernen',
  retry: 'Erneut versuchen',
  table: 'Tabelle',
  tableOf: (name) => `${name}, Tabelle`,
  csv: 'CSV',
  csvOf: (name) => `${name} als CSV`,
  menu: 'Mehr',
  menuOf: (name) => `${name}: kopieren, herunterladen, teilen`,
  sample: 'Beispieldaten',
  dataTo: (day) => `Stand: ${day} (UTC)`,
  notRefreshed: (problem) => `Aktualisierung fehlgeschlagen: ${problem}`,
  answeredBy: (table, rows, milliseconds) =>
    `Beantwortet von ${table}: ${after(rows, 'Zeile', 'Zeilen')} in ${milliseconds} ms gelesen`,
} satisfies Messages['shell'];

/** Titles of problems by their code, where they differ from the title the proxy sends, in German. */
export const problems = {
  'unknown-query': 'Unbekannte Abfrage',
  'unknown-route': 'Unbekannte Adresse',
  'unknown-package': 'Unbekanntes Paket',
  'no-repository': 'Kein GitHub-Repository zum Paket',
  'no-metadata': 'Keine Metadaten zum Paket',
  'unknown-value': 'Unbekannter Filterwert',
  'unknown-parameter': 'Unbekannter Parameter',
  'missing-parameter': 'Parameter fehlt',
  'repeated-parameter': 'Parameter mehrfach angegeben',
  'invalid-parameter': 'Ungültiger Parameter',
  'invalid-range': 'Ungültiger Zeitraum',
  'range-outside-data': 'Zeitraum außerhalb der Daten',
  'too-many-buckets': 'Zu viele Zeitabschnitte',
  'method-not-allowed': 'Methode nicht erlaubt',
  'request-too-long': 'Anfrage zu lang',
  'plan-disabled': 'Abfragepläne werden nicht gezeigt',
  'query-not-provisioned': 'Abfrage nicht eingerichtet',
  'query-too-large': 'Abfrage zu umfangreich',
  'no-data': 'Keine Daten',
  'not-provisioned': 'Nicht eingerichtet',
  'upstream-writable': 'Datenbankbenutzer darf schreiben',
  'upstream-too-old': 'ClickHouse ist zu alt',
  'upstream-refused': 'ClickHouse hat die Anmeldung abgelehnt',
  'upstream-unreachable': 'ClickHouse nicht erreichbar',
  'upstream-busy': 'ClickHouse ausgelastet',
  'upstream-timeout': 'ClickHouse hat zu lange gebraucht',
  'upstream-invalid': 'Unerwartete Antwort von ClickHouse',
  'truncated-result': 'Ergebnis abgeschnitten',
  'internal-error': 'Interner Fehler',
  'proxy-unreachable': 'Statistik nicht erreichbar',
  'unexpected-answer': 'Unerwartete Antwort',
  'unreadable-result': 'Unlesbares Ergebnis',
  'render-failed': 'Dieses Diagramm konnte nicht gezeichnet werden',
} satisfies Readonly<Record<ProblemCode | ClientProblemCode, string>>;

/** What is said where the data has nothing of the kind, which is no failure, in German. */
export const absences = {
  'no-metadata': {
    title: 'Keine Metadaten zu diesem Paket',
    hint: 'Seine Downloads sind bekannt, aber keine Veröffentlichung.',
  },
  'no-repository': {
    title: 'Kein GitHub-Repository',
    hint: 'Die neueste Version dieses Pakets nennt keines.',
  },
  'query-not-provisioned': {
    title: 'Hier nicht verfügbar',
    hint: 'Diesem Server fehlen die Daten für dieses Diagramm.',
  },
} satisfies Messages['absences'];

/** Sentences for those who don't see a chart, and the words inside charts over time, in German. */
export const series = {
  incomplete: (unit) => `unvollständig${ending[unit]} ${units[unit].one}`,
  noData: (title) => `${title}: keine Daten.`,
  none: (start) => `${start}: keine.`,
  start: (title, unit, { first, last }) => {
    const start = `${title} pro ${units[unit].one}`;
    if (first === last) return `${start} ${within[unit]} ${first}`;
    if (unit === 'week') return `${start} von der ${first} bis zur ${last}`;
    return unit === 'day' ? `${start} vom ${first} bis zum ${last}` : `${start} von ${first} bis ${last}`;
  },
  facts: (start, unit, { total, highest, at, last }) =>
    `${start}: insgesamt ${total}, Höchstwert ${highest} ${within[unit]} ${at}${
      last === undefined
        ? ''
        : `, letzt${ending[unit]} vollständig${ending[unit]} ${units[unit].one} mit ${last}`
    }.`,
  shares: (count, shares) => ` Größte Anteile (von ${count}): ${shares.join(', ')}.`,
  lastIncomplete: (unit) => ` ${article[unit]} letzte ${units[unit].one} ist unvollständig.`,
} satisfies Messages['series'];

const averaged: Readonly<Record<Granularity, string>> = {
  day: 'Tage',
  week: 'Wochen',
  month: 'Monats',
  quarter: 'Quartals',
  year: 'Jahres',
};

/** Scales, averages, releases and notes of charts over time, in German. */
export const seriesMarks = {
  average: (count, unit) => `${count}-${averaged[unit]}-Mittel`,
  logScale: (zeros) => (zeros ? 'logarithmisch, Nullen auf der Grundlinie' : 'logarithmisch'),
  averaged: (count, unit) => ` Mit dem Mittel der letzten ${count} vollständigen ${units[unit].many}.`,
  onScale: {
    linear: '',
    log: ' Auf logarithmischer Skala; Nullen liegen auf der Grundlinie.',
    share: ' Als Anteile gezeichnet, die zusammen 100 % ergeben.',
  },
  released: (count, latest) =>
    count === 1
      ? ` Markierte Veröffentlichung: ${latest.join(', ')}.`
      : ` ${count} Veröffentlichungen markiert, zuletzt ${latest.join(', ')}.`,
  note: (when, text) => ` Hinweis (${when}): ${text}`,
  marks: 'Veröffentlichungen und Hinweise',
  scales: { linear: 'Linear', log: 'Log', share: '%' },
  scaleNames: { linear: 'Lineare Skala', log: 'Logarithmische Skala', share: 'Anteile an 100 %' },
  scale: 'Skala',
} satisfies Messages['seriesMarks'];

/** What can be done with a chart over time, in German. */
export const navigation = {
  role: 'Diagramm',
  resetZoom: 'Zoom zurücksetzen',
  hint: (title, unit, zooms) =>
    `${title}. Pfeiltasten bewegen durch die ${units[unit].many}${
      zooms ? ', mit Umschalttaste wählen sie aus, die Eingabetaste zoomt hinein, Escape zoomt heraus' : ''
    }.`,
} satisfies Messages['navigation'];

/** Buckets of a chart over time that are pointed at or chosen, and its legend, in German. */
export const buckets = {
  total: 'Gesamt',
  incomplete: 'unvollständig',
  bucket: (bucket, { incomplete, facts }) =>
    `${bucket}${incomplete ? ', unvollständig' : ''}: ${facts.join('. ')}`,
  released: (versions) => `Veröffentlicht: ${versions.join(', ')}`,
  selected: (range) => `${range} ausgewählt. Die Eingabetaste zoomt hinein.`,
  filterBy: (name) => `Nach ${name} filtern`,
  show: (name) => `${name} anzeigen`,
} satisfies Messages['buckets'];

/** Sentences about parts of a whole, in German. */
export const parts = {
  none: (title) => `${title}: keine.`,
  sentence: (title, total, { named, more }) => `${title}: insgesamt ${total}. ${named.join(', ')}${more}.`,
  more: (count, share) => `, Übrige (${count}) ${share}`,
} satisfies Messages['parts'];

/** Sentences about a ranking, in German. */
export const ranking = {
  none: (title) => `${title}: keine.`,
  sentence: (title, named, more) =>
    `${title}: ${named.join(', ')}${
      more > 0 ? ` und ${more} ${plural(more, 'weiterer Eintrag', 'weitere Einträge')}` : ''
    }.`,
} satisfies Messages['ranking'];

/** Sentences about a heat map, in German. */
export const heatmap = {
  none: (title) => `${title}: keine.`,
  cell: (column, row) => `${column} bei ${row}`,
  sentence: (title, total, { rows, columns, largest }) =>
    `${title}: insgesamt ${total} in ${rows} ${plural(rows, 'Zeile', 'Zeilen')} und ${columns} ${plural(
      columns,
      'Spalte',
      'Spalten',
    )}. Höchste Werte: ${largest.join(', ')}.`,
} satisfies Messages['heatmap'];

/** Tiles with a number each, in German. */
export const tiles = {
  noEarlier: 'keine früheren Daten',
  versus: (period) => `ggü. ${period}`,
  sentence: (title, facts) => `${title}: ${facts.join(', ')}.`,
  against: (text, change, period) => `${text} (${change}${period === '' ? '' : ` gegenüber ${period}`})`,
} satisfies Messages['tiles'];

/** Downloads over time, in German. */
export const overTime = {
  title: 'Downloads im Zeitverlauf',
  titleBy: (by) => `Downloads im Zeitverlauf nach ${by}`,
  byPackage: 'Paket',
} satisfies Messages['overTime'];

/** Downloads by a dimension, in German. */
export const breakdown = {
  title: (by) => `Downloads nach ${by}`,
} satisfies Messages['breakdown'];

/** The map, in German. */
export const map = {
  title: 'Downloads nach Land',
  role: 'Karte',
  hint: (title, filters) =>
    `${title}. Pfeiltasten bewegen durch die Länder, das mit den meisten Downloads zuerst${
      filters ? '; die Eingabetaste filtert nach dem Land' : ''
    }.`,
  absent: (items) => `Nicht auf der Karte: ${items.join(' · ')}`,
  more: (count, downloads) => `Übrige (${count}) ${downloads}`,
} satisfies Messages['map'];

/** The summary of a package, in German. */
export const summary = {
  title: 'Downloads',
  periods: {
    day: { label: 'Letzter Tag', against: 'Vortag' },
    week: { label: 'Letzte Woche', against: 'Vorwoche' },
    month: { label: 'Letzter Monat', against: 'Vormonat' },
    total: { label: 'Gesamt', against: '' },
  },
} satisfies Messages['summary'];

/** File types by installer, in German. */
export const fileTypes = { title: 'Dateitypen nach Installer' } satisfies Messages['fileTypes'];

/** The place of a package among all, in German. */
export const rank = {
  title: 'Rang',
  packages: 'Pakete',
  shareOfPackages: 'Anteil der Pakete',
  top: (share) => `oberste ${share}`,
  of: (packages) => `von ${after(packages, 'Paket', 'Paketen')}`,
  none: (name) => `${name} hat hier keine Downloads.`,
  sentence: (name, { rank, packages, downloads, top }) =>
    `${name} liegt nach Downloads auf Platz ${rank} von ${after(packages, 'Paket', 'Paketen')}, mit ${after(
      downloads,
      'Download',
      'Downloads',
    )}${top === undefined ? '' : `: ${top}`}.`,
} satisfies Messages['rank'];

/** The most downloaded packages, in German. */
export const topPackages = { title: 'Meistgeladene Pakete' } satisfies Messages['topPackages'];

/** New packages, in German. */
export const emerging = {
  title: (period) => `Im Kommen · ${period}`,
  column: 'Erste Veröffentlichung',
  detail: (downloads, day) =>
    `${after(downloads, 'Download', 'Downloads')}, erste Veröffentlichung am ${day}`,
  nothing: {
    title: 'Keine neuen Pakete',
    hint: 'Kein Paket, das in diesen Tagen erstmals hochgeladen wurde, hat mit diesen Filtern Downloads.',
  },
} satisfies Messages['emerging'];

/** Packages that grow, in German. */
export const growing = {
  title: (period) => `Stärkstes Wachstum · ${period}`,
  growth: 'Wachstum',
  average: 'Zuvor im Schnitt',
  detail: (change, { downloads, average }) =>
    `${change}: ${after(downloads, 'Download', 'Downloads')}, zuvor im Schnitt ${average}`,
  nothing: {
    title: 'Kein Paket ist gewachsen',
    hint: 'Mit diesen Filtern ist kein Paket von nennenswerter Größe gewachsen.',
  },
} satisfies Messages['growing'];

/** Packages without a release for a while, in German. */
export const refresh = {
  title: (count, unit) =>
    `Keine Veröffentlichung seit ${count} ${plural(count, units[unit].one, units[unit].dative)}`,
  column: 'Letzte Veröffentlichung',
  detail: (downloads, day) =>
    `${after(downloads, 'Download', 'Downloads')}, letzte Veröffentlichung am ${day}`,
  nothing: {
    title: 'Kein solches Paket',
    hint: 'Alle Pakete, die mit diesen Filtern Downloads haben, wurden danach noch veröffentlicht.',
  },
} satisfies Messages['refresh'];

/** What packages require of each other, in German. */
export const requirements = {
  dependencies: 'Abhängigkeiten',
  dependents: 'Abhängige Pakete',
  versions: 'Versionen',
  anyVersion: 'beliebig',
  extraColumn: 'Extra',
  environment: 'Umgebung',
  extra: (name) => `Extra ${name}`,
  noDependencies: {
    title: 'Keine Abhängigkeiten',
    hint: 'Die neueste Version dieses Pakets benötigt kein anderes.',
  },
  noDependents: { title: 'Keine abhängigen Pakete', hint: 'Kein hier bekanntes Paket benötigt dieses.' },
} satisfies Messages['requirements'];

/** People who starred a repository, in German. */
export const stars = {
  title: 'GitHub-Sterne',
  series: { total: 'Sterne', new: 'Neue Sterne' },
  show: 'Anzeigen',
  modes: { total: 'Gesamt', new: 'Neu' },
  count: (count) => after(count, 'Stern', 'Sterne'),
  nothing: {
    title: 'Keine Sterne',
    hint: 'Bis zum Ende dieses Zeitraums hatte das Repository keine.',
  },
} satisfies Messages['stars'];

/** Packages side by side, in German. */
export const compare = {
  title: 'Paketvergleich',
  show: 'Anzeigen',
  modes: { downloads: 'Downloads', index: 'Index', share: 'Anteil' },
  indexTitle: 'Downloads, erster Zeitabschnitt = 100',
  index: (value) => `Index ${value}`,
  columnOf: (name, mode) => `${name}, ${mode === 'index' ? 'Index' : 'Anteil'}`,
} satisfies Messages['compare'];

/** Releases of popular packages, in German. */
export const releases = {
  title: (period) => `Neueste Veröffentlichungen · ${period}`,
  cell: (count, version) => `${count}, zuletzt ${version}`,
  none: 'keine',
  count: (count) => `${count} ${plural(count, 'Veröffentlichung', 'Veröffentlichungen')}`,
  fact: (name, count, last) => `${name} ${count}, zuletzt ${last}`,
  sentence: (title, facts) => `${title}: ${facts.join('; ')}.`,
  versionIn: (version, month) => `${version} im ${month}`,
  incomplete: (month) => `${month} (unvollständig)`,
  nothing: {
    title: 'Keine Veröffentlichungen',
    hint: 'Mit diesen Filtern hatte in diesen Tagen kein beliebtes Paket eine.',
  },
} satisfies Messages['releases'];

/** How releases are taken up, in German. */
export const adoption = {
  title: 'Verbreitung der Versionen',
  show: 'Anzeigen',
  modes: { share: 'Anteil', downloads: 'Downloads' },
  axis: 'Tage seit Veröffentlichung',
  role: 'Diagramm',
  version: 'Version',
  date: 'Tag',
  day: (days) => `Tag ${days}`,
  dayColumn: 'Tage seit Veröffentlichung',
  hint: (title) => `${title}. Pfeiltasten bewegen durch die Tage seit der jeweiligen Veröffentlichung.`,
  fact: (version, value, days) => `${version} ${value} nach ${after(days, 'Tag', 'Tagen')}`,
  sentence: (title, facts) => `${title}: ${facts.join(', ')}.`,
  released: (version, day) => `${version}, veröffentlicht am ${day}`,
  nothing: {
    title: 'Keine Downloads neuerer Versionen',
    hint: 'Mit diesen Filtern und in diesem Zeitraum gibt es keine.',
  },
} satisfies Messages['adoption'];

/** Sentences about values that don't add up over time, in German. */
export const levels = {
  fact: (name, first, last) => `${name} von ${first} auf ${last}`,
  sentence: (start, facts) => `${start}: ${facts.join(', ')}.`,
} satisfies Messages['levels'];

/** Many widgets on a page, in German. */
export const dashboards = {
  ofPackage: (name) => `Downloads von ${name}`,
  ofRegistry: 'Downloads aller Pakete',
} satisfies Messages['dashboards'];

/** What a package says of itself, in German. */
export const details = {
  title: 'Paket',
  name: 'Name',
  version: 'Neueste Version',
  releaseDay: 'Veröffentlicht',
  summary: 'Kurzbeschreibung',
  license: 'Lizenz',
  author: 'Autor',
  python: 'Python',
  releases: 'Veröffentlichungen',
  homePage: 'Website',
  repository: 'Quellcode',
  documentation: 'Dokumentation',
  registry: 'PyPI',
  since: (releases, day) => `${releases} seit ${day}`,
  released: (day, prerelease) => (prerelease ? `Vorabversion vom ${day}` : `veröffentlicht am ${day}`),
  sentence: (name, version, { day, summary }) =>
    `${name} ${version}, veröffentlicht am ${day}${summary === '' ? '.' : `: ${summary}`}`,
  nothing: {
    title: 'Über dieses Paket ist nichts bekannt',
    hint: 'Die Daten enthalten keine Veröffentlichung davon.',
  },
} satisfies Messages['details'];

/** Putting something on the clipboard, in German. */
export const copying = {
  copy: 'Kopieren',
  copyOf: (name) => `Kopieren: ${name}`,
  copied: 'Kopiert',
  failed: 'Kopieren nicht möglich',
} satisfies Messages['copying'];

/** What happens in a repository, in German. */
export const activity = {
  title: 'GitHub-Aktivität',
  total: 'Gesamt',
  bots: 'Durch Bots',
  metrics: {
    stars: 'Sterne',
    forks: 'Forks',
    issues: 'Issues',
    'pull-requests': 'Pull-Requests',
    pushes: 'Pushes',
    contributors: 'Mitwirkende',
  },
  byBots: (count) => `${count} durch Bots`,
  nothing: { title: 'Keine Aktivität', hint: 'In diesem Zeitraum ist im Repository nichts geschehen.' },
} satisfies Messages['activity'];

/** Who works on a repository, in German. */
export const contributors = {
  title: 'Aktivste Mitwirkende',
  contributor: 'Mitwirkende',
  kind: 'Art',
  bot: 'Bot',
  person: 'Person',
  unknown: 'Unbekannt',
  columns: ['Pushes', 'Pull-Requests', 'Issues', 'Beiträge'],
  others: (count) => `Andere (${count})`,
  detail: ({ contributions, pushes, pullRequests, issues }, bot) =>
    `${bot ? 'Bot, ' : ''}Beiträge ${contributions}: Pushes ${pushes}, Pull-Requests ${pullRequests}, ` +
    `Issues ${issues}`,
  nothing: {
    title: 'Keine Mitwirkenden',
    hint: 'In diesem Zeitraum hat niemand am Repository gearbeitet.',
  },
} satisfies Messages['contributors'];

/** The whole registry, in German. */
export const registry = { title: 'Paketverzeichnis', packages: 'Pakete' } satisfies Messages['registry'];

/** Finding a package by its name, in German. */
export const search = {
  label: 'Pakete suchen',
  placeholder: 'Pakete suchen, z. B. requests',
  searching: 'Suche läuft …',
  none: 'Kein Paket hat einen ähnlichen Namen.',
  guess: 'Kein Paket hat diesen Namen. Vielleicht eines von diesen?',
} satisfies Messages['search'];

/** The filters in force, and ranges of days, in German. */
export const filters = {
  label: 'Aktive Filter',
  remove: (filter) => `Filter entfernen: ${filter}`,
  clear: 'Alle entfernen',
  mirrors: { include: 'Mit Spiegelservern', only: 'Nur Spiegelserver', exclude: 'Ohne Spiegelserver' },
  ci: { include: 'Mit CI', only: 'Nur CI', exclude: 'Ohne CI' },
  is: (dimension, value) => `${dimension}: ${value}`,
  isNot: (dimension, value) => `${dimension}: nicht ${value}`,
  allTime: 'Gesamter Zeitraum',
  since: (day) => `Seit ${day}`,
  until: (day) => `Bis ${day}`,
  between: (first, last) => `${first} bis ${last}`,
  last: (count, unit) =>
    count === 1 ? `Letzt${ending[unit]} ${units[unit].one}` : `Letzte ${count} ${units[unit].many}`,
  lastTo: (range, day) => `${range} bis ${day}`,
} satisfies Messages['filters'];

/** What can be done with a widget's numbers and picture, in German. */
export const actions = {
  copyCsv: 'Als CSV kopieren',
  copiedCsv: 'Als CSV kopiert',
  downloadCsv: 'CSV herunterladen',
  downloadSvg: 'SVG herunterladen',
  downloadPng: 'PNG herunterladen',
  saved: (file) => `${file} gespeichert`,
  copyLink: 'Link zu dieser Ansicht kopieren',
  copiedLink: 'Link kopiert',
  refused: 'Der Browser hat es nicht erlaubt',
  showSql: 'SQL anzeigen',
  sql: 'SQL',
  sqlOf: (title) => `SQL zu „${title}“`,
  asking: 'Proxy wird gefragt …',
  reads: (tables) => `Liest ${tables}.`,
  copySql: 'SQL kopieren',
  copiedSql: 'SQL kopiert',
  play: 'In ClickHouse öffnen',
  close: 'Schließen',
} satisfies Messages['actions'];

const shortUnits: Readonly<Record<string, string>> = { d: 'T', w: 'W', m: 'M', q: 'Q', y: 'J' };

/** Choosing the days that count, in German. */
export const range = {
  label: 'Zeitraum',
  short: (count, unit) => `${count} ${shortUnits[unit] ?? unit}`,
  name: (short, long) => `${short}: ${long}`,
  all: 'Alle',
  allDays: 'Alle Tage',
  custom: 'Eigener',
  dialog: 'Tage auswählen',
} satisfies Messages['range'];

/** The form for a first and a last day, in German. */
export const span = {
  first: 'Erster Tag',
  last: 'Letzter Tag',
  utc: 'Tage sind UTC-Tage.',
  apply: 'Diese Tage anzeigen',
  swap: 'Vertauschen',
  missing: { first: 'Der erste Tag fehlt.', last: 'Der letzte Tag fehlt.' },
  noSuchDay: {
    first: 'Den ersten Tag gibt es nicht. Bitte Tag, Monat und Jahr prüfen.',
    last: 'Den letzten Tag gibt es nicht. Bitte Tag, Monat und Jahr prüfen.',
  },
  reversed: (first, last) => `Der letzte Tag (${last}) liegt vor dem ersten (${first}).`,
  noData: (first, last) => `Für diese Tage gibt es keine Daten. Sie reichen vom ${first} bis zum ${last}.`,
} satisfies Messages['span'];

/** Parts of controls that come when they are wanted, in German. */
export const controls = {
  opening: 'Wird geöffnet …',
  notLoaded: 'Dieser Teil konnte nicht geladen werden. Die Seite neu laden, um es erneut zu versuchen.',
} satisfies Messages['controls'];

/** The calendar of days, in German. */
export const calendar = {
  month: 'Monat',
  year: 'Jahr',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  chosen: (day) => `${day}, ausgewählt`,
} satisfies Messages['calendar'];

/** Choosing the width of buckets, in German. */
export const granularity = {
  label: 'Gezählt pro',
  auto: 'Auto',
  autoName: 'Auto: passend zum Zeitraum',
  refusal: 'Passt nicht zu diesem Zeitraum',
} satisfies Messages['granularity'];

/** Passing the view on, in German. */
export const share = {
  copy: 'Link kopieren',
  copied: 'Link kopiert',
  shared: 'Link geteilt',
  refused: 'Der Browser erlaubt Seiten das Kopieren nicht. Der Link ist markiert: Strg+C oder ⌘C drücken.',
  link: 'Link zu dieser Ansicht',
} satisfies Messages['share'];

/** The bar of filters, in German. */
export const filterBar = {
  label: 'Filter',
  more: 'Filter',
  mirrors: 'Spiegelserver',
  ci: 'CI',
  presence: { include: 'Mitzählen', exclude: 'Ausschließen', only: 'Nur diese' },
  undo: 'Rückgängig',
  redo: 'Wiederholen',
} satisfies Messages['filterBar'];

/** Choosing values of a dimension, in German. */
export const values = {
  dialog: (by) => `Nach ${by} filtern`,
  search: 'Wert suchen',
  loading: 'Werte werden geladen …',
  none: 'Es gibt keinen ähnlichen Wert.',
  list: (dimension) => `${dimension}, meiste Downloads zuerst`,
  keepTyped: (name) => `Nur „${name}“`,
  exclude: 'Nicht',
  excludeValue: (name) => `Nicht ${name}`,
  unlisted: (count) =>
    `Aufgeführt sind die ${count} Werte mit den meisten Downloads. Andere lassen sich vollständig eintippen.`,
  failed: 'Die Werte konnten nicht geladen werden. Vollständig eingetippt funktionieren sie.',
} satisfies Messages['values'];
