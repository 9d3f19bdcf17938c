import { planSchema, planVersion, type Plan } from '../contract/plan.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** A plan that was looked at. Whether its content fits its id is for the engine to say. */
export const readPlanFile = (path: string): Promise<Plan> =>
  readJsonFile(path, planSchema, {
    what: 'The plan',
    kind: 'badPlan',
    version: planVersion,
    travels: true,
    then: 'Make the plan again (castellan plan … --out FILE). Nothing was applied.',
  });

export const writePlanFile = (path: string, plan: Plan): Promise<void> => writeJsonFile(path, plan, 'The plan');
