import type { Finding } from '../../contract/finding.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type { Profile } from '../../contract/profile.ts';
import type { TimeLineEvent } from '../../contract/time-line.ts';
import { runsOf } from '../../engine/history/runs.ts';
import { timeLineOf } from '../../engine/history/time-line.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { AppliedChange } from '../../engine/judging/pending.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { KeptScan } from '../../storage/scans/scan-store.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../ports/application.ts';
import { listed, type ListedRun } from './list-runs.ts';
import { withStorage } from '../hosts/open-host.ts';

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
  /** All of it on one line, the newest first. */
  readonly timeLine: readonly TimeLineEvent[];
  readonly notices: readonly string[];
}

/** Every scan that is kept and every run of a host. The host itself is not asked. */
export const readHistory = (application: Application, known: JudgingHistory): Promise<History> =>
  withStorage(application, known.identity.machineId, async (storage) => {
    const scans: KeptScanJudged[] = [];
    for (const kept of await storage.scans.history()) scans.push(await judgedOrUnreadable(application, known, kept));
    const notices: string[] = [];
    const entries = await entriesIn(storage, notices);
    const runs = runsOf(entries);
    const onLine = scans.map(({ finishedAt, findings, unreadable }) => ({ finishedAt, ...(unreadable === undefined && { findings }) }));
    return { scans, runs: listed(runs), timeLine: timeLineOf(onLine, runs, entries), notices };
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

async function entriesIn(storage: HostStorage, notices: string[]): Promise<readonly JournalEntry[]> {
  try {
    return await storage.journal.entries();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
    return [];
  }
}
