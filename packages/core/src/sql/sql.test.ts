import { describe, expect, it } from 'vitest';
import { downloads } from '../pypi/downloads-source.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { quoteIdentifier, quoteTable } from './identifier.ts';
import { rollupSelect } from './rollup-select.ts';
import { quoteText } from './text-literal.ts';

describe('quoteIdentifier', () => {
  it.each([
    ['project', '`project`'],
    ['a`b', '`a\\`b`'],
    ['a\\b', '`a\\\\b`'],
    ['system.users', '`system.users`'],
  ])('quotes %s', (name, quoted) => {
    expect(quoteIdentifier(name)).toBe(quoted);
  });

  it('quotes a database and a table apart', () => {
    expect(quoteTable('db', 't')).toBe('`db`.`t`');
  });
});

describe('quoteText', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['\\d', "'\\\\d'"],
  ])('quotes %s', (text, quoted) => {
    expect(quoteText(text)).toBe(quoted);
  });
});

describe('rollupSelect', () => {
  const select = (name: 'clickpy' | 'downpour', table: string): string => {
    const schema = pypiCatalogue.schemas[name];
    const rollup = schema.rollups.find((candidate) => candidate.name === table);
    return rollup === undefined ? 'no such rollup' : rollupSelect(downloads, schema, rollup, 'db');
  };

  it.each([
    ['clickpy', 'pypi_downloads', 'SELECT `project`, count() AS `count` FROM `db`.`pypi` GROUP BY `project`'],
    [
      'clickpy',
      'pypi_downloads_max_min',
      'SELECT `project`, max(`date`) AS `max_date`, min(`date`) AS `min_date` FROM `db`.`pypi` GROUP BY `project`',
    ],
    [
      'clickpy',
      'pypi_downloads_per_month',
      'SELECT toStartOfMonth(`date`) AS `month`, `project`, count() AS `count` FROM `db`.`pypi` WHERE date > (toStartOfMonth(now()) - toIntervalMonth(6)) GROUP BY `month`, `project`',
    ],
    [
      'downpour',
      'downloads_per_day_by_country_by_system',
      'SELECT `date`, `project`, `country_code`, `system`, sum(`count`) AS `count` FROM `db`.`downloads` GROUP BY `date`, `project`, `country_code`, `system`',
    ],
  ] as const)('fills %s %s', (schema, table, sql) => {
    expect(select(schema, table)).toBe(sql);
  });
});
