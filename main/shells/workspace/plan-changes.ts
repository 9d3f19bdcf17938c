import type { Chosen, PlannedView } from '../../contract/wizard/plan-view.ts';
import { makePlan } from '../../engine/planning/plan.ts';
import { settingsOf } from '../../engine/planning/setting-at.ts';
import { EngineError } from '../../engine/trouble.ts';
import { makeUndoPlan } from '../../engine/planning/undo.ts';
import type { Workspace } from './workspace.ts';
import type { HostSession } from './host-session.ts';
import { readInto, scannedHost } from './scan-host.ts';

/** The plan for what was chosen, on the facts that the findings rest on. */
export function planChosen(workspace: Workspace, known: HostSession, chosen: readonly Chosen[], apart: readonly string[]): PlannedView {
  const { application } = workspace;
  const ids = new Set(chosen.map((each) => each.control));
  const unknown = [...ids].find((id) => !application.controls.some((control) => control.id === id));
  if (unknown !== undefined) throw new EngineError('unknownControl', `There is no control “${unknown}” in this version. Take it out of what you have chosen.`);
  const planned = makePlan(
    {
      controls: application.controls.filter((control) => ids.has(control.id)),
      targets: chosen.map(({ control, target }) => ({ control, key: target })),
      apart: new Set(apart),
    },
    known.judging(application.clock.now()),
    known.identity,
    application.digest,
  );
  return { plan: planned.plan, unplanned: [...planned.unplanned] };
}

export function showPlan(workspace: Workspace, reference: string, chosen: readonly Chosen[], apart: readonly string[]): PlannedView {
  const known = scannedHost(workspace, reference);
  const planned = planChosen(workspace, known, chosen, apart);
  known.plans.set(planned.plan.id, planned.plan);
  return planned;
}

/** The way back from a run, or from some of its steps, on a fresh reading of what it touched. */
export function showUndo(workspace: Workspace, reference: string, id: string, steps: readonly number[] | undefined): Promise<PlannedView> {
  workspace.refuseWhileBusy(reference);
  const { application } = workspace;
  const known = workspace.known(reference);
  return workspace.inTurn(reference, () =>
    workspace.open(reference, 'read', async (opened) => {
      const runs = await opened.runs();
      const run = runs.find((each) => each.id === id);
      if (!run) throw new EngineError('unknownRun', `The journal of this host has no run “${id}”. Look under “History” again.`);
      await readInto(workspace, known, opened, new Set(run.plan.changes.flatMap((change) => change.controls)));
      const { plan, notUndone } = makeUndoPlan(
        run,
        runs,
        settingsOf(application.controls),
        known.judging(application.clock.now()),
        known.identity,
        application.digest,
        steps,
      );
      known.plans.set(plan.id, plan);
      return { plan, unplanned: notUndone.map(({ label, why }) => ({ control: '', target: label, why })) };
    }),
  );
}
