import type { Control } from '../../catalogue/control.ts';
import { emptyProfile, type Profile } from '../../contract/profile.ts';
import { appliedChanges } from '../../engine/history/runs.ts';
import type { AppliedChange } from '../../engine/judging/pending.ts';
import { scan, type Scan, type ScanEvent } from '../../engine/running/scan.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../ports/application.ts';
import { keepFacts, keepScan } from './keep-scan.ts';
import { withOpenHost, type OpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { settleOpenRuns, type SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export type ScanHostEvent = ScanEvent | SettleEvent;
export interface ScanWhat {
  readonly profile: Profile;
  /** Undefined: all of the catalogue. */
  readonly controls?: readonly Control[] | undefined;
  /** Resources to read besides what the controls rest on. */
  readonly also?: readonly string[] | undefined;
}
export interface ScanHostRequest extends Omit<ScanWhat, 'profile'> {
  readonly reference: string;
  /** Undefined: the one that is kept for this host. */
  readonly profile?: Profile | undefined;
}
export interface ScannedHost extends Scan {
  readonly applied: readonly AppliedChange[];
  /** Why what was read could not be kept. */
  readonly notKept?: StorageError | undefined;
}

/** A message to a page takes a turn of the event loop, and a control with many findings several messages. One turn sent one of them. */
const turnsInPause = 25;

/** Lets what waits for its turn run, such as sending what was found to a page. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < turnsInPause; turn += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}

/** Reads a host, judges what it finds and keeps it. Where nothing can be kept, it is read all the same. */
export async function scanHost(application: Application, request: ScanHostRequest, watching: Watching<ScanHostEvent>): Promise<ScannedHost> {
  const storage = { isOpen: false };
  try {
    return await withOpenHost(application, request.reference, 'read', async (opened) => {
      storage.isOpen = true;
      await settleOpenRuns(opened, watching.tell);
      return scanOpened(opened, { ...request, profile: await profileOf(opened, request.profile, watching.tell) }, watching);
    });
  } catch (error) {
    if (storage.isOpen || !(error instanceof StorageError) || error.kind !== 'notWritable') throw error;
    return { ...(await scanWithoutStorage(application, request, watching)), notKept: error };
  }
}

/**
 * Scans a host that is open. A scan of some controls is put over the last whole one. One that was cancelled is not kept.
 */
export async function scanOpened(opened: OpenHost, { profile, controls, also }: ScanWhat, { tell, signal }: Watching<ScanEvent>): Promise<ScannedHost> {
  const { application, host } = opened;
  const applied = appliedChanges(await opened.runs());
  const found = await scan({
    host,
    controls: controls ?? application.controls,
    profile,
    applied,
    clock: application.clock,
    also,
    signal,
    onEvent: tell,
    pause,
  });
  if (found.partial) return { ...found, applied };
  const isAll = !controls || application.controls.every((control) => controls.includes(control));
  return { ...found, applied, notKept: isAll ? await keepScan(opened, found) : await keepFacts(opened, found.facts) };
}

/** Where nothing can be kept: what our own changes wait for is not known then. */
async function scanWithoutStorage(application: Application, request: ScanHostRequest, { tell, signal }: Watching<ScanEvent>): Promise<ScannedHost> {
  const host = await application.hosts.open(request.reference, 'read');
  try {
    const controls = request.controls ?? application.controls;
    return {
      ...(await scan({ host, controls, profile: request.profile ?? emptyProfile, applied: [], clock: application.clock, signal, onEvent: tell, pause })),
      applied: [],
    };
  } finally {
    await host.close();
  }
}
