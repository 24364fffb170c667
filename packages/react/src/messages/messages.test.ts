import { readFile } from 'node:fs/promises';
import { PROBLEMS } from '@downpour/core';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishWordsIn, SHARED_WORDS } from '../testing/english-words.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as ja from './ja.ts';
import { MESSAGE_LOADERS } from './message-loaders.ts';
import * as zh from './zh.ts';

/** A text of a message table: where it is, and, where it is a function, the arguments to call it with. */
type MessageCall = Readonly<{ path: string; args: readonly unknown[] | undefined }>;

const UNITS = ['day', 'week', 'month', 'quarter', 'year'];

/** Every combination of one value for each place. */
const combine = (places: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  places.reduce<readonly (readonly unknown[])[]>(
    (all, values) => all.flatMap((begun) => values.map((value) => [...begun, value])),
    [[]],
  );

/** Values of a type as it is written in the English table; texts are marks that are found again in what is said. */
function samplesOf(type: ts.TypeNode | undefined, mark: string): readonly unknown[] {
  if (type === undefined)
    throw new Error(`The parameter "${mark}" has no type, so no sample can be made of it.`);
  if (type.kind === ts.SyntaxKind.StringKeyword) return [`⟨${mark}⟩`];
  if (type.kind === ts.SyntaxKind.NumberKeyword) return [1, 4];
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return [true, false];
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return [undefined];
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => samplesOf(each, mark));
  if (ts.isTypeOperatorNode(type)) return samplesOf(type.type, mark);
  if (ts.isArrayTypeNode(type)) {
    const [first] = samplesOf(type.elementType, `${mark} 1`);
    const [second] = samplesOf(type.elementType, `${mark} 2`);
    return [[first], [first, second]];
  }
  if (ts.isTypeLiteralNode(type)) {
    const members = type.members.filter(ts.isPropertySignature);
    const names = members.map(({ name }) => name.getText());
    return combine(members.map((each, index) => samplesOf(each.type, names[index] ?? mark))).map((values) =>
      Object.fromEntries(names.map((name, index) => [name, values[index]])),
    );
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    if (name === 'Readonly') return samplesOf(type.typeArguments?.[0], mark);
    if (name === 'Granularity') return UNITS;
  }
  throw new Error(`No sample can be made of the type "${type.getText()}".`);
}

function callsOf(expression: ts.Expression, path: string): readonly MessageCall[] {
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) {
    return callsOf(expression.expression, path);
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return expression.properties
      .filter(ts.isPropertyAssignment)
      .flatMap(({ name, initializer }) =>
        callsOf(initializer, `${path}.${ts.isStringLiteral(name) ? name.text : name.getText()}`),
      );
  }
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.flatMap((each, index) => callsOf(each, `${path}.${index}`));
  }
  if (!ts.isArrowFunction(expression)) return [{ path, args: undefined }];
  const places = expression.parameters.map(({ name, type }) => samplesOf(type, name.getText()));
  return combine(places).map((args) => ({ path, args }));
}

/** Every text of a message table by its source, functions once for every combination of sample arguments. */
function messageCalls(source: string): readonly MessageCall[] {
  return ts
    .createSourceFile('en.ts', source, ts.ScriptTarget.ESNext, true)
    .statements.filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, initializer }) =>
      initializer === undefined ? [] : callsOf(initializer, name.getText()),
    );
}

const tables = { de, ja, zh };
const languages = ['de', 'ja', 'zh'] as const;

type Said = Readonly<{ where: string; text: unknown }>;

const at = (table: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((found, key) => (found as Readonly<Record<string, unknown>> | undefined)?.[key], table);

function say(table: unknown, { path, args }: MessageCall): Said {
  const found = at(table, path);
  const where = args === undefined ? path : `${path}(${JSON.stringify(args).slice(1, -1)})`;
  return { where, text: typeof found === 'function' ? found(...(args ?? [])) : found };
}

const pathsOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === '' ? key : `${path}.${key}`))
    : [path];

