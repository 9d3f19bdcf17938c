import { lockOutTable } from '../../catalogue/lock-out.ts';
import { keyText } from '../../contract/address.ts';
import type { Chosen, PlannedView } from '../../contract/wizard/plan-view.ts';
import { makePlan, sealPlan } from '../../engine/plan.ts';
import { settingsOf } from '../../engine/setting-at.ts';
import { stepName } from '../../engine/runs.ts';
import { EngineError } from '../../engine/trouble.ts';
import { makeUndoPlan } from '../../engine/undo.ts';
import type { Desk } from './desk.ts';
import type { KnownHost } from './known-host.ts';
import { readInto, scannedHost } from './scan-host.ts';

/** The plan for what was chosen, on the facts that the findings rest on. */
export function planChosen(desk: Desk, known: KnownHost, chosen: readonly Chosen[], apart: readonly string[]): PlannedView {
  const { house } = desk;
  const ids = new Set(chosen.map((each) => each.control));
  const unknown = [...ids].find((id) => !house.controls.some((control) => control.id === id));
  if (unknown !== undefined) throw new EngineError('unknownControl', `There is no control “${unknown}” in this version. Take it out of what you have chosen.`);
  const planned = makePlan(
    {
      controls: house.controls.filter((control) => ids.has(control.id)),
      targets: targetsOf(known, chosen),
      apart: new Set(apart),
      lockOut: new Set(Object.keys(lockOutTable)),
    },
    known.judging(house.clock.now()),
    known.identity,
    house.digest,
  );
  return { plan: planned.plan, unplanned: [...planned.unplanned] };
}

/** Keys are compared by what they say: the order of their names carries no meaning. */
function targetsOf(known: KnownHost, chosen: readonly Chosen[]): ReadonlySet<string> {
  return new Set(
    chosen.flatMap(({ control, target }) =>
      target === undefined
        ? [control]
        : known
            .findingsOf(control)
            .filter((finding) => keyText(finding.target.key) === keyText(target))
            .map((finding) => `${control} ${JSON.stringify(finding.target.key)}`),
    ),
  );
}

export function showPlan(desk: Desk, reference: string, chosen: readonly Chosen[], apart: readonly string[]): PlannedView {
  const known = scannedHost(desk, reference);
  const planned = planChosen(desk, known, chosen, apart);
  known.plans.set(planned.plan.id, planned.plan);
  return planned;
}

/** The way back from a run, or from some of its steps, on a fresh reading of what it touched. */
export function showUndo(desk: Desk, reference: string, id: string, steps: readonly number[] | undefined): Promise<PlannedView> {
  desk.refuseWhileBusy(reference);
  const { house } = desk;
  const known = desk.known(reference);
  return desk.inTurn(reference, () =>
    desk.open(reference, 'read', async (working) => {
      const runs = await working.runs();
      const run = runs.find((each) => each.id === id);
      if (!run) throw new EngineError('unknownRun', `The journal of this host has no run “${id}”. Look under “History” again.`);
      await readInto(desk, known, working, new Set(run.plan.changes.flatMap((change) => change.controls)));
      const { plan, notUndone } = makeUndoPlan(run, runs, settingsOf(house.controls), known.judging(house.clock.now()), known.identity, house.digest);
      const wanted = steps && new Set(steps.map((step) => stepName(id, step)));
      const { id: _id, ...rest } = plan;
      const narrowed = wanted ? sealPlan({ ...rest, changes: plan.changes.filter((change) => wanted.has(change.takesBack ?? '')) }, house.digest) : plan;
      known.plans.set(narrowed.id, narrowed);
      return { plan: narrowed, unplanned: notUndone.map(({ label, why }) => ({ control: '', target: label, why })) };
    }),
  );
}
