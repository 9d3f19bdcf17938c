import { z } from 'zod';
import { jsonSchema } from './json.ts';
import { vmDetailSchema } from './vm-detail.ts';
import { answerSchema, assignmentSchema, waiverSchema } from './answer.ts';

/**
 * The organisation's own values, answers and waivers: the file that `--profile` takes. Values are keyed by the name of the
 * question; which names exist, and of what kind they are, the resources say.
 */
export const profileSchema = z.strictObject({
  version: z.literal(1),
  values: z.record(z.string(), jsonSchema).default({}),
  /** Questions that the user has read and could not answer: shown as such, without a value. */
  notKnown: z.array(z.string()).optional(),
  answers: z.array(answerSchema).default([]),
  waivers: z.array(waiverSchema).default([]),
  /** Who is responsible for open findings. */
  assignments: z.array(assignmentSchema).optional(),
  /** Roles and owners of VMs. At most one entry per VM counts: the last one. */
  vms: z.array(vmDetailSchema).optional(),
});
export type Profile = Readonly<z.infer<typeof profileSchema>>;

export const emptyProfile: Profile = { version: 1, values: {}, answers: [], waivers: [] };
