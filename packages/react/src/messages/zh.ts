// The message table in simplified Chinese: a space around Latin words and values, full-width punctuation.
import type { Granularity, ProblemCode } from '@downpour/core';
import type { ClientProblemCode } from '../client/client-error.ts';
import type { Messages } from './messages.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('zh').format(names);

const units: Readonly<Record<Granularity, string>> = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  year: '年',
};

/** Units as they are counted: `3 个月`. */
const counted: Readonly<Record<Granularity, string>> = {
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};

/** One bucket of a width, as it is spoken of. */
const single: Readonly<Record<Granularity, string>> = {
  day: '一天',
  week: '一周',
  month: '一个月',
  quarter: '一个季度',
  year: '一年',
};

/** What data is called wherever it is shown, in Chinese. */
export const terms = {
  downloads: '下载量',
  unit: '次下载',
  share: '占比',
  value: '数值',
  figure: '指标',
  change: '变化',
  package: '软件包',
  place: '排名',
  other: '其他',
  otherPackages: (count) => `其他软件包（${count} 个）`,
  unknown: '未知',
  ci: { true: 'CI', false: '未检测到 CI' },
  units,
  weekOf: (day) => `${day}当周`,
  quarter: (number) => `Q${number}`,
  quarterOf: (number, year) => `${year}第${number}季度`,
  incomplete: (bucket) => `${bucket}（数据不完整）`,
  count: (count) => `${count} 次下载`,
  ofPackages: (title, names) => (names.length === 0 ? title : `${list(names)} 的${title}`),
} satisfies Messages['terms'];

/** Dimensions, alone and as they follow "by", in Chinese. */
export const dimensions = {
  version: { label: '版本', by: '版本' },
  country: { label: '国家/地区', by: '国家/地区' },
  python: { label: 'Python', by: 'Python 版本' },
  system: { label: '系统', by: '系统' },
  installer: { label: '安装工具', by: '安装工具' },
  type: { label: '文件类型', by: '文件类型' },
  ci: { label: 'CI', by: 'CI' },
} satisfies Messages['dimensions'];

/** What is around the chart of every widget, in Chinese. */
export const shell = {
  loading: (name) => `正在加载${name}`,
  empty: '没有下载',
  emptyHint: '在这些筛选条件和时间范围内没有数据。',
  clearFilters: '清除所有筛选条件',
  retry: '重试',
  table: '表格',
  tableOf: (name) => `${name}（表格）`,
  csv: 'CSV',
  csvOf: (name) => `${name}（CSV）`,
  menu: '更多',
  menuOf: (name) => `${name}：复制、下载、分享`,
  sample: '示例数据',
  dataTo: (day) => `数据截至${day}（UTC）`,
  notRefreshed: (problem) => `无法刷新：${problem}`,
  answeredBy: (table, rows, milliseconds) => `由 ${table} 返回：读取 ${rows} 行，用时 ${milliseconds} 毫秒`,
} satisfies Messages['shell'];

/** Titles of problems by their code, where they differ from the title the proxy sends, in Chinese. */
export const problems = {
  'unknown-query': '未知查询',
  'unknown-route': '未知地址',
  'unknown-package': '未知软件包',
  'no-repository': '软件包没有 GitHub 仓库',
  'no-metadata': '软件包没有元数据',
  'unknown-value': '未知筛选值',
  'unknown-parameter': '未知参数',
  'missing-parameter': '缺少参数',
  'repeated-parameter': '参数重复',
  'invalid-parameter': '参数无效',
  'invalid-range': '时间范围无效',
  'range-outside-data': '时间范围超出数据范围',
  'too-many-buckets': '时间段过多',
  'method-not-allowed': '不允许的方法',
  'request-too-long': '请求过长',
  'plan-disabled': '不显示查询计划',
  'query-not-provisioned': '查询未配置',
  'query-too-large': '查询过大',
  'no-data': '没有数据',
  'not-provisioned': '尚未配置',
  'upstream-writable': '数据库用户拥有写权限',
  'upstream-too-old': 'ClickHouse 版本过旧',
  'upstream-refused': 'ClickHouse 拒绝登录',
  'upstream-unreachable': '无法连接 ClickHouse',
  'upstream-busy': 'ClickHouse 繁忙',
  'upstream-timeout': 'ClickHouse 响应超时',
  'upstream-invalid': 'ClickHouse 返回了意外的结果',
  'truncated-result': '结果不完整',
  'internal-error': '内部错误',
  'proxy-unreachable': '无法连接统计服务',
  'unexpected-answer': '意外的响应',
  'unreadable-result': '无法读取结果',
  'render-failed': '无法绘制此图表',
} satisfies Readonly<Record<ProblemCode | ClientProblemCode, string>>;

