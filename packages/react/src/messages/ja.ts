// The message table in Japanese: a space around Latin words and values, full-width punctuation.
import type { Granularity, ProblemCode } from '@downpour/core';
import type { ClientProblemCode } from '../client/client-error.ts';
import type { Messages } from './messages.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('ja').format(names);

const units: Readonly<Record<Granularity, string>> = {
  day: '日',
  week: '週',
  month: '月',
  quarter: '四半期',
  year: '年',
};

/** Units as they are counted: `3 か月`. */
const counted: Readonly<Record<Granularity, string>> = {
  day: '日間',
  week: '週間',
  month: 'か月',
  quarter: '四半期',
  year: '年間',
};

/** What data is called wherever it is shown, in Japanese. */
export const terms = {
  downloads: 'ダウンロード数',
  unit: 'ダウンロード',
  share: '割合',
  value: '値',
  figure: '指標',
  change: '増減',
  package: 'パッケージ',
  place: '順位',
  other: 'その他',
  otherPackages: (count) => `その他のパッケージ（${count} 件）`,
  unknown: '不明',
  ci: { true: 'CI', false: 'CI の検出なし' },
  units,
  weekOf: (day) => `${day}の週`,
  quarter: (number) => `Q${number}`,
  quarterOf: (number, year) => `${year}第${number}四半期`,
  incomplete: (bucket) => `${bucket}（集計途中）`,
  count: (count) => `${count} ダウンロード`,
  ofPackages: (title, names) => (names.length === 0 ? title : `${list(names)} の${title}`),
} satisfies Messages['terms'];

/** Dimensions, alone and as they follow "by", in Japanese. */
export const dimensions = {
  version: { label: 'バージョン', by: 'バージョン' },
  country: { label: '国', by: '国' },
  python: { label: 'Python', by: 'Python バージョン' },
  system: { label: 'システム', by: 'システム' },
  installer: { label: 'インストーラー', by: 'インストーラー' },
  type: { label: 'ファイル形式', by: 'ファイル形式' },
  ci: { label: 'CI', by: 'CI' },
} satisfies Messages['dimensions'];

/** What is around the chart of every widget, in Japanese. */
export const shell = {
  loading: (name) => `${name}を読み込み中`,
  empty: 'ダウンロードはありません',
  emptyHint: 'このフィルターと期間に該当するものはありません。',
  clearFilters: 'フィルターをすべて解除',
  retry: '再試行',
  table: '表',
  tableOf: (name) => `${name}（表）`,
  csv: 'CSV',
  csvOf: (name) => `${name}（CSV）`,
  menu: 'その他',
  menuOf: (name) => `${name}：コピー、ダウンロード、共有`,
  sample: 'サンプルデータ',
  dataTo: (day) => `${day}までのデータ（UTC）`,
  notRefreshed: (problem) => `更新できませんでした：${problem}`,
  answeredBy: (table, rows, milliseconds) =>
    `${table} から取得：${rows} 行を ${milliseconds} ミリ秒で読み取り`,
} satisfies Messages['shell'];

/** Titles of problems by their code, where they differ from the title the proxy sends, in Japanese. */
export const problems = {
  'unknown-query': '不明なクエリ',
  'unknown-route': '不明なアドレス',
  'unknown-package': '不明なパッケージ',
  'no-repository': 'パッケージの GitHub リポジトリがありません',
  'no-metadata': 'パッケージのメタデータがありません',
  'unknown-value': '不明なフィルター値',
  'unknown-parameter': '不明なパラメーター',
  'missing-parameter': 'パラメーターがありません',
  'repeated-parameter': 'パラメーターが重複しています',
  'invalid-parameter': '無効なパラメーター',
  'invalid-range': '無効な期間',
  'range-outside-data': '期間がデータの範囲外です',
  'too-many-buckets': '区間が多すぎます',
  'method-not-allowed': '許可されていないメソッド',
  'request-too-long': 'リクエストが長すぎます',
  'plan-disabled': 'クエリプランは表示されません',
  'query-not-provisioned': 'クエリが用意されていません',
  'query-too-large': 'クエリが大きすぎます',
  'no-data': 'データがありません',
  'not-provisioned': 'セットアップされていません',
  'upstream-writable': 'データベースユーザーに書き込み権限があります',
  'upstream-too-old': 'ClickHouse のバージョンが古すぎます',
  'upstream-refused': 'ClickHouse がログインを拒否しました',
  'upstream-unreachable': 'ClickHouse に接続できません',
  'upstream-busy': 'ClickHouse が混み合っています',
  'upstream-timeout': 'ClickHouse の応答に時間がかかりすぎました',
  'upstream-invalid': 'ClickHouse から予期しない応答がありました',
  'truncated-result': '結果が途中で切れています',
  'internal-error': '内部エラー',
  'proxy-unreachable': '統計に接続できません',
  'unexpected-answer': '予期しない応答',
  'unreadable-result': '結果を読み取れません',
  'render-failed': 'このグラフを描画できませんでした',
} satisfies Readonly<Record<ProblemCode | ClientProblemCode, string>>;

