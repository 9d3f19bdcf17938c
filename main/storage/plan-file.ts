import { planSchema, planVersion, type Plan } from '../contract/plan.ts';
import { readJsonFile, writeJsonFile } from './json/json-file.ts';

/** A saved plan. The engine checks whether its content matches its id. */
export const readPlanFile = (path: string): Promise<Plan> =>
  readJsonFile(path, planSchema, {
    what: 'The plan',
    kind: 'badPlan',
    version: planVersion,
    travels: true,
    then: 'Make the plan again (castellan plan … --out FILE). Nothing was applied.',
  });

export const writePlanFile = (path: string, plan: Plan): Promise<void> => writeJsonFile(path, plan, 'The plan');