/** What is said where the data has nothing of the kind, which is no failure, in Chinese. */
export const absences = {
  'no-metadata': {
    title: '此软件包没有元数据',
    hint: '已知其下载量，但没有任何发布信息。',
  },
  'no-repository': {
    title: '没有 GitHub 仓库',
    hint: '此软件包的最新版本未注明仓库。',
  },
  'query-not-provisioned': {
    title: '此处不可用',
    hint: '此服务器没有该图表所需的数据。',
  },
} satisfies Messages['absences'];

/** Sentences for those who don't see a chart, and the words inside charts over time, in Chinese. */
export const series = {
  incomplete: (unit) => `不完整的${single[unit]}`,
  noData: (title) => `${title}：没有数据。`,
  none: (start) => `${start}：无。`,
  start: (title, unit, { first, last }) =>
    `${title}（按${units[unit]}，${first === last ? first : `${first}至${last}`}）`,
  facts: (start, unit, { total, highest, at, last }) =>
    `${start}：共计 ${total}，最高为${at}的 ${highest}${
      last === undefined ? '' : `，最近完整的${single[unit]}为 ${last}`
    }。`,
  shares: (count, shares) => `${count} 项中占比最大：${shares.join('、')}。`,
  lastIncomplete: (unit) => `最后${single[unit]}的数据不完整。`,
} satisfies Messages['series'];

/** Scales, averages, releases and notes of charts over time, in Chinese. */
export const seriesMarks = {
  average: (count, unit) => `${count} ${counted[unit]}移动平均`,
  logScale: (zeros) => (zeros ? '对数刻度，零值位于基线' : '对数刻度'),
  averaged: (count, unit) => `包含最近 ${count} 个完整${units[unit]}的移动平均。`,
  onScale: {
    linear: '',
    log: '采用对数刻度，零值位于基线。',
    share: '以合计为 100% 的占比显示。',
  },
  released: (count, latest) => `标出 ${count} 次发布，最近为 ${latest.join('、')}。`,
  note: (when, text) => `备注（${when}）：${text}`,
  marks: '发布与备注',
  scales: { linear: '线性', log: '对数', share: '%' },
  scaleNames: { linear: '线性刻度', log: '对数刻度', share: '占 100% 的比例' },
  scale: '刻度',
} satisfies Messages['seriesMarks'];

/** What can be done with a chart over time, in Chinese. */
export const navigation = {
  role: '图表',
  resetZoom: '重置缩放',
  hint: (title, unit, zooms) =>
    `${title}。用方向键逐${units[unit]}移动${
      zooms ? '，按住 Shift 键选择，按 Enter 键放大，按 Esc 键缩小' : ''
    }。`,
} satisfies Messages['navigation'];

/** Buckets of a chart over time that are pointed at or chosen, and its legend, in Chinese. */
export const buckets = {
  total: '合计',
  incomplete: '数据不完整',
  bucket: (bucket, { incomplete, facts }) =>
    `${bucket}${incomplete ? '（数据不完整）' : ''}：${facts.join('。')}`,
  released: (versions) => `发布：${versions.join('、')}`,
  selected: (range) => `已选择${range}。按 Enter 键放大。`,
  filterBy: (name) => `按 ${name} 筛选`,
  show: (name) => `显示 ${name}`,
} satisfies Messages['buckets'];

