import type { Profile } from '../../contract/profile.ts';
import { appliedChanges } from '../../engine/history/runs.ts';
import type { AppliedChange } from '../../engine/judging/pending.ts';
import type { StoredScan } from '../../storage/scans/scan-store.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { OpenHost } from '../hosts/open-host.ts';
import { isWholeScan } from './whole-scan.ts';

/** What is kept about a host. */
export interface Recalled {
  readonly profile: Profile;
  readonly applied: readonly AppliedChange[];
  /** The latest scan, where it holds everything that this version judges. */
  readonly scan?: StoredScan | undefined;
  /** What could not be read, and why, in sentences. */
  readonly notices: readonly string[];
}

/** Reads what is kept: a file that cannot be read is named, and everything else goes on. */
export async function recallHost(opened: OpenHost): Promise<Recalled> {
  const { application, storage } = opened;
  const { value: profile, notice } = await storage.profile.read();
  const notices = notice === undefined ? [] : [notice];
  try {
    const applied = appliedChanges(await opened.runs());
    try {
      const latest = await storage.scans.latest();
      if (!latest || isWholeScan(latest, application)) return { profile, applied, scan: latest, notices };
      return { profile, applied, notices: [...notices, 'This version judges more than the last scan asked for, so the host is to be scanned again.'] };
    } catch (error) {
      return { profile, applied, notices: [...notices, messageOf(error)] };
    }
  } catch (error) {
    return { profile, applied: [], notices: [...notices, messageOf(error)] };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  throw error;
}
