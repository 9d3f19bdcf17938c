import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { EvidenceRecord } from '../../contract/record/record.ts';
import { appliedChanges, type Run } from '../../engine/history/runs.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { Application } from '../ports/application.ts';
import { collectRecord, type KnownEvidence, type RecordChoice } from '../evidence/collect-record.ts';
import { noteReported } from '../evidence/note-reported.ts';
import { inEdition } from '../evidence/report-files.ts';
import { withOpenHost, withStorage, type OpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { scanOpened, type ScanHostEvent } from '../scans/scan-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';
import { isWholeScan } from '../scans/whole-scan.ts';

export interface ReportedEdition extends RecordChoice {
  readonly edition: EvidenceRecord['edition'];
}
/** A record that can leave the program: it is sealed, and the journal notes its seal. */
export interface ReportedRecord {
  readonly record: EvidenceRecord;
  /** What could not be put in or noted, in sentences. */
  readonly notices: readonly string[];
}

/** The record of what is known now. The host is not asked. */
export const reportKnown = (application: Application, known: KnownEvidence, choice: ReportedEdition): Promise<ReportedRecord> =>
  withStorage(application, known.identity.machineId, (storage) => sealedRecord(application, storage, known, choice));

export interface ReportHostRequest extends ReportedEdition {
  readonly reference: string;
  /** Undefined: the one that is kept. */
  readonly profile?: Profile | undefined;
  /** Reads the host again, however new the latest scan is. */
  readonly scanFirst: boolean;
}
export type ReportHostEvent =
  | ScanHostEvent
  | { readonly event: 'keptScan'; readonly finishedAt: string; readonly host: string }
  /** Why the latest scan is not used: changes were made since, or this version judges more than it asked for. */
  | { readonly event: 'keptScanNotUsed'; readonly because: 'changed' | 'asksMore' };

/** The record of a host: of the latest scan that is kept, or of a new one where that one does not show the host as it is. */
export const reportHost = (
  application: Application,
  { reference, profile, scanFirst, ...choice }: ReportHostRequest,
  watching: Watching<ReportHostEvent>,
): Promise<ReportedRecord> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const counted = await profileOf(opened, profile, watching.tell);
    return sealedRecord(application, opened.storage, await knownOf(opened, counted, scanFirst, watching), choice);
  });

async function sealedRecord(
  application: Application,
  storage: HostStorage,
  known: KnownEvidence,
  { edition, ...choice }: ReportedEdition,
): Promise<ReportedRecord> {
  const { record: full, notices } = await collectRecord(application, storage, known, choice);
  const record = inEdition(full, edition, application.digest);
  return { record, notices: [...notices, ...(await noteReported(application, storage.journal, record))] };
}

export async function knownOf(opened: OpenHost, profile: Profile, scanFirst: boolean, { tell, signal }: Watching<ReportHostEvent>): Promise<KnownEvidence> {
  const { application, host, storage } = opened;
  const runs = await opened.runs();
  const latest = scanFirst ? undefined : await storage.scans.latest();
  const unfit = latest && (!isWholeScan(latest, application) ? 'asksMore' : isOvertaken(latest.facts, runs) ? 'changed' : undefined);
  if (!latest || unfit !== undefined) {
    if (unfit !== undefined) tell({ event: 'keptScanNotUsed', because: unfit });
    const { host: identity, notKept, ...found } = await scanOpened(opened, { profile }, { tell, signal });
    if (notKept) tell({ event: 'notice', message: notKept.message });
    return { identity, profile, ...found };
  }
  const { facts, startedAt, finishedAt } = latest;
  tell({ event: 'keptScan', finishedAt, host: latest.identity.name });
  const judging = { facts, profile, applied: appliedChanges(runs), now: application.clock.now() };
  const findings = application.controls.flatMap((control) => judge(control, judging));
  return { identity: host.identity, facts, findings, profile, startedAt, finishedAt, partial: false };
}

/** A change was made after the newest reading: the report would show as open what has been mended. */
function isOvertaken(facts: Facts, runs: readonly Run[]): boolean {
  const newest = Object.values(facts).reduce((latest, { at }) => (at > latest ? at : latest), '');
  return appliedChanges(runs).some((change) => change.at > newest);
}
