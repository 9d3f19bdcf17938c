import { z } from 'zod';
import { addressSchema, keySchema } from './address.ts';
import { factStateSchema } from './fact-state.ts';
import { severitySchema } from './severity.ts';
import { verdictSchema } from './verdict.ts';
import { ownerSchema } from './owner.ts';

/** What a finding is about: a VM, a folder, a rule, or the host itself (empty key). */
export const targetSchema = z.object({ kind: z.string(), key: keySchema, label: z.string() });
export type Target = Readonly<z.infer<typeof targetSchema>>;

/** One fact that the verdict rests on. Sensitive values are replaced before they come here. */
export const evidenceSchema = z.object({
  address: addressSchema,
  label: z.string(),
  state: factStateSchema,
  shown: z.string(),
  native: z.string(),
  at: z.string(),
  owner: ownerSchema.optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** The verdict of one control on one target, with what it rests on and, where it is neither met nor notMet, why. */
export const findingSchema = z.object({
  control: z.string(),
  target: targetSchema,
  verdict: verdictSchema,
  severity: severitySchema,
  title: z.string(),
  because: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  /** The ids of the VMs that it is about, directly or by an adapter, disk, folder or checkpoint of theirs. Absent where there is none. */
  vms: z.array(z.string()).optional(),
  /** True where an accepted risk covers it; the verdict stays notMet. */
  waived: z.boolean(),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;
