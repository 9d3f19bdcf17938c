import { z } from 'zod';
import { proofKindSchema } from '../danger.ts';
import { changeSchema } from '../plan.ts';
import { failedAttemptsSchema, rollbackEndSchema, rollbackPhaseSchema } from '../rollback.ts';

/** One proof that a guarded change asks for, as sentences for the screen. */
export const proofViewSchema = z.object({
  kind: proofKindSchema,
  /** `other`: it came from an address that was not connected before, so a typed statement is needed. */
  is: z.enum(['there', 'other', 'missing', 'unread']),
  /** “A new Remote Desktop connection from 10.0.4.7”. */
  title: z.string(),
  /** What was found; or what is missing, why, and what to do for it. */
  words: z.string(),
});
export type ProofView = Readonly<z.infer<typeof proofViewSchema>>;

/** A rollback that is pending on a host. */
export const rollbackViewSchema = z.object({
  name: z.string(),
  run: z.string(),
  step: z.number(),
  /** Changes of its plan. */
  of: z.number(),
  plannedBy: z.string(),
  phase: rollbackPhaseSchema,
  /** The whole countdown. */
  seconds: z.number(),
  /** As the host reported it at `readAt`. Absent before the countdown. */
  remainingSeconds: z.number().optional(),
  readAt: z.string(),
  /** The clock time of the deadline, for display only: the host counts without a clock. */
  until: z.string().optional(),
  beatAgeSeconds: z.number(),
  /** Absent: no attempt to restore the old value has failed. */
  failed: failedAttemptsSchema.optional(),
  /** The waiting process has not written for more than 5 seconds: Keep is refused. */
  silent: z.boolean(),
  change: changeSchema,
  throughRestart: z.boolean(),
  /** The whole countdown after the restart. */
  restartSeconds: z.number().optional(),
  restarted: z.boolean(),
  /** How you were connected before the change: “RDP from 10.0.4.7”. */
  connectedBefore: z.string(),
  /** This window uses a connection from before the change, which proves nothing. Absent where it is not known. */
  oldConnection: z.boolean().optional(),
  proofs: z.array(proofViewSchema),
  canKeep: z.boolean(),
  /** Why not, and what to do; empty where Keep is possible. */
  whyNotKeep: z.string(),
  /** Another address has to be accepted with a typed statement: the addresses, and what the statement says. */
  needsStatement: z.object({ addresses: z.array(z.string()), words: z.string() }).optional(),
  /** What happens when nothing is done: “HV01 sets the value to Off again by itself …”. */
  atZero: z.string(),
  /** Practice hosts can simulate a new connection. */
  canPractice: z.boolean(),
});
export type RollbackView = Readonly<z.infer<typeof rollbackViewSchema>>;

export const rollbackEventSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('none') }),
  z.object({ is: z.literal('pending'), rollback: rollbackViewSchema }),
  z.object({ is: z.literal('ended'), name: z.string(), end: rollbackEndSchema, message: z.string() }),
]);
export type RollbackEvent = Readonly<z.infer<typeof rollbackEventSchema>>;

/** What came of Keep, or of restoring now: the end that the host reports; `refused` with what is missing. */
export const keptViewSchema = z.object({ is: z.enum(['kept', 'returning', 'returned', 'notReturned', 'refused']), message: z.string() });
export type KeptView = Readonly<z.infer<typeof keptViewSchema>>;

/** A guarded step of a run: planted, counting, ended. */
export const rollbackStepSchema = z.object({
  step: z.number(),
  of: z.number(),
  phase: z.enum(['planting', 'counting', 'kept', 'returned', 'notReturned', 'removed']),
  message: z.string(),
});
export type RollbackStepView = Readonly<z.infer<typeof rollbackStepSchema>>;
