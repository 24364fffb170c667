import { compareVersions } from '@downpour/core';
import { isPreRelease, isVersion, versionKey } from '@downpour/core/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { selectOverTexts } from '../support/select-over-texts.ts';
import { selectValue } from '../support/select-rows.ts';
import { versionTexts } from '../support/version-texts.ts';

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

const order = versionKey('text');

describe('versionKey', () => {
  it('orders any texts as compareVersions does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(versionTexts, { minLength: 1500, maxLength: 2000 }),
        async (versions) => {
          await selectOverTexts(server.url, versions, 'position');
          const ordered = await selectValue(
            server.url,
            `SELECT groupArray(text) FROM (SELECT text FROM default.texts ORDER BY ${order})`,
          );
          expect(ordered).toEqual(versions.toSorted(compareVersions));
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it.each([
    [['2.31.0.6', '2.31.0.20240406'], '2.31.0.20240406'],
    [['1!1.0', '2024.1'], '1!1.0'],
    [['1.0', '1.1.dev3', '1.1a1'], '1.1a1'],
    [['1.9', '1.10', 'unknown'], '1.10'],
    [['1.0', '1.0-1', '1.0rc9'], '1.0-1'],
    [['1.0.99999999999999999999', '1.0.100000000000000000000'], '1.0.100000000000000000000'],
  ])('lets argMax find the greatest of %j', async (versions, greatest) => {
    await selectOverTexts(server.url, versions, 'position');
    expect(await selectValue(server.url, `SELECT argMax(text, ${order}) FROM default.texts`)).toBe(greatest);
  });
});

describe('isVersion and isPreRelease', () => {
  it.each([
    ['1.0', 1, 0],
    ['1!2.0.post3', 1, 0],
    ['v1.0-1', 1, 0],
    ['1.0+local.a1', 1, 0],
    ['1.0a1', 1, 1],
    ['1.0-BETA', 1, 1],
    ['1.0c2+dev', 1, 1],
    ['1.0.preview', 1, 1],
    ['1.0.dev0', 1, 1],
    ['1.0.post1.dev2', 1, 1],
    ['1.0rc1.post1', 1, 1],
    ['unknown', 0, 0],
    ['1.0 rc1', 0, 0],
    ['1.0dev1a1', 0, 0],
    ['', 0, 0],
  ])('of %j are %i and %i', async (version, valid, before) => {
    const rows = await selectOverTexts(server.url, [version], isVersion('text'), isPreRelease('text'));
    expect(rows).toEqual([[valid, before]]);
  });

  it('hold for versions that sort after all junk, and for those that sort before their own release', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(versionTexts, { minLength: 1500, maxLength: 2000 }), async (versions) => {
        const rows = await selectOverTexts(
          server.url,
          versions,
          'text',
          isVersion('text'),
          isPreRelease('text'),
        );
        expect(rows).toEqual(
          versions.map((version) => [version, isOrdered(version), isBeforeItsRelease(version)]),
        );
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

/** Every version comes after all text that is none, and nothing that is none comes after this one. */
const isOrdered = (text: string): number => Number(compareVersions(text, '\uffff') > 0);

/** A pre-release comes before its release, or is a development release of what comes after it. */
function isBeforeItsRelease(text: string): number {
  if (isOrdered(text) === 0) return 0;
  const [release = ''] = /^v?(?:\d+!)?\d+(?:\.\d+)*/i.exec(text) ?? [];
  const rest = text.slice(release.length).replace(/\+.*$/, '');
  return Number(compareVersions(`${release}${rest}`, release) < 0 || /dev/i.test(rest));
}