/** What is said where the data has nothing of the kind, which is no failure, in Japanese. */
export const absences = {
  'no-metadata': {
    title: 'このパッケージのメタデータはありません',
    hint: 'ダウンロード数はわかりますが、リリースの情報がありません。',
  },
  'no-repository': {
    title: 'GitHub リポジトリはありません',
    hint: 'このパッケージの最新リリースには記載がありません。',
  },
  'query-not-provisioned': {
    title: 'ここでは利用できません',
    hint: 'このサーバーには、このグラフに必要なデータがありません。',
  },
} satisfies Messages['absences'];

/** Sentences for those who don't see a chart, and the words inside charts over time, in Japanese. */
export const series = {
  incomplete: (unit) => `集計途中の${units[unit]}`,
  noData: (title) => `${title}：データなし。`,
  none: (start) => `${start}：なし。`,
  start: (title, unit, { first, last }) =>
    `${title}（${units[unit]}別、${first === last ? first : `${first}～${last}`}）`,
  facts: (start, unit, { total, highest, at, last }) =>
    `${start}：合計 ${total}、最高は${at}の ${highest}${
      last === undefined ? '' : `、集計済みの最新の${units[unit]}は ${last}`
    }。`,
  shares: (count, shares) => `全 ${count} 系列の上位：${shares.join('、')}。`,
  lastIncomplete: (unit) => `最後の${units[unit]}は集計途中です。`,
} satisfies Messages['series'];

/** Scales, averages, releases and notes of charts over time, in Japanese. */
export const seriesMarks = {
  average: (count, unit) => `${count} ${counted[unit]}の移動平均`,
  logScale: (zeros) => (zeros ? '対数目盛、0 は基線上' : '対数目盛'),
  averaged: (count, unit) => `集計済みの直近 ${count} ${counted[unit]}の移動平均を含みます。`,
  onScale: {
    linear: '',
    log: '対数目盛です。0 は基線上にあります。',
    share: '合計を 100% とした割合で表示しています。',
  },
  released: (count, latest) => `リリース ${count} 回を表示、最新は ${latest.join('、')}。`,
  note: (when, text) => `注記（${when}）：${text}`,
  marks: 'リリースと注記',
  scales: { linear: '線形', log: '対数', share: '%' },
  scaleNames: { linear: '線形目盛', log: '対数目盛', share: '100% に対する割合' },
  scale: '目盛',
} satisfies Messages['seriesMarks'];

/** What can be done with a chart over time, in Japanese. */
export const navigation = {
  role: 'グラフ',
  resetZoom: 'ズームをリセット',
  hint: (title, unit, zooms) =>
    `${title}。矢印キーで${units[unit]}を移動${
      zooms ? '、Shift キーを押しながらで選択、Enter キーで拡大、Esc キーで縮小' : ''
    }します。`,
} satisfies Messages['navigation'];

/** Buckets of a chart over time that are pointed at or chosen, and its legend, in Japanese. */
export const buckets = {
  total: '合計',
  incomplete: '集計途中',
  bucket: (bucket, { incomplete, facts }) =>
    `${bucket}${incomplete ? '（集計途中）' : ''}：${facts.join('。')}`,
  released: (versions) => `リリース：${versions.join('、')}`,
  selected: (range) => `${range}を選択しました。Enter キーで拡大します。`,
  filterBy: (name) => `${name} で絞り込む`,
  show: (name) => `${name} を表示`,
} satisfies Messages['buckets'];

