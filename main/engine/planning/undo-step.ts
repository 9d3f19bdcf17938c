import { isSettled, valueState, type FactState, type SettledState } from '../../contract/fact-state.ts';
import type { Standing } from '../../contract/plan.ts';
import { sameState } from '../../grammar/same-state.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { showState } from '../judging/judge.ts';
import { stepName, type StepInPlace } from '../history/runs.ts';
import { elements } from '../history/what-became.ts';

/** How one step goes back from the value that is there now: by which change, or why by none. */
export type StepBack =
  | { readonly is: 'change'; readonly from: SettledState; readonly to: SettledState; readonly standing: Standing }
  | { readonly is: 'nothing'; readonly why: string };

/** `anyway`: the value is restored although another program or user has changed it since, after a confirmation of its own. */
export function stepBack(step: StepInPlace, setting: AnySetting, now: FactState, anyway: boolean): StepBack {
  const { change, became } = step;
  const { was, left } = became;
  if (!isSettled(now)) {
    const why = now.is === 'unread' || now.is === 'unsupported' ? now.why : 'not read';
    return { is: 'change', from: left, to: was, standing: { is: 'held', by: 'unknown', reason: `The current value could not be read: ${why}` } };
  }
  if (change.edit.how === 'difference') return elementsBack(became, now);
  if (sameState(setting.kind, now, was)) return { is: 'nothing', why: 'The value is already the old one.' };
  const to = setting.setting.undoneAs?.(was) ?? was;
  if (sameState(setting.kind, now, left)) return { is: 'change', from: now, to, standing: { is: 'ready' } };
  const values = `Before the run: ${showState(was, setting)}. After the run: ${showState(left, setting)}. Now: ${showState(now, setting)}.`;
  if (!anyway)
    return {
      is: 'change',
      from: now,
      to: was,
      standing: {
        is: 'held',
        by: 'moved',
        reason: `Changed by someone else since. ${values} Set the correct value manually, or restore the old value anyway.`,
      },
    };
  const understand = `This value was changed by someone else since. ${values} The undo overwrites the value that is there now.`;
  return { is: 'change', from: now, to, standing: { is: 'confirm', control: change.controls[0] ?? stepName(step.run, step.step), understand: [understand] } };
}

/** Only our own elements, and only where they still are as we left them. */
function elementsBack({ added, removed }: StepInPlace['became'], now: SettledState): StepBack {
  const there = elements(now);
  const remove = added.filter((element) => there.includes(element));
  const add = removed.filter((element) => !there.includes(element));
  if (remove.length === 0 && add.length === 0) return { is: 'nothing', why: 'No entry of this run is left.' };
  return { is: 'change', from: now, to: valueState([...there.filter((element) => !remove.includes(element)), ...add]), standing: { is: 'ready' } };
}
