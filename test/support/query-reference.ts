import {
  describeCatalogue,
  parameterNames,
  pypiCatalogue,
  type Query,
  type QueryDescription,
} from '@downpour/core';

type Property = Readonly<{ description?: string; enum?: readonly string[] }>;

const { source, queries } = pypiCatalogue;
const filters = [...Object.keys(source.dimensions).filter((name) => name !== 'package'), 'mirrors'];

const properties = (description: QueryDescription): Readonly<Record<string, Property>> =>
  (description.parameters as { properties: Record<string, Property> }).properties;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** What is asked of a package where the query needs one, or of packages. */
const ARITY: Readonly<Record<Query['packages'], string>> = {
  one: 'Package name; needed.',
  some: 'Package names, 1 to 10; at least one is needed.',
  any: 'Package names; none means all packages. A leading `!` leaves a package out.',
  none: '',
};

function readsOf({ measures, sideTables }: Query): string {
  const tables = [...(measures.length === 0 ? [] : ['downloads']), ...sideTables];
  return `Reads ${tables.join(' and ')}. ${measures.length === 0 ? 'Takes no filters.' : 'Takes all filters.'}`;
}

function section(description: QueryDescription): string {
  const query: Query | undefined = Object.entries<Query>(queries).find(
    ([name]) => name === description.name,
  )?.[1];
  if (query === undefined) throw new Error(`${description.name} is not in the catalogue.`);
  const known = properties(description);
  const parameters = parameterNames(pypiCatalogue, query)
    .filter((name) => !filters.includes(name))
    .map((name) => [
      `\`${name}\``,
      name === 'package'
        ? ARITY[query.packages]
        : `${known[name]?.description ?? ''}${name === 'limit' && query.defaultLimit !== undefined ? ` Default: ${query.defaultLimit}.` : ''}`,
    ]);
  const columns = description.columns.map(({ name, type, nullable, description: text }) => [
    `\`${name}\``,
    nullable ? `${type} or null` : type,
    text,
  ]);
  return [
    `### ${description.name}`,
    `**${description.title}.** ${description.description} ${readsOf(query)}`,
    ...(parameters.length === 0 ? [] : [table(['parameter', 'is'], parameters)]),
    table(['column', 'type', 'holds'], columns),
  ].join('\n\n');
}

/** The catalogue as a page for people: every query with its parameters and columns, from the definitions themselves. */
export function queryReference(): string {
  const descriptions = describeCatalogue(pypiCatalogue);
  const [summary] = descriptions.filter(({ name }) => name === 'downloads-summary');
  const known = summary === undefined ? {} : properties(summary);
  return `${[
    '# Queries',
    `Written from the catalogue by \`pnpm docs:queries\`; a test fails where the two differ. Every query is
\`GET /v1/queries/{name}\` of the proxy (\`{name}.csv\` for CSV), a name of \`useCatalogueQuery\`, and typed by its name.

Counts travel as decimal strings, dates are \`YYYY-MM-DD\` in UTC, a ratio of 0.25 is 25 %. Ranges hold \`from\` and not \`to\`.
Parts always add up to the total: the rest after the top values is \`other\`, empty values are \`unknown\`.`,
    '## Filters',
    'All queries that read downloads take these. Values repeat; a leading `!` leaves a value out.',
    table(
      ['filter', 'is'],
      filters.map((name) => [`\`${name}\``, known[name]?.description ?? '']),
    ),
    '## All queries',
    table(
      ['query', 'gives'],
      descriptions.map(({ name, title }) => [`[\`${name}\`](#${name})`, title]),
    ),
    ...descriptions.map(section),
  ].join('\n\n')}\n`;
}