/** Sentences about parts of a whole, in Japanese. */
export const parts = {
  none: (title) => `${title}：なし。`,
  sentence: (title, total, { named, more }) => `${title}：合計 ${total}。${named.join('、')}${more}。`,
  more: (count, share) => `、ほか ${count} 件 ${share}`,
} satisfies Messages['parts'];

/** Sentences about a ranking, in Japanese. */
export const ranking = {
  none: (title) => `${title}：なし。`,
  sentence: (title, named, more) => `${title}：${named.join('、')}${more > 0 ? `、ほか ${more} 件` : ''}。`,
} satisfies Messages['ranking'];

/** Sentences about a heat map, in Japanese. */
export const heatmap = {
  none: (title) => `${title}：なし。`,
  cell: (column, row) => `${row} の ${column}`,
  sentence: (title, total, { rows, columns, largest }) =>
    `${title}：${rows} 行 ${columns} 列、合計 ${total}。上位：${largest.join('、')}。`,
} satisfies Messages['heatmap'];

/** Tiles with a number each, in Japanese. */
export const tiles = {
  noEarlier: '以前のデータなし',
  versus: (period) => `${period}比`,
  sentence: (title, facts) => `${title}：${facts.join('、')}。`,
  against: (text, change, period) => `${text}（${period === '' ? '' : `${period}比 `}${change}）`,
} satisfies Messages['tiles'];

/** Downloads over time, in Japanese. */
export const overTime = {
  title: 'ダウンロード数の推移',
  titleBy: (by) => `ダウンロード数の推移（${by}別）`,
  byPackage: 'パッケージ',
} satisfies Messages['overTime'];

/** Downloads by a dimension, in Japanese. */
export const breakdown = {
  title: (by) => `${by}別ダウンロード数`,
} satisfies Messages['breakdown'];

/** The map, in Japanese. */
export const map = {
  title: '国別ダウンロード数',
  role: '地図',
  hint: (title, filters) =>
    `${title}。矢印キーで、ダウンロード数の多い順に国を移動します。${
      filters ? 'Enter キーでその国に絞り込みます。' : ''
    }`,
  absent: (items) => `地図にない地域：${items.join('・')}`,
  more: (count, downloads) => `ほか ${count} 件 ${downloads}`,
} satisfies Messages['map'];

/** The summary of a package, in Japanese. */
export const summary = {
  title: 'ダウンロード数',
  periods: {
    day: { label: '直近 1 日', against: '前日' },
    week: { label: '直近 1 週間', against: '前週' },
    month: { label: '直近 1 か月', against: '前月' },
    total: { label: '合計', against: '' },
  },
} satisfies Messages['summary'];

/** File types by installer, in Japanese. */
export const fileTypes = { title: 'インストーラー別ファイル形式' } satisfies Messages['fileTypes'];

/** The place of a package among all, in Japanese. */
export const rank = {
  title: '順位',
  packages: 'パッケージ数',
  shareOfPackages: '上位からの割合',
  top: (share) => `上位 ${share}`,
  of: (packages) => `${packages} パッケージ中`,
  none: (name) => `${name} のダウンロードはここにはありません。`,
  sentence: (name, { rank, packages, downloads, top }) =>
    `${name} のダウンロード数は ${downloads} で、${packages} パッケージ中 ${rank} 位${
      top === undefined ? '' : `（${top}）`
    }です。`,
} satisfies Messages['rank'];

/** The most downloaded packages, in Japanese. */
export const topPackages = { title: '人気のパッケージ' } satisfies Messages['topPackages'];

/** New packages, in Japanese. */
export const emerging = {
  title: (period) => `注目の新着・${period}`,
  column: '初回リリース',
  detail: (downloads, day) => `${downloads} ダウンロード、初回リリース ${day}`,
  nothing: {
    title: '新しいパッケージはありません',
    hint: 'この期間に初めて公開され、このフィルターに該当するダウンロードのあるパッケージはありません。',
  },
} satisfies Messages['emerging'];

