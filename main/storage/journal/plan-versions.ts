import { planVersion } from '../../contract/plan.ts';
import { eachObject, ifObject, type LooseObject } from '../json/loose-json.ts';

/** The plan of a run in the form of this version. Version 1 noted no choice; the plan of a run is never made again, so none is needed. */
export function asNewestPlan(plan: LooseObject): unknown {
  const { version, choice } = plan;
  return {
    ...plan,
    ...(version === 1 && { version: planVersion }),
    choice: version === 1 && choice === undefined ? { targets: [], optionalGroups: [], steps: [] } : ifObject(choice, choiceOf),
    changes: eachObject(plan['changes'], asNewestChange),
  };
}

/** `apart` is the earlier name of `optionalGroups`. */
function choiceOf({ apart, ...choice }: LooseObject): unknown {
  return { ...choice, ...(apart !== undefined && { optionalGroups: apart }) };
}

/**
 * `takesBack` is the earlier name of `undoes`. The command was one text, whether it could be typed or not: it is shown as steps, and
 * never as a command to run.
 */
export function asNewestChange({ takesBack, ...change }: LooseObject): unknown {
  const { native } = change;
  return {
    ...change,
    ...(typeof native === 'string' && { native: { steps: native } }),
    ...(takesBack !== undefined && { undoes: takesBack }),
  };
}
