import { utcDateOf } from '@downpour/core';
import { readLedger } from '../load/ledger.ts';
import type { LoadContext, LoadCounts } from '../load/load-batch.ts';
import { filesTable } from '../load/load-target.ts';
import { replaceRows } from '../load/replace-rows.ts';
import { fillFiles, type MetadataInput } from './fill-files.ts';

/** What became of one file about uploads; nothing was counted of one that was loaded before. */
export type LoadedMetadata = Readonly<{ ready: MetadataInput; counts: LoadCounts | undefined }>;

/**
 * Loads files about uploads, all of them together: afterwards the table has each uploaded file once, as the export loaded
 * last says, and keeps those that no export named. Files loaded before, and copies, are left out.
 */
export async function ingestMetadata(
  context: LoadContext,
  ready: readonly MetadataInput[],
  force: boolean,
): Promise<readonly LoadedMetadata[]> {
  const { connection, desired, now, progress } = context;
  const { database } = desired;
  const table = filesTable(desired);
  if (table === undefined || ready.length === 0) return [];
  const known = new Set<string>();
  if (!force) {
    for (const { status, fingerprint } of await readLedger(connection, database)) {
      if (status === 'done') known.add(fingerprint);
    }
  }
  const fresh = ready.filter(({ facts }) => !known.has(facts.fingerprint) && known.add(facts.fingerprint));
  const loaded =
    fresh.length === 0
      ? []
      : await replaceRows(context, table, (into) =>
          fillFiles({
            ...{ connection, database, table, into, progress },
            ready: fresh,
            today: utcDateOf(now()),
          }),
        );
  return ready.map((one) => ({ ready: one, counts: loaded[fresh.indexOf(one)]?.counts }));
}