/** Sentences about parts of a whole, in Chinese. */
export const parts = {
  none: (title) => `${title}：无。`,
  sentence: (title, total, { named, more }) => `${title}：共计 ${total}。${named.join('、')}${more}。`,
  more: (count, share) => `、其余 ${count} 项 ${share}`,
} satisfies Messages['parts'];

/** Sentences about a ranking, in Chinese. */
export const ranking = {
  none: (title) => `${title}：无。`,
  sentence: (title, named, more) =>
    `${title}：${named.join('、')}${more > 0 ? `，以及其余 ${more} 项` : ''}。`,
} satisfies Messages['ranking'];

/** Sentences about a heat map, in Chinese. */
export const heatmap = {
  none: (title) => `${title}：无。`,
  cell: (column, row) => `${row} 的 ${column}`,
  sentence: (title, total, { rows, columns, largest }) =>
    `${title}：${rows} 行 ${columns} 列，共计 ${total}。最高：${largest.join('、')}。`,
} satisfies Messages['heatmap'];

/** Tiles with a number each, in Chinese. */
export const tiles = {
  noEarlier: '无更早数据',
  versus: (period) => `较${period}`,
  sentence: (title, facts) => `${title}：${facts.join('、')}。`,
  against: (text, change, period) => `${text}（${period === '' ? '' : `较${period} `}${change}）`,
} satisfies Messages['tiles'];

/** Downloads over time, in Chinese. */
export const overTime = {
  title: '下载量趋势',
  titleBy: (by) => `下载量趋势（按${by}）`,
  byPackage: '软件包',
} satisfies Messages['overTime'];

/** Downloads by a dimension, in Chinese. */
export const breakdown = {
  title: (by) => `下载量（按${by}）`,
} satisfies Messages['breakdown'];

/** The map, in Chinese. */
export const map = {
  title: '下载量（按国家/地区）',
  role: '地图',
  hint: (title, filters) =>
    `${title}。用方向键按下载量从高到低浏览国家/地区${filters ? '，按 Enter 键筛选该国家/地区' : ''}。`,
  absent: (items) => `不在地图上：${items.join(' · ')}`,
  more: (count, downloads) => `其余 ${count} 项 ${downloads}`,
} satisfies Messages['map'];

/** The summary of a package, in Chinese. */
export const summary = {
  title: '下载量',
  periods: {
    day: { label: '最近一天', against: '前一天' },
    week: { label: '最近一周', against: '前一周' },
    month: { label: '最近一个月', against: '前一个月' },
    total: { label: '总计', against: '' },
  },
} satisfies Messages['summary'];

/** File types by installer, in Chinese. */
export const fileTypes = { title: '文件类型（按安装工具）' } satisfies Messages['fileTypes'];

/** The place of a package among all, in Chinese. */
export const rank = {
  title: '排名',
  packages: '软件包',
  shareOfPackages: '排名百分比',
  top: (share) => `前 ${share}`,
  of: (packages) => `共 ${packages} 个软件包`,
  none: (name) => `${name} 在此处没有下载。`,
  sentence: (name, { rank, packages, downloads, top }) =>
    `${name} 的下载量为 ${downloads}，在 ${packages} 个软件包中排第 ${rank} 位${
      top === undefined ? '' : `（${top}）`
    }。`,
} satisfies Messages['rank'];

/** The most downloaded packages, in Chinese. */
export const topPackages = { title: '热门软件包' } satisfies Messages['topPackages'];

/** New packages, in Chinese. */
export const emerging = {
  title: (period) => `新兴 · ${period}`,
  column: '首次发布',
  detail: (downloads, day) => `${downloads} 次下载，首次发布于${day}`,
  nothing: {
    title: '没有新软件包',
    hint: '这段时间首次上传的软件包，在这些筛选条件下都没有下载。',
  },
} satisfies Messages['emerging'];

