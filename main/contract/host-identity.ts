import { z } from 'zod';

/** Which host it is, and what stands behind the name: a real computer, or a practice host that changes nothing. */
export const hostIdentitySchema = z.object({
  /** What the person typed: `local`, `practice:neglected`. */
  reference: z.string(),
  kind: z.enum(['local', 'practice', 'recorded', 'simulated']),
  name: z.string(),
  /** SMBIOS UUID where it could be read; names are not unique. */
  machineId: z.string(),
});
export type HostIdentity = Readonly<z.infer<typeof hostIdentitySchema>>;
