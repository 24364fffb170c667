import { parseRequirement } from '@downpour/core';
import {
  requirementExtra,
  requirementExtras,
  requirementMarker,
  requirementName,
  requirementPattern,
  requirementSpecifier,
} from '@downpour/core/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { requirementTexts } from '../support/requirement-texts.ts';
import { selectOverTexts } from '../support/select-over-texts.ts';

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

const PARTS = [requirementName, requirementExtras, requirementSpecifier, requirementMarker, requirementExtra];

const inSql = (lines: readonly string[]) =>
  selectOverTexts(server.url, lines, 'text', ...PARTS.map((part) => part('text')));

function inCode(line: string) {
  const parsed = parseRequirement(line);
  if (parsed === undefined) return [line, ''];
  return [line, parsed.name, parsed.extras, parsed.specifier, parsed.marker, parsed.extra ?? ''];
}

describe('a line of requires_dist', () => {
  it('comes apart in SQL as parseRequirement takes it apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(requirementTexts, { minLength: 1500, maxLength: 2000 }), async (lines) => {
        const rows = await inSql(lines);
        const expected = lines.map(inCode);
        expect(
          rows.map(([line, name, ...parts]) => (name === '' ? [line, ''] : [line, name, ...parts])),
        ).toEqual(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('matches the pattern of the very package it requires', async () => {
    const names = ['requests', 'zope-interface', 'a', '2', 'py-3'];
    const own = fc
      .tuple(
        fc.constantFrom(' ', '', '-', 'x', '\n'),
        fc.constantFrom(
          'requests',
          'Zope.Interface',
          'zope-_interface',
          'zopeinterface',
          'reque\u017fts',
          'A',
          '2',
          'py_3',
          'Py.3.',
        ),
        fc.constantFrom(
          '',
          ' ',
          '-oauthlib',
          '.',
          '>=2',
          ' (>=2)',
          '[x]',
          ' ; a',
          ';',
          '@',
          ' x',
          '\n',
          '\n>=2',
          '=',
          ',',
        ),
      )
      .map((parts) => parts.join(''));
    const lines = fc.sample(fc.oneof(requirementTexts, own), { numRuns: 3000, seed: 503 });
    const patterns = names.map((name) => requirementPattern(name).replaceAll('\\', '\\\\'));
    const rows = await selectOverTexts(
      server.url,
      lines,
      requirementName('text'),
      ...patterns.map((pattern) => `match(lower(text), '${pattern}')`),
    );
    expect(rows).toEqual(rows.map(([found]) => [found, ...names.map((name) => Number(name === found))]));
    const seen = new Set(rows.map(([found]) => found));
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
  });

  it.each([
    ['requests', ['requests', [], '', '', '']],
    ['Requests (>=2, <3)', ['requests', [], '>=2,<3', '', '']],
    ['zope.interface', ['zope-interface', [], '', '', '']],
    ['requests-oauthlib>=1', ['requests-oauthlib', [], '>=1', '', '']],
    [
      'requests[security, Socks] >= 2 ; extra=="test"',
      ['requests', ['security', 'socks'], '>=2', 'extra=="test"', 'test'],
    ],
    [
      "mock (<=1.0.1,>=0.8.1); (python_version < '3') and 'Test_All' == extra",
      ['mock', [], '<=1.0.1,>=0.8.1', "(python_version < '3') and 'Test_All' == extra", 'test-all'],
    ],
    [
      'pip @ https://example.org/p.whl ; extra == "dev"',
      ['pip', [], '@ https://example.org/p.whl', 'extra == "dev"', 'dev'],
    ],
    [
      'a; extra != "x" and (extra == "y" or extra == "z")',
      ['a', [], '', 'extra != "x" and (extra == "y" or extra == "z")', 'y'],
    ],
    ['a; sys_platform == \'extra == "x"\'', ['a', [], '', 'sys_platform == \'extra == "x"\'', '']],
    ['-a', ['', [], '', '', '']],
  ])('%j means %j', async (line, parts) => {
    expect(await inSql([line])).toEqual([[line, ...parts]]);
  });
});
