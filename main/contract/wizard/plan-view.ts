import { z } from 'zod';
import { keySchema } from '../address.ts';
import { planSchema, changeSchema } from '../plan.ts';
import { settledSchema } from '../journal.ts';

/** What was chosen: a control for all its targets, or for one. */
export const chosenSchema = z.object({ control: z.string(), target: keySchema.optional() });
export type ChosenFix = Readonly<z.infer<typeof chosenSchema>>;

export const plannedSchema = z.object({
  plan: planSchema,
  /** Chosen, but no change: why. */
  unplanned: z.array(z.object({ control: z.string(), target: z.string(), why: z.string() })),
  /** What turned up while the host was read for the plan: an interrupted run, or readings that were not saved. */
  notices: z.array(z.string()),
});
export type PlannedView = Readonly<z.infer<typeof plannedSchema>>;

export const appliedStepSchema = z.object({
  step: z.number(),
  of: z.number(),
  change: changeSchema,
  settled: settledSchema,
  /** The readings show that the change was made and not undone, and that Windows can restore the old state. */
  canUndo: z.boolean(),
  /** What a user must know where the outcome is not all: the value may have changed although the step failed. */
  remark: z.string().optional(),
});
export type AppliedStepView = Readonly<z.infer<typeof appliedStepSchema>>;
