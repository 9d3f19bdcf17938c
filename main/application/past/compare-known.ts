import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Comparison } from '../../contract/record/comparison.ts';
import type { EvidenceRecord, UnsealedRecord } from '../../contract/record/record.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { runsOf } from '../../engine/history/runs.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { timeWords } from '../../words/utc-times.ts';
import type { Application } from '../ports/application.ts';
import { judgedBefore } from '../evidence/before-scan.ts';
import { collectCompared, type KnownEvidence } from '../evidence/collect-record.ts';
import { compareRecords } from '../evidence/compare-records.ts';
import { inEdition } from '../evidence/report-files.ts';
import { withDoubtsAbout, type SavedRecord } from '../evidence/saved-record.ts';
import { withStorage } from '../hosts/open-host.ts';

/** One side of a comparison: a kept scan by the time at which it finished, what is known now, or a record. */
export type ComparedSide =
  | { readonly is: 'scan'; readonly finishedAt: string }
  | { readonly is: 'known'; readonly known: KnownEvidence }
  | { readonly is: 'record'; readonly saved: SavedRecord };

/** Whose sides they are, with the answers by which kept scans are judged. */
export interface ComparedHost {
  readonly identity: HostIdentity;
  readonly profile: Profile;
}

/**
 * Any two of the kept scans, what is known now, and records of one host, in either order. Beside a redacted record the other side is redacted too. No record
 * is given out, so the journal notes none.
 */
export const compareKnown = (application: Application, host: ComparedHost, one: ComparedSide, other: ComparedSide): Promise<Comparison> =>
  withStorage(application, host.identity.machineId, async (storage) => {
    const edition = [one, other].some((side) => side.is === 'record' && side.saved.record.edition === 'redacted') ? 'redacted' : 'full';
    const evidence = async (side: ComparedSide): Promise<UnsealedRecord | EvidenceRecord> =>
      side.is === 'record' ? side.saved.record : inEdition(await collected(application, storage, host, side), edition, application.digest);
    const saved = [one, other].flatMap((side) => (side.is === 'record' ? [side.saved] : []));
    return withDoubtsAbout(compareRecords(await evidence(one), await evidence(other)), saved);
  });

async function collected(
  application: Application,
  storage: HostStorage,
  host: ComparedHost,
  side: Exclude<ComparedSide, { readonly is: 'record' }>,
): Promise<UnsealedRecord> {
  const known = side.is === 'known' ? side.known : await keptEvidence(application, storage, host, side.finishedAt);
  return collectCompared(application, storage, known);
}

/** A kept scan by today’s catalogue and answers. */
async function keptEvidence(application: Application, storage: HostStorage, { identity, profile }: ComparedHost, at: string): Promise<KnownEvidence> {
  const kept = (await storage.scans.history()).find((each) => each.finishedAt === at);
  if (!kept) throw new EngineError('notScanned', `There is no scan of ${timeWords(at)}: Castellan keeps the last twenty. Select another scan.`);
  const { facts, startedAt, finishedAt } = await kept.read();
  const { findings } = await judgedBefore(kept, application.controls, profile, runsOf(await storage.journal.entries()));
  return { identity, facts, findings, profile, startedAt, finishedAt, partial: false };
}
