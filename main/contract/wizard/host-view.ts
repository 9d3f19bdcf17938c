import { z } from 'zod';
import { hostIdentitySchema } from '../host-identity.ts';

/** A host that can be chosen. */
export const hostChoiceSchema = z.object({ reference: z.string(), title: z.string(), kind: hostIdentitySchema.shape.kind });
export type HostChoice = Readonly<z.infer<typeof hostChoiceSchema>>;

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
  /** What went wrong with what is kept about this host, and what to do. */
  notices: z.array(z.string()),
  /** The last scan that is kept. */
  scannedAt: z.string().optional(),
  /** What runs on it now, possibly started in another window. */
  busy: z.enum(['scan', 'apply']).optional(),
});
export type HostView = Readonly<z.infer<typeof hostViewSchema>>;
