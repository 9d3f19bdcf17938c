import { z } from 'zod';

/** What a VM is for. Windows does not know it: a person says so. */
export const vmRoleSchema = z.enum(['infrastructure', 'service', 'internetService', 'appliance', 'parked', 'template', 'lab']);
export type VmRole = z.infer<typeof vmRoleSchema>;

/** What a person says of one VM. Both left out: the entry is removed. */
export const vmDetailSchema = z.strictObject({
  /** The id of the VM. */
  vm: z.guid(),
  role: vmRoleSchema.optional(),
  /** Who is responsible for the VM. */
  owner: z.string().trim().min(1).max(200).optional(),
});
export type VmDetail = Readonly<z.infer<typeof vmDetailSchema>>;
