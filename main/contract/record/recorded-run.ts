import { z } from 'zod';
import { chainHeadSchema } from '../chain-head.ts';
import { settledSchema } from '../journal.ts';
import { becameSchema } from '../outcome.ts';
import { changeSchema, planSchema } from '../plan.ts';
import { recordedRollbackSchema } from '../rollback.ts';

/** One run as the journal tells it: the plan, what became of each change, and where the head was noted afterwards. */
export const recordedRunSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  ticket: z.string().optional(),
  approver: z.string().optional(),
  plan: planSchema.omit({ changes: true, choice: true }).extend({ planned: z.number().int() }),
  ended: z.boolean(),
  /** The run was interrupted; the outcome of its changes was read from the host afterwards. */
  interrupted: z.boolean(),
  /** When the practice host was reset after the run: none of its changes is in place, and there is nothing to undo. */
  resetAt: z.string().optional(),
  steps: z.array(
    z.object({
      step: z.number().int(),
      at: z.string(),
      change: changeSchema,
      /** Absent: the run was interrupted between the two records of this step. */
      settled: settledSchema.optional(),
      /** What the readings before and after it show; the recorded outcome is not used. */
      became: becameSchema,
      /** Made, and not undone since. */
      inPlace: z.boolean(),
      remark: z.string().optional(),
      /** The rollback under which it was made. */
      rollback: recordedRollbackSchema.optional(),
    }),
  ),
  noted: z.object({ head: chainHeadSchema, where: z.string().optional(), message: z.string() }).optional(),
});
export type RecordedRun = Readonly<z.infer<typeof recordedRunSchema>>;