/** Packages that grow, in Chinese. */
export const growing = {
  title: (period) => `增长最快 · ${period}`,
  growth: '增长率',
  average: '此前平均',
  detail: (change, { downloads, average }) => `${change}：${downloads} 次下载，此前平均 ${average}`,
  nothing: { title: '没有增长的软件包', hint: '在这些筛选条件下，达到一定规模的软件包均无增长。' },
} satisfies Messages['growing'];

/** Packages without a release for a while, in Chinese. */
export const refresh = {
  title: (count, unit) => `${count} ${counted[unit]}未发布新版本`,
  column: '最近发布',
  detail: (downloads, day) => `${downloads} 次下载，最近发布于${day}`,
  nothing: {
    title: '没有这样的软件包',
    hint: '在这些筛选条件下有下载的软件包，在此期间都发布过新版本。',
  },
} satisfies Messages['refresh'];

/** What packages require of each other, in Chinese. */
export const requirements = {
  dependencies: '依赖项',
  dependents: '被依赖情况',
  versions: '版本',
  anyVersion: '任意',
  extraColumn: '可选依赖组',
  environment: '环境',
  extra: (name) => `可选依赖组 ${name}`,
  noDependencies: { title: '没有依赖项', hint: '此软件包的最新版本不依赖其他软件包。' },
  noDependents: { title: '未被依赖', hint: '此处已知的软件包都不依赖它。' },
} satisfies Messages['requirements'];

/** People who starred a repository, in Chinese. */
export const stars = {
  title: 'GitHub 星标',
  series: { total: '星标', new: '新增星标' },
  show: '显示',
  modes: { total: '累计', new: '新增' },
  count: (count) => `${count} 个星标`,
  nothing: { title: '没有星标', hint: '截至此时间范围结束，该仓库还没有获得星标。' },
} satisfies Messages['stars'];

/** Packages side by side, in Chinese. */
export const compare = {
  title: '软件包对比',
  show: '显示',
  modes: { downloads: '下载量', index: '指数', share: '占比' },
  indexTitle: '下载量（首个时间段 = 100）',
  index: (value) => `指数 ${value}`,
  columnOf: (name, mode) => `${name}（${mode === 'index' ? '指数' : '占比'}）`,
} satisfies Messages['compare'];

/** Releases of popular packages, in Chinese. */
export const releases = {
  title: (period) => `最近发布 · ${period}`,
  cell: (count, version) => `${count}，最新为 ${version}`,
  none: '无',
  count: (count) => `${count} 次发布`,
  fact: (name, count, last) => `${name} ${count}，最新为 ${last}`,
  sentence: (title, facts) => `${title}：${facts.join('；')}。`,
  versionIn: (version, month) => `${version}（${month}）`,
  incomplete: (month) => `${month}（数据不完整）`,
  nothing: { title: '没有发布', hint: '在这些筛选条件下，热门软件包在这段时间都没有发布新版本。' },
} satisfies Messages['releases'];

/** How releases are taken up, in Chinese. */
export const adoption = {
  title: '版本采用情况',
  show: '显示',
  modes: { share: '占比', downloads: '下载量' },
  axis: '发布后天数',
  role: '图表',
  version: '版本',
  date: '日期',
  day: (days) => `第 ${days} 天`,
  dayColumn: '发布后天数',
  hint: (title) => `${title}。用方向键按各版本发布后的天数移动。`,
  fact: (version, value, days) => `${version} 在 ${days} 天后为 ${value}`,
  sentence: (title, facts) => `${title}：${facts.join('，')}。`,
  released: (version, day) => `${version}（${day}发布）`,
  nothing: { title: '最近的版本没有下载', hint: '在这些筛选条件和时间范围内没有数据。' },
} satisfies Messages['adoption'];

/** Sentences about values that don't add up over time, in Chinese. */
export const levels = {
  fact: (name, first, last) => `${name} 从 ${first} 到 ${last}`,
  sentence: (start, facts) => `${start}：${facts.join('，')}。`,
} satisfies Messages['levels'];