/** Packages that grow, in Japanese. */
export const growing = {
  title: (period) => `急成長中のパッケージ・${period}`,
  growth: '成長率',
  average: '以前の平均',
  detail: (change, { downloads, average }) => `${change}：${downloads} ダウンロード、以前の平均 ${average}`,
  nothing: {
    title: '成長したパッケージはありません',
    hint: 'このフィルターでは、一定規模以上のパッケージに成長したものはありません。',
  },
} satisfies Messages['growing'];

/** Packages without a release for a while, in Japanese. */
export const refresh = {
  title: (count, unit) => `${count} ${counted[unit]}リリースのないパッケージ`,
  column: '最終リリース',
  detail: (downloads, day) => `${downloads} ダウンロード、最終リリース ${day}`,
  nothing: {
    title: '該当するパッケージはありません',
    hint: 'このフィルターでダウンロードのあるパッケージは、すべてこの期間内にリリースされています。',
  },
} satisfies Messages['refresh'];

/** What packages require of each other, in Japanese. */
export const requirements = {
  dependencies: '依存先パッケージ',
  dependents: '依存元パッケージ',
  versions: 'バージョン',
  anyVersion: '指定なし',
  extraColumn: 'エクストラ',
  environment: '環境',
  extra: (name) => `エクストラ ${name}`,
  noDependencies: {
    title: '依存先パッケージはありません',
    hint: 'このパッケージの最新リリースは、ほかのパッケージを必要としません。',
  },
  noDependents: {
    title: '依存元パッケージはありません',
    hint: 'このパッケージを必要とするパッケージは、ここでは見つかっていません。',
  },
} satisfies Messages['requirements'];

/** People who starred a repository, in Japanese. */
export const stars = {
  title: 'GitHub のスター数',
  series: { total: 'スター数', new: '新規スター数' },
  show: '表示',
  modes: { total: '累計', new: '新規' },
  count: (count) => `スター ${count} 個`,
  nothing: {
    title: 'スターはありません',
    hint: 'この期間の終わりまでに、リポジトリにスターは付いていません。',
  },
} satisfies Messages['stars'];

/** Packages side by side, in Japanese. */
export const compare = {
  title: 'パッケージの比較',
  show: '表示',
  modes: { downloads: 'ダウンロード数', index: '指数', share: '割合' },
  indexTitle: 'ダウンロード数（最初の区間 = 100）',
  index: (value) => `指数 ${value}`,
  columnOf: (name, mode) => `${name}（${mode === 'index' ? '指数' : '割合'}）`,
} satisfies Messages['compare'];

/** Releases of popular packages, in Japanese. */
export const releases = {
  title: (period) => `最近のリリース・${period}`,
  cell: (count, version) => `${count}、最新 ${version}`,
  none: 'なし',
  count: (count) => `リリース ${count} 回`,
  fact: (name, count, last) => `${name} ${count}、最新は ${last}`,
  sentence: (title, facts) => `${title}：${facts.join('、')}。`,
  versionIn: (version, month) => `${version}（${month}）`,
  incomplete: (month) => `${month}（集計途中）`,
  nothing: {
    title: 'リリースはありません',
    hint: 'このフィルターでは、この期間にリリースされた人気のパッケージはありません。',
  },
} satisfies Messages['releases'];

/** How releases are taken up, in Japanese. */
export const adoption = {
  title: 'バージョンの普及状況',
  show: '表示',
  modes: { share: '割合', downloads: 'ダウンロード数' },
  axis: 'リリースからの日数',
  role: 'グラフ',
  version: 'バージョン',
  date: '日付',
  day: (days) => `${days} 日目`,
  dayColumn: 'リリースからの日数',
  hint: (title) => `${title}。矢印キーで、各リリースからの日数を移動します。`,
  fact: (version, value, days) => `${version} は ${days} 日後に ${value}`,
  sentence: (title, facts) => `${title}：${facts.join('、')}。`,
  released: (version, day) => `${version}（${day}リリース）`,
  nothing: {
    title: '最近のリリースのダウンロードはありません',
    hint: 'このフィルターと期間に該当するものはありません。',
  },
} satisfies Messages['adoption'];

/** Sentences about values that don't add up over time, in Japanese. */
export const levels = {
  fact: (name, first, last) => `${name} は ${first} から ${last} へ`,
  sentence: (start, facts) => `${start}：${facts.join('、')}。`,
} satisfies Messages['levels'];

