import type { ApplyEventView } from '../../contract/wizard/api.ts';
import type { AppliedStepView } from '../../contract/wizard/plan-view.ts';
import { applyPlan, type AppliedPlan, type ApplyPlanEvent, type ApplyPlanRequest } from '../../application/runs/apply-plan.ts';
import { settleSentence } from '../../application/hosts/settle-open-runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import type { AppliedStep } from '../../engine/running/apply.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import type { HostSession } from './host-session.ts';
import { RunningWork } from './running-work.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { Workspace } from './workspace.ts';

/** Applies a plan that was shown, or watches the apply that runs already. It goes on when the watcher goes: it was confirmed as a whole. */
export function watchApply(
  workspace: Workspace,
  reference: string,
  request: {
    readonly plan: string;
    readonly understood: readonly string[];
    readonly ticket: string;
    readonly approver: string;
    readonly typedHostName: string;
    readonly follow: boolean;
  },
  signal: AbortSignal | undefined,
): AsyncGenerator<ApplyEventView> {
  const running = workspace.running(reference);
  if (request.follow) {
    if (running?.is === 'apply') return running.work.follow(signal);
    throw new WorkspaceError('nothingRunning', 'No run is active on this host. “History” lists the applied changes.');
  }
  workspace.refuseWhileBusy(reference);
  const session = workspace.session(reference);
  const plan = session.plans.get(request.plan);
  if (!plan)
    throw new WorkspaceError(
      'planGone',
      'This plan is no longer valid: something was applied or answered since it was made. Nothing was applied. Make the plan again.',
    );
  const { understood, ticket, approver, typedHostName } = request;
  const applying = { reference, plan, confirmed: plan.id, understood: new Set(understood), ticket, approver, typedHostName, profile: session.profile };
  const work = new RunningWork<ApplyEventView>((tell, cancelled) =>
    workspace.inTurn(reference, () => applyInto(workspace, session, applying, tell, cancelled)),
  );
  workspace.begin(reference, { is: 'apply', work });
  return work.follow(signal);
}

async function applyInto(
  { application }: Workspace,
  session: HostSession,
  request: ApplyPlanRequest,
  tellView: (event: ApplyEventView) => void,
  signal: AbortSignal,
): Promise<ApplyEventView> {
  const notices: string[] = [];
  const tell = (event: ApplyPlanEvent): void => {
    if (event.event === 'step') tellView({ event: 'step', step: stepView(event.step, event.of) });
    else if (event.event === 'verifying' || event.event === 'window') tellView(event);
    else if (event.event === 'rollback') tellRollback(event, tellView);
    else notices.push(settleSentence(event));
  };
  const done = await applyPlan(application, request, { tell, signal }).finally(() => {
    session.plans.clear();
  });
  session.applied = done.applied;
  session.facts = mergeFacts(session.facts, done.facts);
  const { notKept, journalNotices } = done;
  return {
    event: 'done',
    run: done.run,
    purpose: request.plan.purpose,
    choice: request.plan.choice,
    changed: session.judgeAgain(application.controls, application.clock.now()),
    steps: done.steps.map((step) => stepView(step, request.plan.changes.length)),
    notices: [...notices, ...journalNotices, ...(notKept === undefined ? [] : [notKept.message]), ...headNotKept(session, done)],
  };
}

/** Only what is new: the countdown is watched with a call of its own. */
function tellRollback({ progress, of }: Extract<ApplyPlanEvent, { event: 'rollback' }>, tellView: (event: ApplyEventView) => void): void {
  const { step, phase, message } = progress;
  tellView({ event: 'rollback', rollback: { step, of, phase, message } });
}

function stepView({ step, change, settled }: AppliedStep, of: number): AppliedStepView {
  const remark = stepRemark({ change, settled });
  const became = whatBecame({ change, settled }).is;
  const canUndo = change.undo.is === 'exact' && change.undoes === undefined && became === 'made';
  return { step, of, change, settled, became, canUndo, ...(remark !== undefined && { remark }) };
}

/** A practice host has no event log, and says so everywhere else. */
const headNotKept = ({ identity }: HostSession, { noted }: AppliedPlan): readonly string[] =>
  noted === undefined || noted.where !== undefined || identity.kind === 'practice' ? [] : [noted.message];
