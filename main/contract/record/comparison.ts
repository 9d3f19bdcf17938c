import { z } from 'zod';
import { howChangedSchema } from '../how-changed.ts';
import { findingRowSchema } from '../finding-row.ts';

/** Who changed it: a run of ours that is in the journal of the later record, or something outside Castellan. */
export const moverSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ours'), run: z.string(), by: z.string() }),
  z.object({ is: z.literal('notOurs') }),
]);

/** Two records of one host side by side, older first. */
export const comparisonSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** What keeps the comparison from being like with like: another catalogue, another host name, a partial scan. */
  remarks: z.array(z.string()),
  /** The journal of this computer speaks against one of the records; the remarks say what. */
  isDoubted: z.boolean(),
  changes: z.array(
    z.object({
      is: z.enum(['new', 'gone', 'changed']),
      how: howChangedSchema,
      before: findingRowSchema.optional(),
      after: findingRowSchema.optional(),
      /** The values that the verdicts rest on, where they are others. */
      shownBefore: z.string(),
      shownAfter: z.string(),
      mover: moverSchema,
    }),
  ),
});
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;
