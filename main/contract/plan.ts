import { z } from 'zod';
import { addressSchema, keySchema } from './address.ts';
import { dangerSchema } from './danger.ts';
import { settledStateSchema } from './fact-state.ts';
import { hostIdentitySchema } from './host-identity.ts';
import { nativeSchema } from './native.ts';
import { jsonSchema } from './json.ts';
import { ownerSchema } from './owner.ts';
import { targetSchema } from './finding.ts';
import { changeWindowSchema } from './vm-window.ts';

/** How a value moves: replaced as a whole, or elements added to and removed from a set that others may change too. */
export const editSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('replace') }),
  z.object({ how: z.literal('difference'), add: z.array(jsonSchema), remove: z.array(jsonSchema) }),
]);
export type Edit = Readonly<z.infer<typeof editSchema>>;

/**
 * `ready` is applied after the plan's confirmation; `confirm` asks for a confirmation of its own; `guarded` is applied one at a time, under a rollback that is
 * planted on the host first; where it names a control, it asks for a confirmation of its own; `held` is shown and not applied.
 */
export const standingSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('confirm'), control: z.string(), understand: z.array(z.string()) }),
  z.object({ is: z.literal('guarded'), danger: dangerSchema, understand: z.array(z.string()), control: z.string().optional() }),
  z.object({
    is: z.literal('held'),
    by: z.enum(['connection', 'running', 'changing', 'precheck', 'owner', 'unknown', 'neverTouch', 'moved', 'kept']),
    reason: z.string(),
  }),
]);
export type Standing = Readonly<z.infer<typeof standingSchema>>;

export const undoSchema = z.discriminatedUnion('is', [z.object({ is: z.literal('exact') }), z.object({ is: z.literal('not'), reason: z.string() })]);

/** One setting, from → to. */
export const changeSchema = z.object({
  address: addressSchema,
  target: targetSchema,
  label: z.string(),
  from: settledStateSchema,
  to: settledStateSchema,
  edit: editSchema,
  shownFrom: z.string(),
  shownTo: z.string(),
  native: nativeSchema,
  /** Every control that this one change serves. */
  controls: z.array(z.string()),
  consequence: z.array(z.string()),
  takesEffect: z.enum(['now', 'afterRestart']),
  vmOff: z.string().optional(),
  /** Present where the VM runs and is shut down for the change. */
  window: changeWindowSchema.optional(),
  undo: undoSchema,
  owner: ownerSchema.optional(),
  standing: standingSchema,
  /** The step that this change undoes: run and number. */
  undoes: z.string().optional(),
  /** Earlier steps of the same setting that this change undoes too. */
  undoesAlso: z.array(z.string()).optional(),
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** What a user chose. At apply the engine makes the changes from it again and believes nothing else of the file. */
export const planChoiceSchema = z.object({
  /** Findings to fix, by control and key of the target; empty for an undo. */
  targets: z.array(z.object({ control: z.string(), key: keySchema })),
  /** Groups of settings that are chosen separately: `W02-36/memory-integrity`. */
  optionalGroups: z.array(z.string()),
  /** Steps of the run to undo; empty for a fix. */
  steps: z.array(z.int()),
  /** Ids of VMs that are shut down for their changes and started again; absent: none. */
  windows: z.array(z.string()).optional(),
  /** Steps to undo of several runs, as `run#number`; only in an undo plan without a run. */
  undoes: z.array(z.string()).optional(),
  /** Steps, as `run#number`, whose value another program or user has changed since, and that is restored nevertheless. */
  anyway: z.array(z.string()).optional(),
});
export type PlanChoice = Readonly<z.infer<typeof planChoiceSchema>>;

/** Version 1 had no choice: such a plan cannot be made anew. */
export const planVersion = 2;

/**
 * A choice for one host and the ordered changes that were shown for it, identified by its content: another content is another plan.
 * The changes say what the user confirmed; they are compared with what the engine makes of the choice, never applied as they stand.
 */
export const planSchema = z.object({
  version: z.literal(planVersion),
  id: z.string(),
  purpose: z.enum(['fix', 'undo']),
  host: hostIdentitySchema,
  madeAt: z.string(),
  /** When the oldest fact was read that the plan rests on. */
  factsAt: z.string(),
  choice: planChoiceSchema,
  changes: z.array(changeSchema),
  /** The run that an undo plan undoes; an undo plan without one undoes the steps of its choice. */
  run: z.string().optional(),
});
export type Plan = Readonly<z.infer<typeof planSchema>>;
