import { expect, it } from 'vitest';
import { inlineParameters } from './inline-parameters.ts';

it.each([
  ['{p0:String}', { p0: 'requests' }, "'requests'"],
  ['{p0:String}', { p0: "it's \\ 'quoted'" }, "'it\\'s \\\\ \\'quoted\\''"],
  ['{p0:Array(String)}', { p0: ['a', "b'"] }, "CAST(['a', 'b\\''], 'Array(String)')"],
  ['{p0:Date}', { p0: '2026-07-01' }, "CAST('2026-07-01', 'Date')"],
  ['{p0:UInt32}', { p0: 5 }, "CAST(5, 'UInt32')"],
  ['{missing:String}', {}, '{missing:String}'],
])('writes the values of %s into it', (sql, parameters, text) => {
  expect(inlineParameters(`SELECT ${sql}`, parameters)).toBe(`SELECT ${text}`);
});
