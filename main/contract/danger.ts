import { z } from 'zod';

/** When a danger shows itself, which decides what proves that nothing was lost: a new connection, a new sign-in, a restart; `someDay` is proved by none. */
export const dangerTimeSchema = z.enum(['now', 'nextSignIn', 'afterRestart', 'someDay']);
export type DangerTime = z.infer<typeof dangerTimeSchema>;

/** What proves that the host can still be reached: a new network connection, or a new sign-in with administrator rights. */
export const proofKindSchema = z.enum(['path', 'identity']);
export type ProofKind = z.infer<typeof proofKindSchema>;

/** Why one change can end the connection in use, lock its user out or keep the host from starting. `rule` is the id of the row of the lock-out forecast. */
export const dangerSchema = z.object({
  rule: z.string(),
  reason: z.string(),
  when: dangerTimeSchema,
  proofs: z.array(proofKindSchema),
  /** The change stays on hold: no rollback makes up for it. */
  hold: z.boolean().optional(),
  /** What the rollback or an undo needs and this change can block: the planted rollback has to be proved again after the change. */
  wayBack: z.string().optional(),
});
export type Danger = Readonly<z.infer<typeof dangerSchema>>;
