import type { ApplyEventView } from '../../contract/wizard/api.ts';
import type { AppliedStepView } from '../../contract/wizard/plan-view.ts';
import type { Plan } from '../../contract/plan.ts';
import { apply, type AppliedStep } from '../../engine/running/apply.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import { appliedChanges, type Run } from '../../engine/history/runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import { keepWayBack } from '../../application/keep-undo-file.ts';
import type { Working } from '../../application/open-host.ts';
import type { Desk } from './workspace.ts';
import { DeskError } from './workspace-error.ts';
import type { KnownHost } from './host-session.ts';
import { RunningWork } from './running-work.ts';
import { keep } from './scan-host.ts';

/** Applies a plan that was shown, or watches the apply that runs already. It goes on when the watcher goes: it was confirmed as a whole. */
export function applyPlan(
  desk: Desk,
  reference: string,
  request: { readonly plan: string; readonly understood: readonly string[]; readonly ticket: string; readonly follow: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<ApplyEventView> {
  const running = desk.running(reference);
  if (request.follow) {
    if (running?.is === 'apply') return running.work.follow(signal);
    throw new DeskError('nothingRunning', 'Nothing is being applied on this host any more. What was done stands under “History”.');
  }
  desk.refuseWhileBusy(reference);
  const known = desk.known(reference);
  const plan = known.plans.get(request.plan);
  if (!plan)
    throw new DeskError(
      'planGone',
      'This plan is no longer valid: something was applied or answered since it was made. Nothing was applied. Make the plan again.',
    );
  const work = new RunningWork<ApplyEventView>((tell, cancelled) =>
    desk.inTurn(reference, () =>
      desk.open(reference, 'change', (working) =>
        applyInto(desk, known, working, { plan, understood: request.understood, ticket: request.ticket, tell, cancelled }),
      ),
    ),
  );
  desk.begin(reference, { is: 'apply', work });
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
  { house }: Desk,
  known: KnownHost,
  working: Working,
  { plan, understood, ticket, tell, cancelled }: Applying,
): Promise<ApplyEventView> {
  const applied = await keepWayBack(working, (keep) =>
    apply({
      plan,
      confirmed: plan.id,
      understood: new Set(understood),
      host: working.host,
      controls: house.controls,
      profile: known.profile,
      journal: working.storage.journal,
      release: house.release,
      clock: house.clock,
      digest: house.digest,
      run: house.newRunId(),
      by: house.by,
      version: house.version,
      ticket,
      signal: cancelled,
      keepWayBack: keep,
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
  const runs = await working.runs();
  known.applied = appliedChanges(runs);
  known.facts = mergeFacts(known.facts, applied.facts);
  const notKept = await keep(known, working);
  return {
    event: 'done',
    run: applied.run,
    changed: known.judgeAgain(house.controls, house.clock.now()),
    steps: applied.steps.map((step) => stepView(step, plan.changes.length)),
    notices: [...working.storage.journal.notices, ...(notKept === undefined ? [] : [notKept]), ...notNoted(working, runs.at(-1))],
  };
}

function stepView({ step, change, settled }: AppliedStep, of: number): AppliedStepView {
  const remark = stepRemark({ change, settled });
  const canUndo = change.undo.is === 'exact' && change.takesBack === undefined && whatBecame({ change, settled }).is === 'made';
  return { step, of, change, settled, canUndo, ...(remark !== undefined && { remark }) };
}

/** A practice host has no event log, and says so everywhere else. */
const notNoted = ({ host }: Working, run: Run | undefined): readonly string[] =>
  run?.noted === undefined || run.noted.where !== undefined || host.identity.kind === 'practice' ? [] : [run.noted.message];
