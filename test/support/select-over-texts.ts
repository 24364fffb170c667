import { runStatement, selectRows } from './select-rows.ts';

/**
 * What each expression over the column `text` gives for each text, in the order of the texts: any number of inputs, one SELECT.
 */
export async function selectOverTexts(
  url: string,
  texts: readonly string[],
  ...expressions: readonly string[]
) {
  const lines = texts.map((text, position) => JSON.stringify({ position, text }));
  await runStatement(
    url,
    'CREATE OR REPLACE TABLE default.texts (position UInt32, text String) ENGINE = MergeTree ORDER BY position',
  );
  await runStatement(url, `INSERT INTO default.texts FORMAT JSONEachRow\n${lines.join('\n')}`);
  return selectRows(url, `SELECT ${expressions.join(', ')} FROM default.texts ORDER BY position`);
}
