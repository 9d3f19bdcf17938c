import type { Plan } from '../../contract/plan.ts';
import type { WindowEvent } from '../../contract/vm-window.ts';
import type { Profile } from '../../contract/profile.ts';
import { appliedChanges, type Run } from '../../engine/history/runs.ts';
import type { AppliedChange } from '../../engine/judging/pending.ts';
import { apply, type Applied, type AppliedStep } from '../../engine/running/apply.ts';
import { storageNotice } from '../../engine/running/vms-without-storage.ts';
import type { RollbackProgress } from '../../engine/running/guarded-step.ts';
import type { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../ports/application.ts';
import { keepFacts } from '../scans/keep-scan.ts';
import { keepUndoFile } from '../hosts/keep-undo-file.ts';
import { noteMissingHead } from '../hosts/note-head.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { settleOpenRuns, type SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface ApplyPlanRequest {
  readonly reference: string;
  readonly plan: Plan;
  /** The id that the user confirmed. */
  readonly confirmed: string;
  /** Controls of the lock-out table whose own confirmation was given. */
  readonly understood: ReadonlySet<string>;
  /** Undefined: the one that is kept for this host. */
  readonly profile?: Profile | undefined;
  /** The number of the change or the order under which this is done; empty: none. */
  readonly ticket?: string | undefined;
  /** Who has approved it, in the words of the user; empty: not stated. */
  readonly approver?: string | undefined;
  /** Plans with a guarded change: the name of the host, as the user typed it. */
  readonly typedHostName?: string | undefined;
}
export type ApplyPlanEvent =
  | SettleEvent
  | { readonly event: 'window'; readonly window: WindowEvent }
  | { readonly event: 'rollback'; readonly progress: RollbackProgress; readonly of: number }
  | { readonly event: 'step'; readonly step: AppliedStep; readonly of: number }
  | { readonly event: 'verifying' };
export interface AppliedPlan extends Applied {
  /** All of our changes on this host, with those of this run. */
  readonly applied: readonly AppliedChange[];
  /** The head of the journal after the run, and whether the host keeps it. */
  readonly noted?: Run['noted'];
  readonly journalNotices: readonly string[];
  /** Why the facts that were read again could not be kept. */
  readonly notKept?: StorageError | undefined;
}

/**
 * Applies a plan that was confirmed. Around it the undo file and the journal's head are kept. Afterwards what was read again is put over
 * the latest scan on disk: a report made next does not show as open what was mended.
 */
export const applyPlan = (application: Application, request: ApplyPlanRequest, { tell, signal }: Watching<ApplyPlanEvent>): Promise<AppliedPlan> =>
  withOpenHost(application, request.reference, 'change', async (opened) => {
    await settleOpenRuns(opened, tell, 'startVms');
    await noteMissingHead(opened);
    const { plan, confirmed, understood, ticket, approver, typedHostName } = request;
    const profile = await profileOf(opened, request.profile, tell);
    const { controls, clock, digest, by, version } = application;
    const done = await keepUndoFile(opened, (keep) =>
      apply({
        plan,
        confirmed,
        understood,
        profile,
        ticket,
        approver,
        controls,
        typedHostName,
        clock,
        digest,
        by,
        version,
        signal,
        host: opened.host,
        journal: opened.storage.journal,
        run: application.newRunId(),
        keepUndoFile: keep,
        wait: (milliseconds) => application.wait(milliseconds),
        windowLimits: application.windowLimits,
        onWindow: (window) => {
          tell({ event: 'window', window });
        },
        onRollback: (progress) => {
          tell({ event: 'rollback', progress, of: plan.changes.length });
        },
        onStep: (step, of) => {
          tell({ event: 'step', step, of });
        },
        onVerify: () => {
          tell({ event: 'verifying' });
        },
      }),
    );
    const storage = storageNotice(done.steps, done.facts);
    if (storage !== undefined) tell({ event: 'notice', message: storage });
    const runs = await opened.runs();
    return {
      ...done,
      applied: appliedChanges(runs),
      noted: runs.find((run) => run.id === done.run)?.noted,
      journalNotices: opened.storage.journal.notices,
      notKept: await keepFacts(opened, done.facts),
    };
  });
