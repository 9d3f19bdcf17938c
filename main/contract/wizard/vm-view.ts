import { z } from 'zod';
import { vmRoleSchema } from '../vm-detail.ts';

/** One fact of a VM in words: as it was read; not there on this host (`why`: where Windows does not offer it); or not read, and why. */
export const vmFactSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('read'), shown: z.string() }),
  z.object({ is: z.literal('notThere'), why: z.string().optional() }),
  z.object({ is: z.literal('notRead'), why: z.string() }),
]);
export type VmFact = Readonly<z.infer<typeof vmFactSchema>>;

/** A network adapter of a VM: the virtual switch that it is connected to, and its VLANs. */
const connectionSchema = z.object({ adapter: z.string(), id: z.string(), switch: vmFactSchema, switchId: z.string().optional(), vlans: vmFactSchema });

/** A VM as the last scan saw it, with what a person has said of it. */
export const vmViewSchema = z.object({
  id: z.string(),
  /** With a part of the id where another VM has the same name. */
  name: z.string(),
  role: vmRoleSchema.optional(),
  owner: z.string().optional(),
  state: vmFactSchema,
  generation: vmFactSchema,
  version: vmFactSchema,
  guest: vmFactSchema,
  folder: vmFactSchema,
  startAction: vmFactSchema,
  stopAction: vmFactSchema,
  checkpoints: vmFactSchema,
  replication: vmFactSchema,
  disks: vmFactSchema,
  connections: z.array(connectionSchema),
  /** Why there may be more network adapters than these. */
  connectionsNotRead: z.string().optional(),
});
export type VmView = Readonly<z.infer<typeof vmViewSchema>>;

export const vmListSchema = z.object({
  vms: z.array(vmViewSchema),
  /** Why there may be more VMs than these: the list was not read, or not whole. */
  notRead: z.string().optional(),
});
export type VmList = Readonly<z.infer<typeof vmListSchema>>;

/** What is said of several VMs at once. Left out: stays as it is; null: is removed. */
export const vmDetailsSchema = z.object({
  vms: z.array(z.guid()).min(1),
  role: vmRoleSchema.nullable().optional(),
  owner: z.string().trim().max(200).nullable().optional(),
});
export type VmDetails = Readonly<z.infer<typeof vmDetailsSchema>>;

/** What each kept scan says of one VM, as it is judged today; the newest first. */
export const vmHistorySchema = z.object({
  scans: z.array(
    z.object({
      finishedAt: z.string(),
      /** Why the scan could not be read. */
      problem: z.string().optional(),
      /** Findings of any verdict that name the VM: none where the scan did not find it. */
      findings: z.number(),
      toFix: z.number(),
      /** Findings that could not be read. */
      unread: z.number(),
      /** Controls about VMs that could not list all targets: there may be more findings. */
      unlisted: z.number(),
      /** Titles of findings that are to fix and were not at the scan before, and of those that are no longer to fix. Empty at the oldest scan. */
      added: z.array(z.string()),
      gone: z.array(z.string()),
      /** Titles of findings to fix whose risk was accepted since. */
      accepted: z.array(z.string()),
      /** Titles of findings that are to fix at one of the two scans and have no verdict to compare with at the other. */
      notCompared: z.array(z.string()),
    }),
  ),
});
export type VmHistory = Readonly<z.infer<typeof vmHistorySchema>>;