/** Many widgets on a page, in Chinese. */
export const dashboards = {
  ofPackage: (name) => `${name} 的下载量`,
  ofRegistry: '所有软件包的下载量',
} satisfies Messages['dashboards'];

/** What a package says of itself, in Chinese. */
export const details = {
  title: '软件包',
  name: '名称',
  version: '最新版本',
  releaseDay: '发布日期',
  summary: '简介',
  license: '许可证',
  author: '作者',
  python: 'Python',
  releases: '发布次数',
  homePage: '主页',
  repository: '代码仓库',
  documentation: '文档',
  registry: 'PyPI',
  since: (releases, day) => `${releases}（自${day}起）`,
  released: (day, prerelease) => (prerelease ? `${day}的预发布版本` : `${day}发布`),
  sentence: (name, version, { day, summary }) =>
    `${name} ${version}，${day}发布${summary === '' ? '。' : `：${summary}`}`,
  nothing: { title: '没有此软件包的信息', hint: '数据中没有它的任何发布。' },
} satisfies Messages['details'];

/** Putting something on the clipboard, in Chinese. */
export const copying = {
  copy: '复制',
  copyOf: (name) => `复制：${name}`,
  copied: '已复制',
  failed: '无法复制',
} satisfies Messages['copying'];

/** What happens in a repository, in Chinese. */
export const activity = {
  title: 'GitHub 动态',
  total: '总计',
  bots: '机器人',
  metrics: {
    stars: '星标',
    forks: '复刻',
    issues: '议题',
    'pull-requests': '拉取请求',
    pushes: '推送',
    contributors: '贡献者',
  },
  byBots: (count) => `其中机器人 ${count}`,
  nothing: { title: '没有动态', hint: '在此时间范围内，该仓库没有任何动态。' },
} satisfies Messages['activity'];

/** Who works on a repository, in Chinese. */
export const contributors = {
  title: '主要贡献者',
  contributor: '贡献者',
  kind: '类型',
  bot: '机器人',
  person: '个人',
  unknown: '未知',
  columns: ['推送', '拉取请求', '议题', '贡献'],
  others: (count) => `其他（${count} 人）`,
  detail: ({ contributions, pushes, pullRequests, issues }, bot) =>
    `${bot ? '机器人，' : ''}贡献 ${contributions}：推送 ${pushes}、拉取请求 ${pullRequests}、议题 ${issues}`,
  nothing: { title: '没有贡献者', hint: '在此时间范围内，没有人参与该仓库。' },
} satisfies Messages['contributors'];

/** The whole registry, in Chinese. */
export const registry = { title: '软件包仓库', packages: '软件包' } satisfies Messages['registry'];

/** Finding a package by its name, in Chinese. */
export const search = {
  label: '搜索软件包',
  placeholder: '搜索软件包，例如 requests',
  searching: '正在搜索…',
  none: '没有名称相近的软件包。',
  guess: '没有此名称的软件包。您要找的是不是：',
} satisfies Messages['search'];

/** The filters in force, and ranges of days, in Chinese. */
export const filters = {
  label: '当前筛选条件',
  remove: (filter) => `移除筛选条件：${filter}`,
  clear: '全部清除',
  mirrors: { include: '包含镜像', only: '仅镜像', exclude: '不含镜像' },
  ci: { include: '包含 CI', only: '仅 CI', exclude: '不含 CI' },
  is: (dimension, value) => `${dimension}：${value}`,
  isNot: (dimension, value) => `${dimension}：非 ${value}`,
  allTime: '全部时间',
  since: (day) => `${day}起`,
  until: (day) => `截至${day}`,
  between: (first, last) => `${first}至${last}`,
  last: (count, unit) => `最近 ${count} ${counted[unit]}`,
  lastTo: (range, day) => `${range}（截至${day}）`,
} satisfies Messages['filters'];

