import { z } from 'zod';
import { vmRoleSchema } from '../vm-detail.ts';

/** A VM of the host at the time of the scan. What is absent could not be read; role and owner are absent where no person has given them. */
export const recordedVmSchema = z.object({
  id: z.string(),
  /** As lists show it: with a part of the id where two VMs have one name. */
  name: z.string(),
  folder: z.string().optional(),
  /** Windows’ own word: Running, Off, Saved. */
  state: z.string().optional(),
  role: vmRoleSchema.optional(),
  owner: z.string().optional(),
});
export type RecordedVm = Readonly<z.infer<typeof recordedVmSchema>>;