/** Many widgets on a page, in Japanese. */
export const dashboards = {
  ofPackage: (name) => `${name} のダウンロード数`,
  ofRegistry: '全パッケージのダウンロード数',
} satisfies Messages['dashboards'];

/** What a package says of itself, in Japanese. */
export const details = {
  title: 'パッケージ',
  name: '名前',
  version: '最新バージョン',
  releaseDay: 'リリース日',
  summary: '概要',
  license: 'ライセンス',
  author: '作者',
  python: 'Python',
  releases: 'リリース数',
  homePage: 'ウェブサイト',
  repository: 'リポジトリ',
  documentation: 'ドキュメント',
  registry: 'PyPI',
  since: (releases, day) => `${releases}（${day}以降）`,
  released: (day, prerelease) => (prerelease ? `${day}のプレリリース` : `${day}リリース`),
  sentence: (name, version, { day, summary }) =>
    `${name} ${version}、${day}リリース${summary === '' ? '。' : `：${summary}`}`,
  nothing: {
    title: 'このパッケージの情報はありません',
    hint: 'データにこのパッケージのリリースがありません。',
  },
} satisfies Messages['details'];

/** Putting something on the clipboard, in Japanese. */
export const copying = {
  copy: 'コピー',
  copyOf: (name) => `コピー：${name}`,
  copied: 'コピーしました',
  failed: 'コピーできませんでした',
} satisfies Messages['copying'];

/** What happens in a repository, in Japanese. */
export const activity = {
  title: 'GitHub の活動',
  total: '合計',
  bots: 'ボットによるもの',
  metrics: {
    stars: 'スター',
    forks: 'フォーク',
    issues: 'イシュー',
    'pull-requests': 'プルリクエスト',
    pushes: 'プッシュ',
    contributors: 'コントリビューター',
  },
  byBots: (count) => `うちボット ${count}`,
  nothing: { title: '活動はありません', hint: 'この期間、リポジトリに動きはありませんでした。' },
} satisfies Messages['activity'];

/** Who works on a repository, in Japanese. */
export const contributors = {
  title: '主なコントリビューター',
  contributor: 'コントリビューター',
  kind: '種別',
  bot: 'ボット',
  person: '個人',
  unknown: '不明',
  columns: ['プッシュ', 'プルリクエスト', 'イシュー', 'コントリビューション'],
  others: (count) => `その他（${count} 人）`,
  detail: ({ contributions, pushes, pullRequests, issues }, bot) =>
    `${bot ? 'ボット、' : ''}コントリビューション ${contributions}：プッシュ ${pushes}、` +
    `プルリクエスト ${pullRequests}、イシュー ${issues}`,
  nothing: {
    title: 'コントリビューターはいません',
    hint: 'この期間にリポジトリで作業した人はいません。',
  },
} satisfies Messages['contributors'];

/** The whole registry, in Japanese. */
export const registry = { title: 'レジストリ', packages: 'パッケージ数' } satisfies Messages['registry'];

/** Finding a package by its name, in Japanese. */
export const search = {
  label: 'パッケージを検索',
  placeholder: 'パッケージを検索（例：requests）',
  searching: '検索中…',
  none: '名前が一致するパッケージはありません。',
  guess: 'この名前のパッケージはありません。もしかして：',
} satisfies Messages['search'];

/** The filters in force, and ranges of days, in Japanese. */
export const filters = {
  label: '適用中のフィルター',
  remove: (filter) => `フィルターを解除：${filter}`,
  clear: 'すべて解除',
  mirrors: { include: 'ミラーを含む', only: 'ミラーのみ', exclude: 'ミラーを除く' },
  ci: { include: 'CI を含む', only: 'CI のみ', exclude: 'CI を除く' },
  is: (dimension, value) => `${dimension}：${value}`,
  isNot: (dimension, value) => `${dimension}：${value} 以外`,
  allTime: '全期間',
  since: (day) => `${day}以降`,
  until: (day) => `${day}まで`,
  between: (first, last) => `${first}～${last}`,
  last: (count, unit) => `直近 ${count} ${counted[unit]}`,
  lastTo: (range, day) => `${range}（${day}まで）`,
} satisfies Messages['filters'];

