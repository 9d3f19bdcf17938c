import type { ChosenFix, PlannedView, WithoutImpactView } from '../../contract/wizard/plan-view.ts';
import type { Application } from '../../application/ports/application.ts';
import { planChanges, planInWindows, type ChosenControls, type PlannedChanges } from '../../application/plans/plan-changes.ts';
import { planUndo } from '../../application/plans/plan-undo.ts';
import { planWithoutImpact } from '../../engine/planning/without-impact.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { HostSession } from './host-session.ts';
import { noticesOnly, notSaved, scannedSession } from './scan-host.ts';
import type { Workspace } from './workspace.ts';

/** The plan for what was chosen, on the facts that the findings rest on. */
export function planChosen({ application }: Workspace, session: HostSession, chosen: readonly ChosenFix[], groups: readonly string[]): PlannedView {
  return viewOf(planChanges(application, session, choiceOf(application, chosen, groups)));
}

const viewOf = ({ plan, unplanned }: PlannedChanges): PlannedView => ({ plan, unplanned: [...unplanned], notices: [] });

function choiceOf(application: Application, chosen: readonly ChosenFix[], groups: readonly string[]): ChosenControls {
  const ids = new Set(chosen.map((each) => each.control));
  const unknown = [...ids].find((id) => !application.controls.some((control) => control.id === id));
  if (unknown !== undefined) throw new EngineError('unknownControl', `There is no control “${unknown}” in this version. Take it out of what you have chosen.`);
  return {
    controls: application.controls.filter((control) => ids.has(control.id)),
    targets: chosen.map(({ control, target }) => ({ control, key: target })),
    groups,
  };
}

export function showPlan(workspace: Workspace, reference: string, chosen: readonly ChosenFix[], groups: readonly string[]): PlannedView {
  const session = scannedSession(workspace, reference);
  const planned = planChosen(workspace, session, chosen, groups);
  session.plans.set(planned.plan.id, planned.plan);
  return planned;
}

/** What can be added to the plan without impact. It is a preview: what is added is planned again with everything else. */
export function showWithoutImpact(workspace: Workspace, reference: string, postponed: readonly string[]): WithoutImpactView {
  const { application } = workspace;
  const session = scannedSession(workspace, reference);
  const known = session.judging(application.clock.now());
  const { plan, leftOut } = planWithoutImpact(application.controls, known, session.identity, application.digest, new Set(postponed));
  return { findings: plan.choice.targets.map(({ control, key }) => ({ control, target: key })), changes: plan.changes, leftOut: [...leftOut] };
}

/** The same with maintenance windows: whether these VMs can be shut down is read first. */
export function showPlanInWindows(
  workspace: Workspace,
  reference: string,
  chosen: readonly ChosenFix[],
  groups: readonly string[],
  windows: readonly string[],
): Promise<PlannedView> {
  workspace.refuseWhileBusy(reference);
  const { application } = workspace;
  const session = scannedSession(workspace, reference);
  return workspace.inTurn(reference, async () => {
    const planned = viewOf(await planInWindows(application, session, { ...choiceOf(application, chosen, groups), windows }));
    session.plans.set(planned.plan.id, planned.plan);
    return planned;
  });
}

export interface UndoAsked {
  /** Undefined: everything that is in place. */
  readonly run?: string | undefined;
  readonly steps?: readonly number[] | undefined;
  readonly anyway?: readonly string[] | undefined;
  readonly windows?: readonly string[] | undefined;
}

/** The undo of a run, of some of its steps or of everything, on a fresh reading of what it touched. */
export function showUndo(workspace: Workspace, reference: string, { run, steps, anyway, windows }: UndoAsked): Promise<PlannedView> {
  workspace.refuseWhileBusy(reference);
  const session = workspace.session(reference);
  return workspace.inTurn(reference, async () => {
    const { profile, facts } = session;
    const { notices, watching } = noticesOnly();
    const { plan, notUndone, reading } = await planUndo(
      workspace.application,
      { reference, run, all: run === undefined, steps, anyway, windows, profile, facts },
      watching,
    );
    session.facts = reading.facts;
    session.applied = reading.applied;
    session.plans.set(plan.id, plan);
    const unplanned = notUndone.map(({ label, why }) => ({ control: '', target: label, why }));
    return { plan, unplanned, notices: [...notices, ...notSaved(reading.notKept)] };
  });
}