const marksIn = (text: unknown): readonly string[] => String(text).match(/⟨[^⟩]*⟩/g) ?? [];
const inWords = (text: unknown): string => String(text).replaceAll(/⟨[^⟩]*⟩/g, ' ');
/** Places of texts that are empty in English, because nothing is to be said there. */
const isSilent = (text: unknown): boolean => text === '';

let calls: readonly MessageCall[] = [];
let english: readonly Said[] = [];

beforeAll(async () => {
  calls = messageCalls(await readFile(new URL('./en.ts', import.meta.url), 'utf8'));
  english = calls.map((call) => say(en, call));
});

it('every text of the English table is called', () => {
  expect([...new Set(calls.map(({ path }) => path))].sort()).toEqual([...pathsOf(en)].sort());
  expect(english.filter(({ text }) => typeof text !== 'string')).toEqual([]);
});

describe.each(languages)('%s', (language) => {
  const table = tables[language];

  it('has the texts English has, and titles of problems beside them', () => {
    const own = pathsOf(table).filter((path) => !path.startsWith('problems.'));
    expect(own.sort()).toEqual([...pathsOf(en)].filter((path) => !path.startsWith('problems.')).sort());
    expect(Object.keys(table.problems)).toEqual(expect.arrayContaining(Object.keys(PROBLEMS)));
  });

  it('says something wherever English does, with the same values in it', () => {
    const missing = calls.flatMap((call, index) => {
      const [before, { where, text }] = [english[index]?.text, say(table, call)];
      if (typeof text !== 'string' || (text.trim() === '' && !isSilent(before))) return [`${where}: ${text}`];
      const lost = marksIn(before).filter((mark) => !text.includes(mark));
      return lost.length > 0 || /undefined|null|NaN|\[object/.test(text) ? [`${where}: ${text}`] : [];
    });
    expect(missing).toEqual([]);
  });

  it('has no English words left in it', () => {
    const find = englishWordsIn(
      english.map(({ text }) => inWords(text)),
      SHARED_WORDS[language] ?? '',
    );
    const problems = Object.keys(table.problems).map((code) =>
      say(table, { path: `problems.${code}`, args: undefined }),
    );
    const left = [...calls.map((call) => say(table, call)), ...problems].flatMap(({ where, text }) => {
      const words = find(inWords(text));
      return words.length === 0 ? [] : [`${where}: ${text} (${words.join(', ')})`];
    });
    expect(left).toEqual([]);
  });

  it('has a title of its own for every problem', () => {
    const titles: Readonly<Record<string, string>> = table.problems;
    for (const [code, { title }] of Object.entries(PROBLEMS)) {
      expect(titles[code]?.trim() ?? '').not.toBe('');
      expect(titles[code]).not.toBe(title);
    }
  });

  it('is fetched when a page asks for the language and has no words', async () => {
    const loaded = await MESSAGE_LOADERS[language]?.();
    expect(loaded?.terms.downloads).toBe(table.terms.downloads);
  });
});

describe('grammar', () => {
  it.each([
    [de.filters.last(1, 'day'), 'Letzter Tag'],
    [de.filters.last(1, 'week'), 'Letzte Woche'],
    [de.filters.last(1, 'quarter'), 'Letztes Quartal'],
    [de.filters.last(3, 'month'), 'Letzte 3 Monate'],
    [de.refresh.title(1, 'year'), 'Keine Veröffentlichung seit 1 Jahr'],
    [de.refresh.title(6, 'month'), 'Keine Veröffentlichung seit 6 Monaten'],
    [de.series.incomplete('quarter'), 'unvollständiges Quartal'],
    [de.series.lastIncomplete('week'), ' Die letzte Woche ist unvollständig.'],
    [de.terms.count('1'), '1 Download'],
    [de.terms.ofPackages('Rang', ['a', 'b', 'c']), 'Rang für a, b und c'],
    [ja.terms.ofPackages('順位', ['a', 'b']), 'a、b の順位'],
    [zh.terms.ofPackages('排名', ['a', 'b', 'c']), 'a、b和c 的排名'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
