import { normalizePackageName } from '@downpour/core';
import { normalizedName } from '@downpour/core/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { selectOverTexts } from '../support/select-over-texts.ts';

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

const namelike = fc.string({
  unit: fc.constantFrom('a', 'B', 'z', 'Z', '0', '9', '-', '_', '.', ' ', '\t', '\n', '\v', "'", '\\', '+'),
  maxLength: 12,
});
const ascii = fc.string({ unit: 'binary-ascii', maxLength: 12 });

describe('normalizedName', () => {
  it('gives what normalizePackageName gives, for any ASCII text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(namelike, ascii), { minLength: 2000, maxLength: 3000 }),
        async (names) => {
          const rows = await selectOverTexts(server.url, names, normalizedName('text'));
          expect(rows.flat()).toEqual(names.map(normalizePackageName));
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
