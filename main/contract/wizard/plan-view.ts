import { z } from 'zod';
import { keySchema } from '../address.ts';
import { planSchema, changeSchema } from '../plan.ts';
import { settledSchema } from '../journal.ts';
import { becameSchema } from '../outcome.ts';

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

/** What can be fixed on the whole host without impact on users and VMs, as the engine decides it. Nothing is chosen yet. */
export const withoutImpactSchema = z.object({
  /** The findings that it fixes. */
  findings: z.array(z.object({ control: z.string(), target: keySchema })),
  changes: z.array(changeSchema),
  /** Fixes of the same controls that have an impact on this host now: why. */
  leftOut: z.array(z.object({ control: z.string(), target: z.string(), why: z.string() })),
});
export type WithoutImpactView = Readonly<z.infer<typeof withoutImpactSchema>>;

const scriptFileSchema = z.object({ name: z.string(), sha256: z.string() });
/** A plan as a script: written into a new folder, or as its two files of data, where the page hands files to the browser. */
export const savedPlanScriptSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('saved'), folder: z.string(), plan: scriptFileSchema, undo: scriptFileSchema, notMade: z.number() }),
  z.object({
    is: z.literal('fetch'),
    plan: scriptFileSchema.extend({ text: z.string() }),
    undo: scriptFileSchema.extend({ text: z.string() }),
    notMade: z.number(),
  }),
  z.object({ is: z.literal('cancelled') }),
]);
export type SavedPlanScriptView = Readonly<z.infer<typeof savedPlanScriptSchema>>;

export const appliedStepSchema = z.object({
  step: z.number(),
  of: z.number(),
  change: changeSchema,
  settled: settledSchema,
  became: becameSchema,
  /** The readings show that the change was made and not undone, and that Windows can restore the old state. */
  canUndo: z.boolean(),
  /** What a user must know where the outcome is not all: the value may have changed although the step failed. */
  remark: z.string().optional(),
});
export type AppliedStepView = Readonly<z.infer<typeof appliedStepSchema>>;
