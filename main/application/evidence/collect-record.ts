import type { Finding } from '../../contract/finding.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import { emptyCoverTexts, type CoverTexts } from '../../contract/record/cover-texts.ts';
import type { UnsealedRecord } from '../../contract/record/record.ts';
import { appliedChanges, runsOf, type Run } from '../../engine/history/runs.ts';
import type { Judging } from '../../engine/judging/judging.ts';
import { makeMap } from '../../engine/mapping/make-map.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { timeWords } from '../../words/utc-times.ts';
import type { Application } from '../ports/application.ts';
import { beforeScan, judgedBefore, notMeasured } from './before-scan.ts';
import { heldChanges } from './held-changes.ts';
import { makeRecord, type RecordEvidence } from './make-record.ts';
import { toolOf } from './tool.ts';

/** What is known of a host, wherever it is known: in a workspace, or from what is kept. */
export interface KnownEvidence {
  readonly identity: HostIdentity;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly profile: Profile;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly partial: boolean;
}
export interface RecordChoice {
  /** Ids of areas; empty: all. */
  readonly areas: readonly string[];
  readonly before?: string | undefined;
  readonly cover: CoverTexts;
}
export interface Collected {
  readonly record: UnsealedRecord;
  /** What could not be put in, and why, in sentences. */
  readonly notices: readonly string[];
}

/** Gathers the evidence for a record that is kept, from what is known and what is kept. A broken journal or scan stops nothing: the record says so. */
export const collectRecord = (application: Application, storage: HostStorage, known: KnownEvidence, choice: RecordChoice): Promise<Collected> =>
  collect(application, storage, known, choice, (controls, judging, findings) => ({
    held: heldChanges(controls, judging, known.identity, application.digest),
    map: makeMap({ facts: known.facts, findings, profile: known.profile }),
  }));

/** One side of a comparison, which is not kept: changes on hold and the map are not made, as both need a judgement of all controls or the readings of all VMs. */
export const collectCompared = async (application: Application, storage: HostStorage, known: KnownEvidence): Promise<UnsealedRecord> =>
  (await collect(application, storage, known, { areas: [], before: notMeasured, cover: emptyCoverTexts }, () => ({}))).record;

async function collect(
  application: Application,
  storage: HostStorage,
  known: KnownEvidence,
  choice: RecordChoice,
  derived: (controls: Application['controls'], judging: Judging, findings: readonly Finding[]) => Pick<RecordEvidence, 'held' | 'map'>,
): Promise<Collected> {
  const notices: string[] = [];
  const { runs, journal } = await journalOf(storage);
  if (journal.is === 'unread') notices.push(journal.why);
  const controls = application.controls.filter((control) => choice.areas.length === 0 || choice.areas.includes(control.area));
  const ids = new Set(controls.map((control) => control.id));
  const { identity, facts, profile } = known;
  const judging = { facts, profile, applied: appliedChanges(runs), now: application.clock.now() };
  const findings = known.findings.filter((finding) => ids.has(finding.control));
  const record = makeRecord({
    host: identity,
    controls,
    controlsInCatalogue: application.controls.length,
    facts,
    findings,
    scan: { startedAt: known.startedAt, finishedAt: known.finishedAt, partial: known.partial },
    ...derived(controls, judging, findings),
    profile,
    runs,
    journal,
    before: await measuredAgainst(storage, known, choice, runs, controls, notices),
    cover: choice.cover,
    tool: toolOf(application),
    writtenAt: application.clock.now(),
    writtenBy: application.by,
  });
  return { record, notices };
}

async function journalOf(storage: HostStorage): Promise<{ readonly runs: readonly Run[]; readonly journal: RecordEvidence['journal'] }> {
  try {
    const runs = runsOf(await storage.journal.entries());
    return { runs, journal: { is: 'read', head: await storage.journal.head() } };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { runs: [], journal: { is: 'unread', why: error.message } };
  }
}

async function measuredAgainst(
  storage: HostStorage,
  known: KnownEvidence,
  choice: RecordChoice,
  runs: readonly Run[],
  controls: Application['controls'],
  notices: string[],
): Promise<RecordEvidence['before']> {
  try {
    const kept = beforeScan(await storage.scans.history(), choice.before, known.finishedAt, runs);
    if (!kept && choice.before !== undefined && choice.before !== notMeasured)
      notices.push(`There is no scan of ${timeWords(choice.before)}: Castellan keeps the last twenty. The report contains no comparison with it.`);
    return kept && (await judgedBefore(kept, controls, known.profile, runs));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(`The report contains no comparison. ${error.message}`);
    return undefined;
  }
}
