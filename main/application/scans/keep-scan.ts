import type { Facts } from '../../contract/reading.ts';
import { withoutSecrets } from '../../engine/protecting/without-secrets.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import type { Scan } from '../../engine/running/scan.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { OpenHost } from '../hosts/open-host.ts';
import { askedBy, isWholeScan } from './whole-scan.ts';

/** Keeps a scan of everything. Answers why it could not be kept: the scan succeeds even where its file cannot be written. */
export const keepScan = ({ application, storage }: OpenHost, scan: Scan): Promise<StorageError | undefined> =>
  unlessStorageFails(() =>
    storage.scans.save({
      identity: scan.host,
      startedAt: scan.startedAt,
      finishedAt: scan.finishedAt,
      asked: askedBy(application),
      facts: withoutSecrets(scan.facts),
    }),
  );

/**
 * Puts facts that were read again over the latest whole scan on disk, subject by subject. They are no scan of their own; where there is
 * no whole one, they are not kept.
 */
export const keepFacts = ({ application, storage }: OpenHost, facts: Facts): Promise<StorageError | undefined> =>
  unlessStorageFails(async () => {
    if (Object.keys(facts).length === 0) return;
    const latest = await storage.scans.latest();
    if (latest && isWholeScan(latest, application)) await storage.scans.update({ ...latest, facts: mergeFacts(latest.facts, withoutSecrets(facts)) });
  });

async function unlessStorageFails(work: () => Promise<void>): Promise<StorageError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}