/** What can be done with a widget's numbers and picture, in Chinese. */
export const actions = {
  copyCsv: '复制为 CSV',
  copiedCsv: '已复制为 CSV',
  downloadCsv: '下载 CSV',
  downloadSvg: '下载 SVG',
  downloadPng: '下载 PNG',
  saved: (file) => `已保存 ${file}`,
  copyLink: '复制此视图的链接',
  copiedLink: '已复制链接',
  refused: '浏览器不允许此操作',
  showSql: '显示 SQL',
  sql: 'SQL',
  sqlOf: (title) => `“${title}”的 SQL`,
  asking: '正在询问代理…',
  reads: (tables) => `读取 ${tables}。`,
  copySql: '复制 SQL',
  copiedSql: '已复制 SQL',
  play: '在 ClickHouse 中打开',
  close: '关闭',
} satisfies Messages['actions'];

const shortUnits: Readonly<Record<string, string>> = { d: '天', w: '周', m: '个月', q: '个季度', y: '年' };

/** Choosing the days that count, in Chinese. */
export const range = {
  label: '统计时间',
  short: (count, unit) => `${count}${shortUnits[unit] ?? unit}`,
  name: (short, long) => `${short}：${long}`,
  all: '全部',
  allDays: '全部日期',
  custom: '自定义',
  dialog: '选择日期',
} satisfies Messages['range'];

/** The form for a first and a last day, in Chinese. */
export const span = {
  first: '开始日期',
  last: '结束日期',
  utc: '日期以 UTC 为准。',
  apply: '显示这些日期',
  swap: '互换',
  missing: { first: '缺少开始日期。', last: '缺少结束日期。' },
  noSuchDay: {
    first: '开始日期不存在。请检查年、月、日。',
    last: '结束日期不存在。请检查年、月、日。',
  },
  reversed: (first, last) => `结束日期（${last}）早于开始日期（${first}）。`,
  noData: (first, last) => `这些日期没有数据。数据范围为${first}至${last}。`,
} satisfies Messages['span'];

/** Parts of controls that come when they are wanted, in Chinese. */
export const controls = {
  opening: '正在打开…',
  notLoaded: '无法加载此部分。请重新加载页面再试。',
} satisfies Messages['controls'];

/** The calendar of days, in Chinese. */
export const calendar = {
  month: '月份',
  year: '年份',
  previous: '上个月',
  next: '下个月',
  chosen: (day) => `${day}，已选择`,
} satisfies Messages['calendar'];

/** Choosing the width of buckets, in Chinese. */
export const granularity = {
  label: '统计单位',
  auto: '自动',
  autoName: '自动：根据时间范围',
  refusal: '不适合此时间范围',
} satisfies Messages['granularity'];

/** Passing the view on, in Chinese. */
export const share = {
  copy: '复制链接',
  copied: '已复制链接',
  shared: '已分享链接',
  refused: '浏览器不允许网页复制。链接已选中，请按 Ctrl+C 或 ⌘C。',
  link: '此视图的链接',
} satisfies Messages['share'];

/** The bar of filters, in Chinese. */
export const filterBar = {
  label: '筛选',
  more: '筛选',
  mirrors: '镜像',
  ci: 'CI',
  presence: { include: '包含', exclude: '排除', only: '仅限' },
  undo: '撤销',
  redo: '重做',
} satisfies Messages['filterBar'];

/** Choosing values of a dimension, in Chinese. */
export const values = {
  dialog: (by) => `按${by}筛选`,
  search: '查找值',
  loading: '正在加载…',
  none: '没有匹配的值。',
  list: (dimension) => `${dimension}（按下载量从高到低）`,
  keepTyped: (name) => `仅“${name}”`,
  exclude: '排除',
  excludeValue: (name) => `排除 ${name}`,
  unlisted: (count) => `列出了下载量最高的 ${count} 个值。其他值请完整输入。`,
  failed: '无法加载这些值。完整输入即可使用。',
} satisfies Messages['values'];
