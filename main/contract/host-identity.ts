import { z } from 'zod';

/** Which host it is, and what stands behind the name: a real computer, or a practice host that changes nothing. */
export const hostIdentitySchema = z.object({
  /** What the user typed: `local`, `practice:neglected`. */
  reference: z.string(),
  kind: z.enum(['local', 'practice', 'recorded', 'simulated']),
  name: z.string(),
  /** Id of the firmware and of the Windows; the name where one of them says nothing, because neither firmware ids nor names are unique. */
  machineId: z.string(),
  /** A rollback can be planted on it before a change that endangers the connection. */
  rollback: z.boolean().optional(),
});
export type HostIdentity = Readonly<z.infer<typeof hostIdentitySchema>>;
