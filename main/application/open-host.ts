import type { Profile } from '../contract/profile.ts';
import type { Facts } from '../contract/reading.ts';
import { mergeFacts } from '../engine/running/merge-facts.ts';
import { appliedChanges, runsOf, type Run } from '../engine/history/runs.ts';
import { withoutSecrets } from '../engine/protecting/without-secrets.ts';
import { scan, type Scan, type ScanEvent } from '../engine/running/scan.ts';
import type { HostPort } from '../engine/ports.ts';
import type { Control } from '../catalogue/control.ts';
import type { HostStorage } from '../storage/host-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Application } from './application.ts';
import { askedBy, isWhole } from './whole-scan.ts';

/** A host that was opened, with its storage. */
export interface OpenHost {
  readonly application: Application;
  readonly host: HostPort;
  readonly storage: HostStorage;
  runs(): Promise<readonly Run[]>;
}

/** Opens a host and its storage for one piece of work and closes both, whatever happens. */
export async function withOpenHost<T>(
  application: Application,
  reference: string,
  mode: 'read' | 'change',
  work: (opened: OpenHost) => Promise<T>,
): Promise<T> {
  const host = await application.hosts.open(reference, mode);
  try {
    const storage = await application.storage(host.identity.machineId);
    try {
      return await work({ application, host, storage, runs: async () => runsOf(await storage.journal.entries()) });
    } finally {
      await storage.close();
    }
  } finally {
    await host.close();
  }
}

async function putOver({ application, storage }: OpenHost, facts: Facts): Promise<void> {
  const latest = await storage.scans.latest();
  if (latest && isWhole(latest, application)) await storage.scans.update({ ...latest, facts: mergeFacts(latest.facts, facts) });
}

export interface Reading {
  readonly profile: Profile;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ScanEvent) => void;
  readonly controls?: readonly Control[];
  /** Where the scan could not be kept: what was found is worth more than the file. Without it the scan rejects. */
  readonly onNotKept?: (error: StorageError) => void;
}

/**
 * Scans and keeps what was found. A scan of some controls is put over the last whole one, subject by subject, and is no scan of its
 * own; where there is no whole one, it is not kept. Neither is one that was cancelled.
 */
export async function scanAndKeep(opened: OpenHost, reading: Reading): Promise<Scan> {
  const { application, host, storage } = opened;
  const found = await scan({
    host,
    controls: reading.controls ?? application.controls,
    profile: reading.profile,
    applied: appliedChanges(await opened.runs()),
    clock: application.clock,
    signal: reading.signal,
    onEvent: reading.onEvent,
  });
  if (found.partial) return found;
  try {
    const facts = withoutSecrets(found.facts);
    if (!reading.controls || application.controls.every((control) => reading.controls?.includes(control) === true))
      await storage.scans.save({ identity: found.host, startedAt: found.startedAt, finishedAt: found.finishedAt, asked: askedBy(application), facts });
    else await putOver(opened, facts);
  } catch (error) {
    if (!reading.onNotKept || !(error instanceof StorageError)) throw error;
    reading.onNotKept(error);
  }
  return found;
}
