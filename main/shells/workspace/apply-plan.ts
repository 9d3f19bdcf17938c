import type { ApplyEventView } from '../../contract/wizard/api.ts';
import type { AppliedStepView } from '../../contract/wizard/plan-view.ts';
import type { Plan } from '../../contract/plan.ts';
import { apply, type AppliedStep } from '../../engine/running/apply.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import { appliedChanges, type Run } from '../../engine/history/runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import { keepUndoFile } from '../../application/keep-undo-file.ts';
import type { OpenHost } from '../../application/open-host.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { HostSession } from './host-session.ts';
import { RunningWork } from './running-work.ts';
import { keep } from './scan-host.ts';

/** Applies a plan that was shown, or watches the apply that runs already. It goes on when the watcher goes: it was confirmed as a whole. */
export function applyPlan(
  workspace: Workspace,
  reference: string,
  request: { readonly plan: string; readonly understood: readonly string[]; readonly ticket: string; readonly follow: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<ApplyEventView> {
  const running = workspace.running(reference);
  if (request.follow) {
    if (running?.is === 'apply') return running.work.follow(signal);
    throw new WorkspaceError('nothingRunning', 'No run is active on this host. “History” lists the applied changes.');
  }
  workspace.refuseWhileBusy(reference);
  const known = workspace.known(reference);
  const plan = known.plans.get(request.plan);
  if (!plan)
    throw new WorkspaceError(
      'planGone',
      'This plan is no longer valid: something was applied or answered since it was made. Nothing was applied. Make the plan again.',
    );
  const work = new RunningWork<ApplyEventView>((tell, cancelled) =>
    workspace.inTurn(reference, () =>
      workspace.open(reference, 'change', (opened) =>
        applyInto(workspace, known, opened, { plan, understood: request.understood, ticket: request.ticket, tell, cancelled }),
      ),
    ),
  );
  workspace.begin(reference, { is: 'apply', work });
  return work.follow(signal);
}

interface Applying {
  readonly plan: Plan;
  readonly understood: readonly string[];
  readonly ticket: string;
  readonly tell: (event: ApplyEventView) => void;
  readonly cancelled: AbortSignal;
}

async function applyInto(
  { application }: Workspace,
  known: HostSession,
  opened: OpenHost,
  { plan, understood, ticket, tell, cancelled }: Applying,
): Promise<ApplyEventView> {
  const applied = await keepUndoFile(opened, (keep) =>
    apply({
      plan,
      confirmed: plan.id,
      understood: new Set(understood),
      host: opened.host,
      controls: application.controls,
      profile: known.profile,
      journal: opened.storage.journal,
      release: application.release,
      clock: application.clock,
      digest: application.digest,
      run: application.newRunId(),
      by: application.by,
      version: application.version,
      ticket,
      signal: cancelled,
      keepUndoFile: keep,
      onStep: (step, of) => {
        tell({ event: 'step', step: stepView(step, of) });
      },
      onVerify: () => {
        tell({ event: 'verifying' });
      },
    }),
  ).finally(() => {
    known.plans.clear();
  });
  const runs = await opened.runs();
  known.applied = appliedChanges(runs);
  known.facts = mergeFacts(known.facts, applied.facts);
  const notKept = await keep(known, opened);
  return {
    event: 'done',
    run: applied.run,
    changed: known.judgeAgain(application.controls, application.clock.now()),
    steps: applied.steps.map((step) => stepView(step, plan.changes.length)),
    notices: [...opened.storage.journal.notices, ...(notKept === undefined ? [] : [notKept]), ...notNoted(opened, runs.at(-1))],
  };
}

function stepView({ step, change, settled }: AppliedStep, of: number): AppliedStepView {
  const remark = stepRemark({ change, settled });
  const canUndo = change.undo.is === 'exact' && change.takesBack === undefined && whatBecame({ change, settled }).is === 'made';
  return { step, of, change, settled, canUndo, ...(remark !== undefined && { remark }) };
}

/** A practice host has no event log, and says so everywhere else. */
const notNoted = ({ host }: OpenHost, run: Run | undefined): readonly string[] =>
  run?.noted === undefined || run.noted.where !== undefined || host.identity.kind === 'practice' ? [] : [run.noted.message];