/** What can be done with a widget's numbers and picture, in Japanese. */
export const actions = {
  copyCsv: 'CSV としてコピー',
  copiedCsv: 'CSV としてコピーしました',
  downloadCsv: 'CSV をダウンロード',
  downloadSvg: 'SVG をダウンロード',
  downloadPng: 'PNG をダウンロード',
  saved: (file) => `${file} を保存しました`,
  copyLink: 'この表示へのリンクをコピー',
  copiedLink: 'リンクをコピーしました',
  refused: 'ブラウザーで許可されませんでした',
  showSql: 'SQL を表示',
  sql: 'SQL',
  sqlOf: (title) => `「${title}」の SQL`,
  asking: 'プロキシに問い合わせ中…',
  reads: (tables) => `参照テーブル：${tables}`,
  copySql: 'SQL をコピー',
  copiedSql: 'SQL をコピーしました',
  play: 'ClickHouse で開く',
  close: '閉じる',
} satisfies Messages['actions'];

const shortUnits: Readonly<Record<string, string>> = {
  d: '日',
  w: '週',
  m: 'か月',
  q: '四半期',
  y: '年',
};

/** Choosing the days that count, in Japanese. */
export const range = {
  label: '集計期間',
  short: (count, unit) => `${count}${shortUnits[unit] ?? unit}`,
  name: (short, long) => `${short}：${long}`,
  all: 'すべて',
  allDays: '全期間',
  custom: 'カスタム',
  dialog: '期間を選択',
} satisfies Messages['range'];

/** The form for a first and a last day, in Japanese. */
export const span = {
  first: '開始日',
  last: '終了日',
  utc: '日付は UTC です。',
  apply: 'この期間を表示',
  swap: '入れ替える',
  missing: { first: '開始日を入力してください。', last: '終了日を入力してください。' },
  noSuchDay: {
    first: '開始日が存在しません。年月日を確認してください。',
    last: '終了日が存在しません。年月日を確認してください。',
  },
  reversed: (first, last) => `終了日（${last}）が開始日（${first}）より前です。`,
  noData: (first, last) => `この期間のデータはありません。データがあるのは${first}から${last}までです。`,
} satisfies Messages['span'];

/** Parts of controls that come when they are wanted, in Japanese. */
export const controls = {
  opening: '開いています…',
  notLoaded: 'この部分を読み込めませんでした。ページを再読み込みしてください。',
} satisfies Messages['controls'];

/** The calendar of days, in Japanese. */
export const calendar = {
  month: '月',
  year: '年',
  previous: '前の月',
  next: '次の月',
  chosen: (day) => `${day}、選択中`,
} satisfies Messages['calendar'];

/** Choosing the width of buckets, in Japanese. */
export const granularity = {
  label: '集計単位',
  auto: '自動',
  autoName: '自動：期間に合わせる',
  refusal: 'この期間には適しません',
} satisfies Messages['granularity'];

/** Passing the view on, in Japanese. */
export const share = {
  copy: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  shared: 'リンクを共有しました',
  refused:
    'ブラウザーがページからのコピーを許可していません。リンクは選択済みです。Ctrl+C または ⌘C を押してください。',
  link: 'この表示へのリンク',
} satisfies Messages['share'];

/** The bar of filters, in Japanese. */
export const filterBar = {
  label: 'フィルター',
  more: 'フィルター',
  mirrors: 'ミラー',
  ci: 'CI',
  presence: { include: '含む', exclude: '除く', only: 'のみ' },
  undo: '元に戻す',
  redo: 'やり直す',
} satisfies Messages['filterBar'];

/** Choosing values of a dimension, in Japanese. */
export const values = {
  dialog: (by) => `${by}で絞り込む`,
  search: '値を検索',
  loading: '値を読み込み中…',
  none: '一致する値はありません。',
  list: (dimension) => `${dimension}（ダウンロード数の多い順）`,
  keepTyped: (name) => `「${name}」のみ`,
  exclude: '除外',
  excludeValue: (name) => `${name} を除外`,
  unlisted: (count) =>
    `ダウンロード数の多い ${count} 件の値を表示しています。それ以外は正確に入力してください。`,
  failed: '値を読み込めませんでした。正確に入力すれば使えます。',
} satisfies Messages['values'];
