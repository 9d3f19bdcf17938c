import type { ChosenFix, PlannedView } from '../../contract/wizard/plan-view.ts';
import { planChanges } from '../../application/plan-changes.ts';
import { planUndo } from '../../application/plan-undo.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { HostSession } from './host-session.ts';
import { noticesOnly, notSaved, scannedSession } from './scan-host.ts';
import type { Workspace } from './workspace.ts';

/** The plan for what was chosen, on the facts that the findings rest on. */
export function planChosen({ application }: Workspace, session: HostSession, chosen: readonly ChosenFix[], groups: readonly string[]): PlannedView {
  const ids = new Set(chosen.map((each) => each.control));
  const unknown = [...ids].find((id) => !application.controls.some((control) => control.id === id));
  if (unknown !== undefined) throw new EngineError('unknownControl', `There is no control “${unknown}” in this version. Take it out of what you have chosen.`);
  const planned = planChanges(application, session, {
    controls: application.controls.filter((control) => ids.has(control.id)),
    targets: chosen.map(({ control, target }) => ({ control, key: target })),
    groups,
  });
  return { plan: planned.plan, unplanned: [...planned.unplanned], notices: [] };
}

export function showPlan(workspace: Workspace, reference: string, chosen: readonly ChosenFix[], groups: readonly string[]): PlannedView {
  const session = scannedSession(workspace, reference);
  const planned = planChosen(workspace, session, chosen, groups);
  session.plans.set(planned.plan.id, planned.plan);
  return planned;
}

/** The undo of a run, or of some of its steps, on a fresh reading of what it touched. */
export function showUndo(workspace: Workspace, reference: string, run: string, steps: readonly number[] | undefined): Promise<PlannedView> {
  workspace.refuseWhileBusy(reference);
  const session = workspace.session(reference);
  return workspace.inTurn(reference, async () => {
    const { profile, facts } = session;
    const { notices, watching } = noticesOnly();
    const { plan, notUndone, reading } = await planUndo(workspace.application, { reference, run, steps, profile, facts }, watching);
    session.facts = reading.facts;
    session.applied = reading.applied;
    session.plans.set(plan.id, plan);
    const unplanned = notUndone.map(({ label, why }) => ({ control: '', target: label, why }));
    return { plan, unplanned, notices: [...notices, ...notSaved(reading.notKept)] };
  });
}
