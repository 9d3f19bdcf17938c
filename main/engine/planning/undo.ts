import type { Key } from '../../contract/address.ts';
import { isSettled, valueState, type SettledState } from '../../contract/fact-state.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import { planVersion, type Plan, type Standing } from '../../contract/plan.ts';
import { sameState } from '../../grammar/same-state.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { showState } from '../judging/judge.ts';
import type { Judging } from '../judging/judging.ts';
import { makeChange } from './make-change.ts';
import { oldest, sealPlan } from './plan.ts';
import type { Digest } from '../ports.ts';
import { readFact } from '../judging/read-fact.ts';
import { keysOf } from '../history/made-keys.ts';
import { stepName, stepsInPlace, type Run, type StepInPlace } from '../history/runs.ts';
import { settingAt } from './setting-at.ts';
import { elements, whatBecame } from '../history/what-became.ts';

/** A step that needs no undo, or cannot be undone, and why. */
export interface NotUndone {
  readonly label: string;
  readonly why: string;
}
export interface UndoPlanned {
  readonly plan: Plan;
  readonly notUndone: readonly NotUndone[];
}

/**
 * The plan that undoes a run, newest change first. Each change is guarded: it is made only while the value is still what we left; when the value was changed
 * by something else since, the change is on hold, with the three values side by side.
 */
export function makeUndoPlan(
  run: Run,
  runs: readonly Run[],
  settings: readonly AnySetting[],
  known: Judging,
  host: HostIdentity,
  digest: Digest,
  /** Only these steps of the run. */
  only?: readonly number[],
): UndoPlanned {
  const taken: number[] = [];
  const notUndone: NotUndone[] = [];
  const steps = stepsInPlace(runs)
    .filter((step) => step.run === run.id && only?.includes(step.step) !== false)
    .reverse();
  for (const step of run.steps.filter((each) => only?.includes(each.step) !== false)) {
    const became = whatBecame(step);
    if (became.is === 'unknown') notUndone.push({ label: `${step.change.label} of ${step.change.target.label}`, why: became.why });
  }
  const changes = steps.flatMap((step) => {
    const setting = settingAt(settings, step.change.address);
    const label = `${step.change.label} of ${step.change.target.label}`;
    if (step.change.undo.is === 'not') {
      notUndone.push({ label, why: step.change.undo.reason });
      return [];
    }
    if (!setting) {
      notUndone.push({ label, why: 'This version of Castellan no longer manages the setting. Restore it manually.' });
      return [];
    }
    const now = rawState(known, step.change.address.resource, step.change.address.key, setting);
    const back = undoStep(step, setting, now);
    if (back.is === 'nothing') {
      notUndone.push({ label, why: back.why });
      return [];
    }
    const change = makeChange(
      {
        setting,
        address: step.change.address,
        from: back.from,
        to: back.to,
        target: step.change.target,
        controls: step.change.controls,
        consequence: [`Restores the value from before ${run.at}.`, ...removal(step, run, back.to)],
        takesEffect: step.change.takesEffect,
        undo: { is: 'exact' },
        endangersConnection: false,
        before: back.standing,
        undoes: stepName(run.id, step.step),
      },
      known,
    );
    taken.push(step.step);
    return [change];
  });
  const plan = sealPlan(
    {
      version: planVersion,
      purpose: 'undo',
      host,
      madeAt: known.now,
      factsAt: oldest(known.facts),
      choice: { targets: [], optionalGroups: [], steps: taken },
      changes,
      run: run.id,
    },
    digest,
  );
  return { plan, notUndone };
}

function removal({ change }: StepInPlace, { madeKeys }: Run, to: SettledState): readonly string[] {
  const [first] = to.is === 'absent' ? keysOf(change, madeKeys) : [];
  return first === undefined ? [] : [`Removes the registry key ${first} and the keys below it that the run created, where they are empty.`];
}

/** The stored state itself, before absence is read as something else: absence is what has to be put back. */
function rawState(known: Judging, resource: string, key: Key, setting: AnySetting): ReturnType<typeof readFact>['state'] {
  return readFact(known.facts, { ...setting, absence: { says: 'known' }, resource, address: key }, key).state;
}

type UndoStep =
  | { readonly is: 'change'; readonly from: SettledState; readonly to: SettledState; readonly standing: Standing }
  | { readonly is: 'nothing'; readonly why: string };

function undoStep({ change, became }: StepInPlace, setting: AnySetting, now: ReturnType<typeof readFact>['state']): UndoStep {
  const { was, left } = became;
  if (!isSettled(now)) {
    const why = now.is === 'unread' || now.is === 'unsupported' ? now.why : 'not read';
    return { is: 'change', from: left, to: was, standing: { is: 'held', by: 'unknown', reason: `The current value could not be read: ${why}` } };
  }
  if (change.edit.how === 'difference') return undoElements(became, now);
  if (sameState(setting.kind, now, was)) return { is: 'nothing', why: 'The value is already the old one.' };
  if (sameState(setting.kind, now, left)) return { is: 'change', from: now, to: setting.setting.undoneAs?.(was) ?? was, standing: { is: 'ready' } };
  const reason = `Changed by someone else since. Before the run: ${showState(was, setting)}. After the run: ${showState(left, setting)}. Now: ${showState(now, setting)}. Set the correct value manually.`;
  return { is: 'change', from: now, to: was, standing: { is: 'held', by: 'moved', reason } };
}

/** Only our own elements, and only where they still are as we left them. */
function undoElements({ added, removed }: StepInPlace['became'], now: SettledState): UndoStep {
  const there = elements(now);
  const remove = added.filter((element) => there.includes(element));
  const add = removed.filter((element) => !there.includes(element));
  if (remove.length === 0 && add.length === 0) return { is: 'nothing', why: 'No entry of this run is left.' };
  return { is: 'change', from: now, to: valueState([...there.filter((element) => !remove.includes(element)), ...add]), standing: { is: 'ready' } };
}
