import type { Finding } from '../../contract/finding.ts';
import { appliedChanges, runsOf } from '../../engine/history/runs.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { StoredScan } from '../../storage/scans/scan-store.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application, HostEntry } from '../ports/application.ts';
import { isWholeScan } from './whole-scan.ts';

/** A host of which a scan is kept. */
export interface RecentHost {
  readonly entry: HostEntry;
  readonly name: string;
  readonly scannedAt: string;
  /** As the overview would count them. Absent: the scan was made for another version, or the journal could not be read. */
  readonly findings?: readonly Finding[] | undefined;
  /** Fixes in the plan that was not applied yet. */
  readonly chosen: number;
}
export interface RecentHosts {
  /** The latest scan first. */
  readonly hosts: readonly RecentHost[];
  /** Hosts whose last scan could not be read: not even their names are known. */
  readonly unreadable: number;
}

/**
 * What is kept about the hosts that can be opened here. No host is asked. Two scans can name one host, for example after Windows was
 * installed again; opening the host leads to the newer one, so the older one is left out.
 */
export async function recentHosts(application: Application): Promise<RecentHosts> {
  const hosts = new Map<string, RecentHost>();
  let unreadable = 0;
  for (const storage of await application.kept()) {
    try {
      const found = await recentHost(application, storage);
      const other = found && hosts.get(found.entry.reference);
      if (found && (!other || other.scannedAt < found.scannedAt)) hosts.set(found.entry.reference, found);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      unreadable += 1;
    } finally {
      await storage.close();
    }
  }
  return { hosts: [...hosts.values()].sort((a, b) => (a.scannedAt < b.scannedAt ? 1 : -1)), unreadable };
}

async function recentHost(application: Application, storage: HostStorage): Promise<RecentHost | undefined> {
  const scan = await storage.scans.latest();
  const entry = application.hosts.list().find(({ reference, kind }) => reference === scan?.identity.reference && kind === scan.identity.kind);
  if (!scan || !entry) return undefined;
  const { value: draft } = await storage.draft.read();
  return { entry, name: scan.identity.name, scannedAt: scan.finishedAt, findings: await findingsOf(application, storage, scan), chosen: draft.chosen.length };
}

async function findingsOf(application: Application, storage: HostStorage, scan: StoredScan): Promise<readonly Finding[] | undefined> {
  if (!isWholeScan(scan, application)) return undefined;
  try {
    const applied = appliedChanges(runsOf(await storage.journal.entries()));
    const { value: profile } = await storage.profile.read();
    const judging = { facts: scan.facts, profile, applied, now: application.clock.now() };
    return application.controls.flatMap((control) => judge(control, judging));
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
