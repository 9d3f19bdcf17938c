import type { Finding } from '../contract/finding.ts';
import type { Profile } from '../contract/profile.ts';
import { compareFindings, type Difference } from '../engine/history/compare.ts';
import { runsOf, type Run } from '../engine/history/runs.ts';
import { judge } from '../engine/judging/judge.ts';
import type { AppliedChange } from '../engine/judging/pending.ts';
import { EngineError } from '../engine/engine-error.ts';
import type { HostStorage } from '../storage/host-storage.ts';
import type { KeptScan } from '../storage/scan-store.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Application } from './application.ts';
import { listed, type ListedRun } from './list-runs.ts';
import { withStorage } from './open-host.ts';

/** What earlier scans are judged with: today's catalogue and answers, so that two scans are compared with one measure. */
export interface JudgingHistory {
  readonly identity: { readonly machineId: string };
  readonly profile: Profile;
  readonly applied: readonly AppliedChange[];
}
export interface KeptScanJudged {
  readonly finishedAt: string;
  readonly findings: readonly Finding[];
  /** Why the scan could not be read. */
  readonly unreadable?: string | undefined;
}
export interface History {
  readonly scans: readonly KeptScanJudged[];
  /** Oldest first. */
  readonly runs: readonly ListedRun[];
  readonly notices: readonly string[];
}

/** Every scan that is kept and every run of a host. The host itself is not asked. */
export const readHistory = (application: Application, known: JudgingHistory): Promise<History> =>
  withStorage(application, known.identity.machineId, async (storage) => {
    const scans: KeptScanJudged[] = [];
    for (const kept of await storage.scans.history()) scans.push(await judgedOrUnreadable(application, known, kept));
    const notices: string[] = [];
    return { scans, runs: listed(await runsIn(storage, notices)), notices };
  });

/** Two kept scans of one host side by side, by the times at which they finished. */
export const compareScans = (application: Application, known: JudgingHistory, from: string, to: string): Promise<readonly Difference[]> =>
  withStorage(application, known.identity.machineId, async (storage) => {
    const kept = await storage.scans.history();
    const judgedAt = async (at: string): Promise<{ readonly at: string; readonly findings: readonly Finding[] }> => {
      const found = kept.find((each) => each.finishedAt === at);
      if (!found) throw new EngineError('notScanned', `There is no scan of ${at}: Castellan keeps the last twenty. Select another scan.`);
      return { at, findings: await judged(application, known, found) };
    };
    return compareFindings(await judgedAt(from), await judgedAt(to), runsOf(await storage.journal.entries()));
  });

async function judgedOrUnreadable(application: Application, known: JudgingHistory, kept: KeptScan): Promise<KeptScanJudged> {
  const { finishedAt } = kept;
  try {
    return { finishedAt, findings: await judged(application, known, kept) };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { finishedAt, findings: [], unreadable: error.message };
  }
}

async function judged(application: Application, { profile, applied }: JudgingHistory, kept: KeptScan): Promise<readonly Finding[]> {
  const { facts, finishedAt } = await kept.read();
  return application.controls.flatMap((control) => judge(control, { facts, profile, applied, now: finishedAt }));
}

async function runsIn(storage: HostStorage, notices: string[]): Promise<readonly Run[]> {
  try {
    return runsOf(await storage.journal.entries());
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
    return [];
  }
}
