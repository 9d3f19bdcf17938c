import { z } from 'zod';
import { findingSchema } from '../finding.ts';
import { changeSchema } from '../plan.ts';

/** Everything about one finding, for the panel beside the list. */
export const detailViewSchema = z.object({
  finding: findingSchema,
  /** What a plan for this target alone would hold. */
  changes: z.array(changeSchema),
  unplanned: z.array(z.string()),
  /** The answer or the accepted risk in force. */
  answer: z.object({ says: z.enum(['yes', 'no', 'doNotKnow']), by: z.string(), at: z.string(), evidence: z.string(), validUntil: z.string() }).optional(),
  waiver: z.object({ reason: z.string(), approver: z.string(), expires: z.string() }).optional(),
  /** Who is responsible for it. */
  assignment: z.object({ owner: z.string(), due: z.string(), forAll: z.boolean() }).optional(),
  /** What has been done about it from here, newest first. `outcome`: words for a reader. */
  history: z.array(z.object({ at: z.string(), run: z.string(), what: z.string(), outcome: z.string(), by: z.string() })),
});
export type DetailView = Readonly<z.infer<typeof detailViewSchema>>;
