import type { Advice, PresentRollup, ProposedRollup, QueryAdvice } from './advice.ts';

/** The advice as a person reads it: what was looked at, what to have, what differs from what there is, query by query. */
export function adviceText(advice: Advice): string {
  return [dataText(advice), proposedText(advice), presentText(advice), queriesText(advice)].join('\n');
}

function dataText({ database, isSampleData, data, singleValued, goal, questions, weights }: Advice): string {
  const sampled =
    data.sampling.days === 1 && data.sampling.packages === 1
      ? 'all of them looked at'
      : `${count(data.sampledDays)} days and ${count(data.sampledPackages)} packages looked at`;
  const perFilter = weights.filters.reduce((sum, weight) => sum + weight, 0);
  const filters = weights.filters
    .slice(0, 3)
    .map((weight, i) => `${percent(weight / perFilter)} with ${['no filter', 'one', 'two'][i]}`);
  return [
    `${database}${isSampleData ? ' (sample data)' : ''}: ${count(data.rows)} rows, ${size(data.bytes)}, ${count(data.packages)} packages, ${data.firstDay} to ${data.lastDay}; ${sampled}.`,
    `Mix: ${count(questions)} questions, ${filters.join(', ')}. Goal: ${goal === 'total' ? 'the fewest rows read in total' : 'the fewest rows read by the typical question'}.`,
    ...singleValued.map(
      (name) =>
        `Note: ${name} has one value in this data, so tables by it seem to cost nothing; with other data they do.`,
    ),
    '',
  ].join('\n');
}

function proposedText({ proposed, rowsRead, rules, fromBase }: Advice): string {
  if (proposed.length === 0) {
    return `Proposed: no rollup; none that keeps to --max-rollups ${rules.maxRollups} and --max-bytes-ratio ${rules.maxBytesRatio} saves anything.\n`;
  }
  const rows = proposed.map((rollup, i) => [
    `${i + 1}`,
    `${rollup.isPresent ? ' ' : '+'} ${rollup.name}`,
    count(rollup.rows),
    size(rollup.bytes),
    insertText(rollup),
    percent(rollup.saves),
    percent(rollup.savesSoFar),
    count(rollup.rowsRead.mean),
    count(rollup.rowsRead.typical),
    percent(rollup.answers),
    rollup.sortingKey.join(', '),
  ]);
  const none = [
    '',
    '  no rollup',
    '',
    '',
    '',
    '',
    '',
    count(rowsRead.base.mean),
    count(rowsRead.base.typical),
  ];
  return [
    'Proposed, most worth its cost first (+ the schema has none such):',
    ...grid(
      [
        ...['', 'rollup', 'rows', 'bytes', 'insert', 'saves', 'so far', 'mean', 'typical'],
        ...['answers', 'sorting key'],
      ],
      [none, ...rows],
      [1, 10],
    ),
    `Rows read per question (mean, typical) with those of the line and above. Insert: rows written, time to group, by the`,
    `base table's own. ${percent(fromBase.proposed)} of the questions still read the base table (${percent(fromBase.present)} with the rollups there are).`,
    '',
  ].join('\n');
}

function presentText({ present, missing, rowsRead }: Advice): string {
  const rows = present.map((rollup) => [
    rollup.verdict,
    rollup.name,
    count(rollup.rows),
    size(rollup.bytes),
    size(rollup.estimatedBytes),
    insertText(rollup),
    percent(rollup.answers),
  ]);
  return [
    'Rollups the schema has:',
    ...(present.length === 0
      ? ['  none']
      : grid(['', 'rollup', 'rows', 'bytes', 'estimated', 'insert', 'answers'], rows, [0, 1])),
    `Missing: ${missing.length === 0 ? 'none' : missing.join(', ')}.`,
    `Rows read per question with them: ${count(rowsRead.present.mean)} on average, ${count(rowsRead.present.typical)} typical; with those proposed ${count(rowsRead.proposed.mean)} and ${count(rowsRead.proposed.typical)}.`,
    '',
  ].join('\n');
}

function queriesText({ queries }: Advice): string {
  const rows = [...queries]
    .sort((a, b) => b.weight * b.rowsRead.base - a.weight * a.rowsRead.base || (a.query < b.query ? -1 : 1))
    .map(({ query, rowsRead, fromBase }: QueryAdvice) => [
      query,
      count(rowsRead.base),
      count(rowsRead.present),
      count(rowsRead.proposed),
      fromBase.proposed === 0 ? '' : percent(fromBase.proposed),
    ]);
  return [
    'Mean rows read by each query:',
    ...grid(['query', 'base alone', 'present', 'proposed', 'still from base'], rows, [0]),
    '',
  ].join('\n');
}

const insertText = ({ insert }: ProposedRollup | PresentRollup): string =>
  `${percent(insert.rowsShare)}, ${percent(insert.timeShare)}`;

/** Lines of a table, columns to the right except those named, which are to the left. */
function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  toTheLeft: readonly number[],
): readonly string[] {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  return [head, ...rows].map((row) =>
    `  ${widths
      .map((width, i) =>
        toTheLeft.includes(i) ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width),
      )
      .join('  ')}`.trimEnd(),
  );
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

const percent = (share: number): string => {
  const value = 100 * share;
  if (value === 0) return '0 %';
  if (value < 0.1) return '<0.1 %';
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`;
};

const size = (bytes: number): string => {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
};
