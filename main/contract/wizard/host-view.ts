import { z } from 'zod';
import { hostIdentitySchema } from '../host-identity.ts';
import { severitySchema } from '../severity.ts';

/** A host that can be chosen. */
export const hostChoiceSchema = z.object({ reference: z.string(), title: z.string(), kind: hostIdentitySchema.shape.kind });
export type HostChoice = Readonly<z.infer<typeof hostChoiceSchema>>;

/** A VM that ran before a run and that the run has left off. `message`: since when, its state, and how to start it without the button. */
export const vmLeftSchema = z.object({ vm: z.string(), name: z.string(), message: z.string() });
export type VmLeftView = Readonly<z.infer<typeof vmLeftSchema>>;

/** What came of starting them: each was read afterwards. `left`: still not running. */
export const startedVmsSchema = z.object({ left: z.array(vmLeftSchema), notices: z.array(z.string()) });
export type StartedVmsView = Readonly<z.infer<typeof startedVmsSchema>>;

/** The user of this session, the host and the user's rights. What could not be read is left out and named in `unread`. */
export const hostViewSchema = z.object({
  identity: hostIdentitySchema,
  /** The name under which its data was kept before, where it has another now. */
  renamedFrom: z.string().optional(),
  windows: z.string().optional(),
  /** `member of corp.example`, `workgroup WORKGROUP`. */
  membership: z.string().optional(),
  account: z.string().optional(),
  elevated: z.boolean().optional(),
  connection: z.string().optional(),
  unread: z.array(z.string()),
  /** Controls that cannot be judged with these rights. */
  controlsOutOfReach: z.number(),
  controlsInAll: z.number(),
  /** What an interrupted run has changed, as read from the host. */
  settled: z.array(z.object({ label: z.string(), conclusion: z.enum(['applied', 'notApplied', 'moved', 'unread']), run: z.string() })),
  vmsLeft: z.array(vmLeftSchema),
  /** What went wrong with what is kept about this host, and what to do. */
  notices: z.array(z.string()),
  /** The last scan that is kept. */
  scannedAt: z.string().optional(),
  /** What runs on it now, possibly started in another window. */
  busy: z.enum(['scan', 'apply']).optional(),
});
export type HostView = Readonly<z.infer<typeof hostViewSchema>>;

/** A host that was scanned from this computer, as it is kept. */
export const recentHostSchema = hostChoiceSchema.extend({
  name: z.string(),
  scannedAt: z.string(),
  /** Findings to fix by severity, as they are judged today; absent where the kept scan cannot be judged. */
  open: z.record(severitySchema, z.number()).optional(),
  /** Fixes in its plan. */
  chosen: z.number(),
});
export type RecentHostView = Readonly<z.infer<typeof recentHostSchema>>;

/** `unreadable`: hosts whose last scan could not be read, so that not even their names are known. */
export const recentHostsSchema = z.object({ hosts: z.array(recentHostSchema), unreadable: z.number() });
export type RecentHostsView = Readonly<z.infer<typeof recentHostsSchema>>;
